import { once } from 'node:events';
import { connect } from 'node:net';
import WebSocket from 'ws';

/** A socket of the live namespace as a hostile program opens it. */
export class Wire {
  heard = 0;
  closed = false;

  constructor(webSocket) {
    this.webSocket = webSocket;
    webSocket.on('message', () => (this.heard += 1));
    webSocket.on('close', () => (this.closed = true));
    webSocket.on('error', () => undefined);
  }

  /** Resolves with the socket, or with null when it is refused. */
  static async open(address, { cookie = null, join = true } = {}) {
    const webSocket = new WebSocket(`${address.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { origin: address, ...(cookie === null ? {} : { cookie }) },
      perMessageDeflate: false,
    });
    const wire = new Wire(webSocket);
    const isOpen = await once(webSocket, 'open').then(
      () => true,
      () => false,
    );
    if (!isOpen) return null;
    if (join) {
      webSocket.send('40/live,');
      // The greeting, and the answer to joining.
      for (let waited = 0; wire.heard < 2 && !wire.closed && waited < 5_000; waited += 5) await pause(5);
    }
    return wire;
  }

  get isOpen() {
    return this.webSocket.readyState === WebSocket.OPEN;
  }

  /** Sends unless it is closed; answers whether it was sent. */
  send(frame) {
    if (this.isOpen) this.webSocket.send(frame);
    return this.isOpen;
  }

  emit(event, payload, id = 0) {
    return this.send(`42/live,${id}["${event}",${JSON.stringify(payload)}]`);
  }

  stopReading() {
    this.webSocket._socket.pause();
  }

  close() {
    this.webSocket.terminate();
  }
}

/** A connection on which anything can be written, byte by byte. */
export async function rawConnection(address) {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect').catch(() => undefined);
  socket.resume();
  return socket;
}

export const pause = (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds));
