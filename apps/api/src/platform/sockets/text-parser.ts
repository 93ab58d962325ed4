import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser';
import { boundBroken, type JsonBounds } from '../route/json-shape';
import { SerialisedJson } from './serialised-json';

/** Beyond any message of the contract: a text of eight levels comes to a depth of about thirty. */
const BOUNDS: JsonBounds = { depth: 64, values: 20_000, names: 2_000 };
/** Every packet that carries binary attachments begins so. */
const BINARY = new Set([String(PacketType.BINARY_EVENT), String(PacketType.BINARY_ACK)]);

/** Writes packets as socket.io does, except that JSON which is written already is not read and written again. */
export class TextEncoder extends Encoder {
  override encode(packet: Packet): string[] {
    const data: unknown = packet.data;
    if (!Array.isArray(data) || !data.some((part) => part instanceof SerialisedJson)) return super.encode(packet);
    const [head] = super.encode({ ...packet, data: undefined });
    const parts = data.map((part: unknown) => (part instanceof SerialisedJson ? part.text : JSON.stringify(part)));
    return [`${String(head)}[${parts.join(',')}]`];
  }
}

/** Reads packets of text only, and none that is made so that reading it would take its time. */
export class TextDecoder extends Decoder {
  /** @throws Error for what nobody of ours sends; the connection is closed then */
  override add(message: unknown): void {
    if (typeof message !== 'string' || BINARY.has(message.charAt(0))) throw new Error('binary packets are not spoken');
    const beyond = boundBroken(message, BOUNDS);
    if (beyond !== null) throw new Error(`more ${beyond} than any message has`);
    super.add(message);
  }
}

/** The `parser` of the socket server. */
export const textParser = { Encoder: TextEncoder, Decoder: TextDecoder };
