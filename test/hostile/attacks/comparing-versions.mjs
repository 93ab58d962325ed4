import { counted } from '../visitor.mjs';

const PAPER_POINTS = 60;
const word = (index) => `Wort${(index * 7_919) % 4_001}`;
const textOf = (offset) =>
  Array.from({ length: PAPER_POINTS }, (_, point) => ({
    id: `p${point}`,
    scheme: '01',
    body: [
      {
        t: 'text',
        s: Array.from({ length: 900 }, (_item, index) => word(index * offset + point))
          .join(' ')
          .slice(0, 4_900),
      },
    ],
    children: [],
  }));

/** Two versions of a long paper that share nothing, compared by everybody at once. */
export default {
  name: 'comparing two versions of a long paper',
  sends: '2 × 290 kB by one account, then 10 comparisons at once by the public',
  async run({ accounts: [account], anonymous, motion }) {
    const created = await account.post('/api/v1/papers', { ...motion, title: 'Langer Text', points: textOf(3) });
    if (created.status !== 201) return refusedAtTheDoor(created);
    const { id } = created.body;
    const submitted = await account.post(`/api/v1/papers/${id}/submit`, {});
    const renewed = await account.post(`/api/v1/papers/${id}/versions`, {
      revision: submitted.body.revision,
      reasons: '',
      pointReasons: {},
      points: textOf(5),
    });
    if (renewed.status !== 201) return refusedAtTheDoor(renewed);
    const compared = await Promise.all(
      anonymous.map((visitor) => visitor.get(`/api/v1/portal/papers/${id}/compare?from=1&to=2`)),
    );
    const statuses = compared.map(({ status }) => status);
    const faults = statuses.flatMap((status) =>
      [0, 200, 404, 429, 503].includes(status) ? [] : [`a comparison was answered ${status || 'with nothing'}`],
    );
    return { answers: counted(statuses), faults };
  },
};

function refusedAtTheDoor({ status, body }) {
  const fine = [409, 413, 422, 429].includes(status);
  return {
    answers: `${status} ${body?.code ?? ''}`,
    faults: fine ? [] : [`the text was answered ${status || 'with nothing'}`],
  };
}
