import { pause, rawConnection, Wire } from '../wire.mjs';

const CONNECTIONS = 150;
/** 15 s for the headers, looked at every 30 s; 10 s for joining. */
const MOST_SECONDS = 50;

/** Handshakes that never come to an end: half a request, an upgrade that nobody answers, a socket that joins nothing. */
export default {
  name: 'handshakes that never finish',
  sends: `${CONNECTIONS} half requests, ${CONNECTIONS} upgrades elsewhere, ${CONNECTIONS} sockets that join nothing`,
  async run({ address }) {
    const { host } = new URL(address);
    const halves = await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        const connection = await rawConnection(address);
        connection.write(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\n`);
        return connection;
      }),
    );
    const elsewhere = await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        const connection = await rawConnection(address);
        connection.write(
          `GET /anderswo HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
        );
        return connection;
      }),
    );
    const idle = (
      await Promise.all(Array.from({ length: CONNECTIONS }, () => Wire.open(address, { join: false })))
    ).filter(Boolean);
    const open = () =>
      [...halves, ...elsewhere].filter(({ destroyed }) => !destroyed).length +
      idle.filter(({ isOpen }) => isOpen).length;
    let seconds = 0;
    for (; seconds < MOST_SECONDS && open() > 0; seconds += 1) {
      for (const half of halves) if (half.writable) half.write('X-A: b\r\n');
      await pause(1_000);
    }
    const left = open();
    [...halves, ...elsewhere].forEach((connection) => connection.destroy());
    idle.forEach((wire) => wire.close());
    return { answers: `all ended by the server but ${left}`, faults: left > 0 ? [`${left} are still waited for`] : [] };
  },
};
