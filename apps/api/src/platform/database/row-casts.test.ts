import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../../../..');
const ESLINT = resolve(ROOT, 'node_modules/eslint/bin/eslint.js');

/** What the linter says of this text if it stood in this file of the API. */
const lint = (file: string, text: string): Promise<string> =>
  new Promise((done) => {
    const args = [ESLINT, '--stdin', '--stdin-filename', `apps/api/src/${file}`];
    const child = execFile(process.execPath, args, { cwd: ROOT }, (_error, stdout, stderr) => done(stdout + stderr));
    child.stdin?.end(text);
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
    const said = await lint('papers/paper-lock.ts', TEXT);
    const lines = [...said.matchAll(/(\d+):\d+ +error .*nobody has checked this type/g)].map(([, line]) => line);
    expect(lines).toEqual(['6', '7', '8', '9']);
    expect(said).toContain('4 errors');
  });
});
