import { once } from 'node:events';
import WebSocket from 'ws';

const NAMESPACE = '/live';

/**
 * A client of the live namespace without comfort: speaks the socket.io protocol (v5) over a bare WebSocket, so that
 * what is measured is the server.
 */
export class LiveLine {
  #socket;
  #waiting = new Map();
  #next = 0;
  /** Characters that have come so far. */
  received = 0;
  onEntries = () => undefined;
  /** Called when the connection is gone; whoever waits for an answer then gets none. */
  onClose = () => undefined;

  static async connect(address, cookie) {
    const line = new LiveLine();
    await line.#open(address, cookie);
    return line;
  }

  async #open(address, cookie) {
    const headers = { origin: address, ...(cookie === undefined ? {} : { cookie }) };
    this.#socket = new WebSocket(`${address.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers,
      perMessageDeflate: false,
    });
    this.#socket.on('error', () => undefined);
    const connected = new Promise((resolve, reject) => {
      this.#socket.on('message', (data) => this.#receive(data.toString(), resolve));
      this.#socket.once('close', () => reject(new Error('closed before it was connected')));
    });
    connected.catch(() => undefined);
    await once(this.#socket, 'open');
    await connected;
    this.#socket.once('close', () => {
      for (const settle of this.#waiting.values()) settle(undefined);
      this.#waiting.clear();
      this.onClose();
    });
  }

  #receive(frame, connected) {
    this.received += frame.length;
    if (frame === '2') return this.#socket.send('3');
    if (frame.startsWith('0')) return this.#socket.send(`40${NAMESPACE},`);
    const body = frame.slice(3 + NAMESPACE.length);
    if (frame.startsWith('40')) return connected();
    if (frame.startsWith('43')) {
      const cut = body.indexOf('[');
      const id = Number(body.slice(0, cut));
      const settle = this.#waiting.get(id);
      this.#waiting.delete(id);
      settle?.(JSON.parse(body.slice(cut))[0]);
    } else if (frame.startsWith('42')) {
      this.onEntries(body);
    }
    return undefined;
  }

  /** Sends a message; resolves with the acknowledgement, undefined when the connection breaks before it. */
  ask(message, payload) {
    const id = this.#next++;
    return new Promise((resolve) => {
      if (this.#socket.readyState !== WebSocket.OPEN) return resolve(undefined);
      this.#waiting.set(id, resolve);
      return this.#socket.send(`42${NAMESPACE},${id}["${message}",${JSON.stringify(payload)}]`);
    });
  }

  async must(message, payload) {
    const answer = await this.ask(message, payload);
    if (!answer?.ok)
      throw new Error(
        `${payload.kind ?? message}: ${answer?.problem.code ?? 'no answer'} ${answer?.problem.detail ?? ''}`,
      );
    return answer;
  }

  close() {
    this.#socket.terminate();
  }
}
