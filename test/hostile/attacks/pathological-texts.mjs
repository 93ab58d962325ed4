import { counted } from '../visitor.mjs';

const TEXTS = {
  'references without end': 'BP 01 '.repeat(50_000),
  'points without text': '01\n'.repeat(100_000),
  'points of one letter': '01 x\n\n'.repeat(50_000),
  'nothing but line ends': '\r'.repeat(300_000),
  'one word': 'a'.repeat(300_000),
  'nested numbers': '1.1.1.1.1.1.1.1 x\n'.repeat(16_000),
};

/** Texts that take a reader of texts far more time than their length lets one expect. */
export default {
  name: 'pathological texts to read-text',
  sends: `${Object.keys(TEXTS).length} texts as long as allowed, one account`,
  async run({ accounts: [account] }) {
    const answers = [];
    for (const text of Object.values(TEXTS)) answers.push(await account.post('/api/v1/papers/read-text', { text }));
    const statuses = answers.map(({ status }) => status);
    const faults = statuses.flatMap((status, index) =>
      [200, 413, 422, 429, 503].includes(status)
        ? []
        : [`${Object.keys(TEXTS)[index]}: answered ${status || 'nothing'}`],
    );
    return { answers: counted(statuses), faults };
  },
};
