import { counted } from '../visitor.mjs';

const FORMATS = ['pdf', 'docx', 'html', 'md', 'txt'];
const WORDS = [
  'a',
  'e:* & n:*',
  '%',
  '_'.repeat(200),
  "' OR 1=1 --",
  'Haushalt '.repeat(20),
  '(((((((',
  '\u0000',
  'ﬀ'.repeat(60),
];

/** Every public door that is work, by everybody at once. */
export default {
  name: 'exports and searches by the public',
  sends: 'a paper in 5 formats × 6 and 9 searches × 3, by 10 visitors at once',
  async run({ anonymous, paperId }) {
    const answers = await Promise.all(
      anonymous.flatMap((visitor) => [
        ...Array.from({ length: 6 }, () =>
          FORMATS.map((format) => visitor.get(`/api/v1/portal/papers/${paperId}/export?format=${format}`)),
        ).flat(),
        ...Array.from({ length: 3 }, () =>
          WORDS.map((word) => visitor.get(`/api/v1/portal/search?q=${encodeURIComponent(word)}`)),
        ).flat(),
      ]),
    );
    const statuses = answers.map(({ status }) => status);
    const faults = [...new Set(statuses)].flatMap((status) =>
      // Whoever was refused often gets no answer to more of it at once.
      [0, 200, 404, 422, 429, 503].includes(status) ? [] : [`answered ${status}`],
    );
    return { answers: counted(statuses), faults };
  },
};
