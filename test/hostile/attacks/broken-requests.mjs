import { counted } from '../visitor.mjs';
import { pause, rawConnection } from '../wire.mjs';

const OF_EACH = 20;
const PIPELINED = 2_000;
/** 15 s for headers and 30 s for a body, looked at every 30 s; a minute of a file of which nothing comes. */
const MOST_SECONDS = 75;
/** Whatever is answered says so itself; 0: ended without a word, as whoever speaks no HTTP is. */
const FINE = [0, 200, 400, 401, 403, 404, 408, 411, 413, 415, 417, 422, 429, 431, 503];

/** What is sent at once and, where it has a second part, what dribbles in after it. */
const kinds = ({ host, origin, signedIn, paperId }) => {
  const head = (method, path, more) => `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n${more}`;
  const json = (path, more, who = '') => head('POST', path, `${who}Content-Type: application/json\r\n${more}\r\n`);
  const form = 'Content-Type: multipart/form-data; boundary=x\r\n';
  return {
    'nothing at all': [''],
    'headers of a page that do not end': [head('GET', '/', ''), 'X-A: b\r\n'],
    'headers of the portal that do not end': [head('GET', '/api/v1/portal/papers', ''), 'X-A: b\r\n'],
    'headers of a command that do not end': [head('PUT', '/api/v1/papers/x', signedIn), 'X-A: b\r\n'],
    'a hundred kilobytes of headers': [`${head('GET', '/', '')}X-A: ${'b'.repeat(100_000)}\r\n\r\n`],
    'thousands of headers': [`${head('GET', '/', '')}${'X: y\r\n'.repeat(3_000)}\r\n`],
    'a body where none belongs': [head('GET', '/api/v1/portal/home', 'Content-Length: 90000\r\n\r\n'), 'x'],
    'a body that does not come': [json('/api/v1/papers', 'Content-Length: 900\r\n', signedIn), ''],
    'a body that does not come after 100-continue': [
      json('/api/v1/papers', 'Content-Length: 900\r\nExpect: 100-continue\r\n', signedIn),
      ' ',
    ],
    'an expectation that nobody knows': [json('/api/v1/papers', 'Content-Length: 2\r\nExpect: gold\r\n', signedIn)],
    'a piece shorter than it says': [json('/api/v1/session', 'Transfer-Encoding: chunked\r\n') + 'FFFF\r\n{}', ' '],
    'a piece longer than it says': [json('/api/v1/session', 'Transfer-Encoding: chunked\r\n') + '1\r\n{}\r\n0\r\n\r\n'],
    'a piece of no length': [json('/api/v1/session', 'Transfer-Encoding: chunked\r\n') + `${'F'.repeat(20)}\r\n{}`],
    'pieces of one byte without end': [json('/api/v1/session', 'Transfer-Encoding: chunked\r\n'), '1\r\n \r\n'],
    'two lengths': [json('/api/v1/session', 'Content-Length: 2\r\nContent-Length: 3\r\n') + '{}'],
    'a length and pieces': [
      json('/api/v1/session', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n') + '0\r\n\r\n',
    ],
    'a length below nothing': [json('/api/v1/session', 'Content-Length: -1\r\n') + '{}'],
    'a file that does not come': [
      head('POST', `/api/v1/papers/${paperId}/attachments`, `${signedIn}${form}Content-Length: 90000\r\n\r\n--x\r\n`),
    ],
    'no HTTP': ['\u0016\u0003\u0001\u0002\u0000\r\n\r\n'],
    [`${PIPELINED} requests in one go, answers unread`]: [
      head('GET', '/api/v1/portal/home', '\r\n').repeat(PIPELINED),
      '\r\n',
    ],
  };
};

/** Requests that break off, lie about their length or never come to an end, of every kind and to every kind of route. */
export default {
  name: 'requests that are broken or never end',
  sends: `${OF_EACH} connections each of ${Object.keys(kinds({})).length} kinds; what can dribble in does`,
  async run({ address, accounts: [account], client, newVisitor, motion }) {
    const signedIn = `Cookie: ${account.cookie}\r\nX-CSRF-Token: ${account.csrfToken}\r\n`;
    const draft = await account.post('/api/v1/papers', { ...motion, title: 'Eine Datei, die nicht kommt' });
    const paperId = draft.body.id;
    const lines = [];
    for (const [kind, [first, next]] of Object.entries(
      kinds({ host: new URL(address).host, origin: address, signedIn, paperId }),
    ))
      for (let count = 0; count < OF_EACH; count += 1) lines.push(await open(address, kind, first, next));
    let seconds = 0;
    for (; seconds < MOST_SECONDS && lines.some(isLeft); seconds += 1) {
      for (const { socket, next } of lines) if (next !== undefined && socket.writable) socket.write(next);
      await pause(1_000);
    }
    const left = lines.filter(isLeft);
    const faults = [...new Set(left.map(({ kind }) => kind))].map((kind) => `${kind}: still waited for`);
    for (const { kind, heard } of lines) {
      const status = Number(/^HTTP\/1\.1 (?!100)(\d{3})/m.exec(heard.text)?.[1] ?? 0);
      if (!FINE.includes(status)) faults.push(`${kind}: answered ${status}`);
    }
    lines.forEach(({ socket }) => socket.destroy());
    faults.push(...(await leftInDatabase(client)));
    const visitor = newVisitor();
    const meanwhile = (await visitor.get('/health/live')).status;
    visitor.leave();
    if (meanwhile !== 200) faults.push(`/health/live: ${meanwhile}`);
    const statuses = lines.map(({ heard }) => /^HTTP\/1\.1 (?!100)(\d{3})/m.exec(heard.text)?.[1] ?? 'ended');
    return { answers: `${counted(statuses)}; the last after ${seconds} s`, faults };
  },
};

/** Whoever has got an answer may keep the connection for the next request. */
const isLeft = ({ socket, heard }) => !socket.destroyed && !/^HTTP\/1\.1 (?!100)\d{3}/m.test(heard.text);

async function open(address, kind, first, next) {
  const socket = await rawConnection(address);
  const heard = { text: '' };
  socket.on('data', (chunk) => (heard.text += heard.text.length < 2_000 ? String(chunk) : ''));
  if (kind.endsWith('unread')) socket.pause();
  socket.write(first);
  return { kind, socket, heard, next };
}

/** A transaction that nobody ends holds locks and keeps rows from being cleared away. */
export async function leftInDatabase(client) {
  await pause(1_000);
  const { rows } = await client.query(
    `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'
      AND state_change < now() - interval '1 second'`,
  );
  return rows.map(({ query }) => `a transaction is open since: ${query.slice(0, 80)}`);
}
