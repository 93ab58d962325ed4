import { once } from 'node:events';
import WebSocket from 'ws';

/** A client of the floor's server, asked as a `LiveLine` is: one answer for each message, in their order. */
export class FloorLine {
  #waiting = [];
  onClose = () => undefined;

  constructor(socket) {
    this.socket = socket;
    socket.on('message', (data) => this.#waiting.shift()?.(JSON.parse(data.toString())));
    socket.on('close', () => {
      for (const settle of this.#waiting.splice(0)) settle(undefined);
      this.onClose();
    });
    socket.on('error', () => undefined);
  }

  static async connect(address) {
    const socket = new WebSocket(address.replace('http', 'ws'), { perMessageDeflate: false });
    await once(socket, 'open');
    return new FloorLine(socket);
  }

  ask(_message, payload) {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.socket.send(JSON.stringify(payload));
    });
  }
}
