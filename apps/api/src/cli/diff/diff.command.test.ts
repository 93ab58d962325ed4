import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareVersions, parseResolution, writeDocx } from '@gremia/resolution';
import { run } from './diff.command';

const folder = mkdtempSync(join(tmpdir(), 'gremia-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const carryOut = (...args: string[]): { code: number; out: string; error: string } => {
  const written = { out: '', error: '' };
  const code = run(args, { print: (text) => (written.out += text), error: (text) => (written.error += text) });
  return { code, ...written };
};

const old = '01\nDie Stadt tritt dem Verband bis Mai bei.\n\n02\nEin Bericht folgt.\n';
const fresh =
  '01\nDie Stadt tritt dem Verband bis Juni bei.\n\n02\nDie Kosten trägt der Haushalt.\n\n03\nEin Bericht folgt.\n';

describe('gremia diff', () => {
  it.each([
    {
      format: 'text',
      expected:
        'bis [gestrichen: Mai] [neu: Juni] bei.\n\n02 [neu: Die Kosten trägt der Haushalt.]\n\n02 wird 03 Ein ' +
        'Bericht folgt.\n',
    },
    { format: 'markdown', expected: '01\n\nDie Stadt tritt dem Verband bis ~~Mai~~ **Juni** bei.' },
    {
      format: 'html',
      expected: 'Ende der Streichung. </span></del><ins><span class="visually-hidden">eingefügt: </span>Juni',
    },
    { format: 'json', expected: '"op": "insert",\n        "text": "Juni"' },
  ])('prints $format', ({ format, expected }) => {
    const { code, out } = carryOut(file('old.txt', old), file('new.txt', fresh), '--format', format);
    expect(code).toBe(0);
    expect(out).toContain(expected);
  });

  it('reads Markdown, HTML and Word', () => {
    const points = parseResolution(old);
    const paths = [
      file('old.md', old.replaceAll('\n', '\n\n')),
      file('old.html', '<p>01</p><p>Die Stadt tritt dem Verband bis Mai bei.</p><p>02</p><p>Ein Bericht folgt.</p>'),
      file('old.docx', writeDocx(compareVersions(points, points), { changes: 'runs', title: 'Beschluss' })),
    ];
    for (const path of paths)
      expect(carryOut(path, file('new.txt', fresh)).out).toBe(
        carryOut(file('old.txt', old), file('new.txt', fresh)).out,
      );
  });

  it.each([
    { case: 'no file', args: [], error: 'Aufruf: gremia diff' },
    { case: 'one file', args: ['old.txt'], error: 'Aufruf: gremia diff' },
    { case: 'an unknown format', args: ['a', 'b', '--format', 'pdf'], error: 'Aufruf: gremia diff' },
    {
      case: 'a file that is not there',
      args: ['nirgends.txt', 'nirgends.txt'],
      error: 'Die Datei gibt es nicht: nirgends.txt',
    },
  ])('refuses $case', ({ args, error }) => {
    expect(carryOut(...args)).toMatchObject({ code: 2, out: '', error: expect.stringContaining(error) as string });
  });

  it('says that a file is no Word document', () => {
    expect(
      carryOut(file('broken.docx', 'kein Archiv, nur Text, aber lang genug'), file('new.txt', fresh)),
    ).toMatchObject({
      code: 2,
      error: expect.stringContaining('nicht lesbar') as string,
    });
  });
});
