import { declaredStatements, type Statement } from '../../apps/api/src/platform/database/statement';
import { UnitOfWork } from '../../apps/api/src/platform/database/unit-of-work';
import { startTestApp, type TestApp } from '../support/test-app';

interface PlanNode {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
  readonly [figure: string]: unknown;
}

/** Rows that were taken into the hand, whether they were kept or thrown away. */
function effort(node: PlanNode): number {
  const away = ['Filter', 'Join Filter', 'Index Recheck'].map((by) => Number(node[`Rows Removed by ${by}`] ?? 0));
  const own = [node['Actual Rows'], ...away].reduce((sum, rows) => sum + rows, 0) * node['Actual Loops'];
  return (node.Plans ?? []).reduce((sum, part) => sum + effort(part), own);
}

const PARTS = 'straßen schul verkehrs haushalts konzept planung satzung ordnung anlage sanierung beirat gebühren'.split(
  ' ',
);
const nth = (list: readonly string[], at: number): string => list[at % list.length] ?? '';
/** As many words as fit into what may be typed, as long as they may be. */
const TYPED: readonly (readonly [what: string, words: readonly string[]])[] = [
  ['long words that nobody has written', ['qwertzuiop'.repeat(6), 'asdfghjklx'.repeat(6), 'yxcvbnmpoi'.repeat(6)]],
  [
    'long words of parts that many have',
    [0, 4, 8].map((at) =>
      PARTS.map((_, no) => nth(PARTS, at + no))
        .join('')
        .slice(0, 60),
    ),
  ],
  [
    'many words with a slip',
    Array.from({ length: 12 }, (_, no) => `${nth(PARTS, no)}${nth(PARTS, no + 5)}x`.slice(0, 15)),
  ],
  ['many words that many have', PARTS],
  ['single letters', [...'abcdefghijkl']],
];

describe('whatever is typed into a search', () => {
  let app: TestApp;
  let stems: readonly Statement[];
  beforeAll(async () => {
    app = await startTestApp();
    stems = declaredStatements().filter(({ sql }) => sql.includes('AS longer'));
    await app.db(
      `INSERT INTO search_word (audience, word, stem)
       SELECT audience, a || b || c, a || b || c FROM unnest($1::text[]) a, unnest($1::text[]) b, unnest($1::text[]) c,
         unnest(ARRAY['public', 'inside']) audience ON CONFLICT DO NOTHING`,
      [PARTS.map((part) => part.replace('ß', 'ss').replace('ü', 'u'))],
    );
    await app.db('ANALYZE search_word');
  });
  afterAll(() => app.stop());

  /** What a question to the vocabulary goes through, as the application asks it. */
  const goesThrough = ({ sql }: Statement, words: readonly string[]): Promise<number> =>
    app.get(UnitOfWork).readSnapshot(async (db) => {
      await db.execute('SET LOCAL enable_seqscan = off');
      const asked = sql
        .replaceAll('$1', `ARRAY[${words.map((word) => `'${word}'`).join(', ')}]`)
        .replaceAll('$2', 'true');
      const [row] = (await db.manager.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }[]>(
        `EXPLAIN (ANALYZE, FORMAT JSON) ${asked}`,
      )) as readonly { readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }[];
      const plan = row?.['QUERY PLAN'][0]?.Plan;
      if (plan === undefined) throw new Error('no plan');
      return effort(plan);
    });

  it('is looked up for the public and for members', () => {
    expect(stems.length).toBe(2);
  });

  it.each(TYPED)('goes through the words that come close, not through all: %s', async (_what, words) => {
    const [{ count = 0 } = {}] = await app.db<{ count: number }>('SELECT count(*)::int AS count FROM search_word');
    expect(count).toBeGreaterThan(3_000);
    const bound = 2 * words.length * count;
    for (const statement of stems) expect(await goesThrough(statement, words)).toBeLessThan(bound);
  });
});
