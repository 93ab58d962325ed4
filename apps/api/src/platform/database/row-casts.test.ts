import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** The project's own rules, but for those that ask for types: these are not meant here, and take long. */
const linter = new ESLint({
  cwd: resolve(__dirname, '../../../../..'),
  overrideConfig: [tseslint.configs.disableTypeChecked] as ESLint.Options['overrideConfig'],
});

const TEXT = `export interface Sql { query<T>(sql: string): Promise<T[]>; query(sql: string): Promise<unknown> }
export declare function query<T>(sql: string): T[];
export declare const db: Sql;
export declare const given: { readonly rows: unknown };
export const unchecked = (): Promise<unknown> => db.query('SELECT id FROM paper');
export const typed = db.query<{ id: string }>('SELECT id FROM paper');
export const alone = query<{ id: string }>('SELECT id FROM paper');
export const cast = given.rows as { id: string }[];
export const awaited = async () => (await db.query('SELECT id FROM paper')) as { id: string }[];
`;

describe('a row whose type is claimed', () => {
  // That those who check it may do so is seen whenever the linter runs.
  it('is refused by the linter, with a query as with a cast', async () => {
    const [said] = await linter.lintText(TEXT, { filePath: 'apps/api/src/papers/paper-lock.ts' });
    const claimed = said?.messages.filter(({ message }) => message.includes('nobody has checked this type')) ?? [];
    expect(claimed.map(({ line }) => line)).toEqual([6, 7, 8, 9]);
    expect(said?.errorCount).toBe(4);
  });
});
