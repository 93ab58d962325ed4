import { counted } from '../visitor.mjs';

const point = (index, text) => ({ id: `p${index}`, scheme: '01', body: [{ t: 'text', s: text }], children: [] });
const points = (count, text) => Array.from({ length: count }, (_, index) => point(index, text(index)));

/** Amendments whose comparison with the paper is work. */
export default {
  name: 'long texts to preview-amendment',
  sends: '15 points of 100 kB (too much), and as much as allowed in 3, 60 and 500 points, one account',
  async run({ accounts: [account], paperId }) {
    const texts = [
      points(15, () => 'a '.repeat(50_000)),
      points(3, () => 'a '.repeat(50_000)),
      points(500, () => 'a '.repeat(300)),
      points(60, (index) => `Satz ${index} über ${index * 7} und mehr. `.repeat(170)),
    ];
    const answers = [];
    for (const text of texts)
      answers.push(await account.post('/api/v1/papers/preview-amendment', { parentId: paperId, points: text }));
    const statuses = answers.map(({ status }) => status);
    const faults = statuses.flatMap((status) =>
      [200, 409, 413, 422, 429, 503].includes(status) ? [] : [`answered ${status || 'nothing'}`],
    );
    return { answers: counted(statuses), faults };
  },
};
