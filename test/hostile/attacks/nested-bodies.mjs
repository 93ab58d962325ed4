import { counted } from '../visitor.mjs';

const BODIES = {
  'lists in lists': '['.repeat(900_000) + ']'.repeat(900_000),
  'objects in objects': '{"a":'.repeat(300_000) + '1' + '}'.repeat(300_000),
  'lists that do not end': '['.repeat(1_800_000),
  'a list of many': `[${'0,'.repeat(899_999)}0]`,
  'an object of many': `{${names(130_000).map((name) => `"${name}":1`)}}`,
  'objects of one member each': `[${names(100_000).map((name) => `{"${name}":1}`)}]`,
};

/** Every name that a parser has not seen before costs it more than many values. */
function names(count) {
  return Array.from({ length: count }, (_, index) => `n${index.toString(36)}`);
}

/** Bodies that are work to parse, from people who may not send any. */
export default {
  name: 'nested JSON before anybody is asked',
  sends: `${Object.keys(BODIES).length} bodies of up to 1.8 MB × 6 at once without Origin, with it, and from an account`,
  async run({ accounts: [account], anonymous: [visitor] }) {
    const ways = [
      (raw) => visitor.send('POST', '/api/v1/session', { raw, headers: { origin: 'https://example.org' } }),
      (raw) => visitor.send('POST', '/api/v1/session', { raw }),
      (raw) => account.send('POST', '/api/v1/papers/read-text', { raw }),
      (raw) => account.send('POST', '/api/v1/papers', { raw }),
    ];
    const answers = [];
    for (const raw of Object.values(BODIES))
      for (const way of ways) answers.push(...(await Promise.all(Array.from({ length: 6 }, () => way(raw)))));
    const statuses = answers.map(({ status }) => status);
    // A server that has refused may hang up on whoever goes on sending.
    const faults = statuses.flatMap((status) =>
      status === 0 || (status >= 400 && status < 500) ? [] : [`answered ${status}`],
    );
    return { answers: counted(statuses), faults };
  },
};
