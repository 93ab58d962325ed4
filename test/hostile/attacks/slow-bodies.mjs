import { pause, rawConnection } from '../wire.mjs';

const CONNECTIONS = 200;
const FOR_SECONDS = 8;

const head = (host, origin, path, more) =>
  `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n${more}Content-Type: application/json\r\n` +
  'Content-Length: 90000\r\n\r\n{"login":"';

/** Requests whose bodies dribble in, a byte at a time. */
export default {
  name: 'bodies that come a byte at a time',
  sends: `${CONNECTIONS} connections for ${FOR_SECONDS} s, half of them with an account`,
  async run({ address, accounts: [account], anonymous: [, , visitor] }) {
    const { host } = new URL(address);
    const connections = await Promise.all(
      Array.from({ length: CONNECTIONS }, async (_, index) => {
        const connection = await rawConnection(address);
        const signedIn = `Cookie: ${account.cookie}\r\nX-CSRF-Token: ${account.csrfToken}\r\n`;
        connection.write(
          index % 2 === 0
            ? head(host, address, '/api/v1/session', '')
            : head(host, address, '/api/v1/papers', signedIn),
        );
        return connection;
      }),
    );
    for (let second = 0; second < FOR_SECONDS * 2; second += 1) {
      for (const connection of connections) if (connection.writable) connection.write('x');
      await pause(500);
    }
    const meanwhile = await visitor.get('/api/v1/portal/home');
    const open = connections.filter(({ destroyed }) => !destroyed).length;
    connections.forEach((connection) => connection.destroy());
    return {
      answers: `${CONNECTIONS - open} ended, ${open} still waited for; others ${meanwhile.status}`,
      faults: [200, 429].includes(meanwhile.status) ? [] : [`others were answered ${meanwhile.status || 'nothing'}`],
    };
  },
};
