import { counted } from '../visitor.mjs';

const MEGABYTE = 1_000_000;
const BOUNDARY = 'grenze-zwischen-teilen';
/** What uploads may cost beside what the application takes anyway. */
const CEILING = 250 * MEGABYTE;

function form(size) {
  const head =
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="public"\r\n\r\nfalse\r\n` +
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="plan.pdf"\r\n` +
    'Content-Type: application/pdf\r\n\r\n%PDF-1.7\n';
  return Buffer.concat([Buffer.from(head), Buffer.alloc(size, 'x'), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

/** Large files, several at once. */
export default {
  name: 'large uploads at once',
  sends: '6 × 15 MB, 2 × 100 MB to a draft of one account; 15 MB × 3 from the public',
  async run({ accounts: [account], anonymous: [visitor], motion, watchMemory }) {
    const draft = await account.post('/api/v1/papers', { ...motion, title: 'Anhänge' });
    const path = `/api/v1/papers/${draft.body.id}/attachments`;
    const upload = (who, size) =>
      who.send('POST', path, {
        raw: form(size),
        headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      });
    const memory = watchMemory();
    const [kept, tooLarge, strange] = await Promise.all([
      Promise.all(Array.from({ length: 6 }, () => upload(account, 15 * MEGABYTE))),
      Promise.all(Array.from({ length: 2 }, () => upload(account, 100 * MEGABYTE))),
      Promise.all(Array.from({ length: 3 }, () => upload(visitor, 15 * MEGABYTE))),
    ]);
    const grown = await memory.end();
    const faults = [];
    for (const { status } of kept)
      if (![201, 409, 413, 422, 429, 503].includes(status)) faults.push(`15 MB were answered ${status || 'nothing'}`);
    // Whoever has refused may hang up before everything was sent.
    for (const { status } of tooLarge)
      if (![0, 413, 429].includes(status)) faults.push(`100 MB were answered ${status}`);
    for (const { status } of strange)
      if (![0, 401, 403, 413, 429].includes(status)) faults.push(`a stranger's file: ${status}`);
    if (grown > CEILING) faults.push(`${Math.round(grown / MEGABYTE)} MB of memory, allowed are ${CEILING / MEGABYTE}`);
    return { answers: counted([...kept, ...tooLarge, ...strange].map(({ status }) => status)), faults };
  },
};
