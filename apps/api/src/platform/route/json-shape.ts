import { randomInt } from 'node:crypto';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENS_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSES_LIST = 0x5d;
const OPENS_OBJECT = 0x7b;
const CLOSES_OBJECT = 0x7d;

/** How a JSON text may be made: what parsing costs is told by this, not by its bytes. */
export interface JsonBounds {
  /** How deep brackets and braces may lie in each other. */
  readonly depth: number;
  /** How many values there may be, lists and objects included. */
  readonly values: number;
  /** How many different names members may have: each new one costs as much as twenty values. */
  readonly names: number;
}

/** No name of the contract is as long; longer ones are taken for new ones. */
const LONGEST_NAME = 48;
/** In a long text it is worth looking where it ends, or where something is escaped, once in so many bytes. */
const LOOK_AHEAD = 64;
/** So far at a time: a text full of escapes must not be looked through to its end at each of them. */
const LOOKED_AHEAD = 4_096;
/** Nobody outside knows which names look alike. */
const FACTOR = randomInt(2 ** 30) * 2 + 1;

/**
 * The shape of a JSON text, told while the text still comes: one pass over the bytes, without parsing. Of a text that
 * is no JSON it may say anything.
 */
export class JsonShape {
  private depth = 0;
  private values = 0;
  private inString = false;
  private escaped = false;
  /** Of the string that was read last: what tells it from others, and its bytes. */
  private digest = 0;
  private length = 0;
  private readonly names = new Set<number>();
  private longNames = 0;

  constructor(private readonly bounds: JsonBounds) {}

  /** Reads on; answers which bound it is beyond by now. */
  exceededBy(bytes: Uint8Array): keyof JsonBounds | null {
    const { depth: deepest } = this.bounds;
    let { depth, values, inString, escaped, digest, length } = this;
    // Counted by hand: an iterator costs several times as much until the loop has been compiled.
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (inString) {
        if (!escaped && byte === QUOTE) inString = false;
        else {
          escaped = !escaped && byte === BACKSLASH;
          length += 1;
          if (length <= LONGEST_NAME) digest = Math.imul(digest ^ byte, FACTOR) + length;
          else if (!escaped && length % LOOK_AHEAD === 0) {
            const plain = plainBytes(bytes, at + 1);
            length += plain;
            at += plain;
          }
        }
      } else if (byte === QUOTE) {
        inString = true;
        digest = 0;
        length = 0;
      } else if (byte === COMMA) values += 1;
      else if (byte === COLON) this.addName(digest, length);
      else if (byte === OPENS_LIST || byte === OPENS_OBJECT) {
        depth += 1;
        values += 1;
        if (depth > deepest) return 'depth';
      } else if (byte === CLOSES_LIST || byte === CLOSES_OBJECT) depth -= 1;
    }
    Object.assign(this, { depth, values, inString, escaped, digest, length });
    return this.beyond();
  }

  private addName(digest: number, length: number): void {
    if (length > LONGEST_NAME) this.longNames += 1;
    else if (this.names.size <= this.bounds.names) this.names.add(digest);
  }

  private beyond(): keyof JsonBounds | null {
    if (this.values > this.bounds.values) return 'values';
    return this.names.size + this.longNames > this.bounds.names ? 'names' : null;
  }
}

/** How many bytes of a text follow that mean nothing but themselves, as far as it is looked. */
function plainBytes(bytes: Uint8Array, from: number): number {
  const ahead = bytes.subarray(from, from + LOOKED_AHEAD);
  const quote = ahead.indexOf(QUOTE);
  const plain = quote === -1 ? ahead : ahead.subarray(0, quote);
  const backslash = plain.indexOf(BACKSLASH);
  return backslash === -1 ? plain.length : backslash;
}

/** Which bound a JSON text is beyond. Short ones are within all but that of depth, which is looked at first. */
export function boundBroken(json: string, bounds: JsonBounds): keyof JsonBounds | null {
  if (json.length <= SHORT && !opensMoreThan(json, bounds.depth)) return null;
  return new JsonShape(bounds).exceededBy(Buffer.from(json));
}

/** Characters; nobody is kept by what so few can hold. */
const SHORT = 4_000;

/** Few messages open so many at all, and those that do not are told from the others at a glance. */
function opensMoreThan(json: string, most: number): boolean {
  let opened = 0;
  for (const bracket of '[{')
    for (let at = json.indexOf(bracket); at !== -1; at = json.indexOf(bracket, at + 1)) {
      opened += 1;
      if (opened > most) return true;
    }
  return false;
}
