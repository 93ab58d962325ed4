import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { linksOf } from '../../handbook';
import { readChapter } from '../../read-chapter';
import type { Chapter } from './chapter';
import { chapterOfPage } from './chapter-of-page';

const FOLDER = resolve(__dirname, '../../../../docs/handbuch');
const chapters = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

describe('readChapter', () => {
  it('reads headings of three levels with what stands under each', () => {
    const { title, blocks, parts } = readChapter('# Titel\n\nVorab.\n\n## 1. Eins\n\nText\n\n### Darin\n\n## Zwei ä\n');
    expect(title).toBe('Titel');
    expect(blocks).toEqual([{ kind: 'paragraph', text: ['Vorab.'] }]);
    expect(parts.map(({ id, parts: within }) => [id, within.map((each) => each.id)])).toEqual([
      ['1-eins', ['darin']],
      ['zwei-ä', []],
    ]);
  });

  it.each([
    { what: 'a list with one in it', text: '1. eins\n2. zwei\n   - darin', kind: 'list' },
    { what: 'a table', text: '| a | b |\n| - | - |\n| [x](mitglied.md) | y |', kind: 'table' },
    { what: 'a quote', text: '> Gesagt', kind: 'quote' },
    { what: 'a picture', text: '![Was zu sehen ist](bilder/portal.png)', kind: 'picture' },
    { what: 'words', text: 'Mit **Nachdruck**, `code` und [Link](#zwei)', kind: 'paragraph' },
  ])('reads $what', ({ text, kind }) => {
    expect(readChapter(`# Titel\n\n${text}`).blocks.map((block) => block.kind)).toEqual([kind]);
  });

  it('keeps figures on one line with what they belong to, as everywhere', () => {
    expect(readChapter('# T\n\nNach § 38 um 17:00 Uhr').blocks).toEqual([
      { kind: 'paragraph', text: ['Nach §\u00a038 um 17:00\u00a0Uhr'] },
    ]);
  });

  it('makes a word of a link beyond the handbook, and knows chapter and part of the others', () => {
    const chapter = readChapter('# T\n\n[Betrieb](../operations.md), [dort](mitglied.md#abstimmen)');
    expect(linksOf(chapter)).toEqual([{ kind: 'link', chapter: 'mitglied', part: 'abstimmen', text: ['dort'] }]);
  });

  it.each([
    { what: 'HTML', text: '# T\n\n<script>alert(1)</script>' },
    { what: 'HTML within words', text: '# T\n\nEin <b>Wort</b>' },
    { what: 'a link to another site', text: '# T\n\n[dort](https://example.org)' },
    { what: 'a link that runs', text: '# T\n\n[dort](javascript:alert(1))' },
    { what: 'a part without a heading above', text: '# T\n\n### Zu tief' },
    { what: 'no title', text: 'Text' },
  ])('refuses $what', ({ text }) => expect(() => readChapter(text)).toThrow());

  it.each(chapters)('reads %s, and every link in it leads to a part', (name) => {
    const read = (file: string): Chapter => readChapter(readFileSync(join(FOLDER, file), 'utf8'));
    for (const { chapter, part } of linksOf(read(name))) {
      const parts = read(chapter === null ? name : `${chapter}.md`).parts.flatMap((each) => [each, ...each.parts]);
      if (part !== null) expect(parts.map(({ id }) => id)).toContain(part);
    }
  });
});

describe('chapterOfPage', () => {
  it.each([
    ['/verwaltung', 'sitzungsdienst'],
    ['/verwaltung/geraete', 'saaltechnik'],
    ['/verwaltung/personen/neu', 'sitzungsdienst'],
    ['/leitung/5', 'sitzungsleitung'],
    ['/mitglied/sitzung/5', 'mitglied'],
    ['/ueben', 'probesitzung'],
    ['/', null],
    ['/sitzungen', null],
    ['/mitgliederliste', null],
  ])('%s: %s', (path, chapter) => expect(chapterOfPage(path)).toBe(chapter));
});
