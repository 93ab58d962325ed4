import { counted } from '../visitor.mjs';
import { pause, rawConnection } from '../wire.mjs';
import { leftInDatabase } from './broken-requests.mjs';

const AT_ONCE = 30;
const part = (name, content, file = '') =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;
const file = (content) => part('file', content, '; filename="a.txt"');

/** Bodies of an upload, and whether they are sent to their end. */
const BODIES = {
  'thousands of fields': [Array.from({ length: 5_000 }, (_, index) => part(`f${index}`, 'x')).join('') + '--x--\r\n'],
  'thousands of files': [Array.from({ length: 5_000 }, () => file('x')).join('') + '--x--\r\n'],
  'a field without end': [`${part('public', 'x'.repeat(500_000))}--x--\r\n`],
  'headers of a part without end': [`--x\r\n${'X-A: b\r\n'.repeat(20_000)}\r\n`],
  'a name without end': [`${part('n'.repeat(200_000), 'x')}--x--\r\n`],
  'a file name without end': [`${part('file', 'x', `; filename="${'n'.repeat(200_000)}"`)}--x--\r\n`],
  'no file': [`${part('public', 'true')}--x--\r\n`],
  nothing: ['--x--\r\n'],
  'no boundary': ['x'.repeat(10_000)],
  'a file that breaks off': [file('x'.repeat(200_000)), 'breaks off'],
  'a file after which nothing comes': [`${file('x'.repeat(1_000))}--x\r\n`, 'breaks off'],
};

/** Uploads that are no forms, have thousands of parts, or break off; then one that is right. */
export default {
  name: 'broken uploads',
  sends: `${Object.keys(BODIES).length} kinds of forms one after another, then ${AT_ONCE} at once that break off`,
  async run({ address, accounts: [, account], motion, client }) {
    // Its own paper, so that no quota of another trial is in the way.
    const draft = await account.post('/api/v1/papers', { ...motion, title: 'Kaputte Anlagen' });
    const path = `/api/v1/papers/${draft.body.id}/attachments`;
    const faults = [];
    const statuses = [];
    for (const [kind, [body, breaksOff]] of Object.entries(BODIES)) {
      const status = breaksOff ? await breakOff(address, path, account, body) : await send(account, path, body);
      statuses.push(status);
      if (![0, 400, 413, 422, 429].includes(status)) faults.push(`${kind}: answered ${status}`);
    }
    await Promise.all(
      Array.from({ length: AT_ONCE }, () => breakOff(address, path, account, BODIES['a file that breaks off'][0])),
    );
    // Places of uploads are given back when the server has seen that their senders have gone.
    let right = 429;
    for (let tries = 0; tries < 20 && right === 429; tries += 1) {
      await pause(500);
      right = await send(account, path, `${file(`Anlage ${tries}`)}--x--\r\n`);
    }
    if (right !== 201) faults.push(`a right one afterwards was answered ${right}`);
    const { rows } = await client.query('SELECT count(*)::int AS kept FROM attachment WHERE paper_id = $1', [
      draft.body.id,
    ]);
    if (rows[0].kept !== 1) faults.push(`${rows[0].kept} files are kept, one was right`);
    faults.push(...(await leftInDatabase(client)));
    return { answers: `${counted(statuses)}, then ${right}`, faults };
  },
};

const send = async (account, path, raw) =>
  (
    await account.send('POST', path, {
      raw,
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': Buffer.byteLength(raw) },
    })
  ).status;

/** Announces more than it sends, and hangs up. */
async function breakOff(address, path, account, body) {
  const socket = await rawConnection(address);
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: ${new URL(address).host}\r\nOrigin: ${address}\r\nCookie: ${account.cookie}\r\n` +
      `X-CSRF-Token: ${account.csrfToken}\r\nContent-Type: multipart/form-data; boundary=x\r\n` +
      `Content-Length: ${Buffer.byteLength(body) + 100_000}\r\n\r\n${body}`,
  );
  await pause(200);
  socket.destroy();
  return 0;
}
