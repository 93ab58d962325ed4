import fc from 'fast-check';
import { parseResolution } from '../index';
import { cell, deleted, inserted, mark, pack, paragraph, row, run, table, word } from '../testing/word';
import { readDocx } from './read-docx';

/** Every word is another one, so that none can hide behind its namesake. */
type Write = (next: () => string) => string;

const leaf: fc.Arbitrary<Write> = fc.constantFrom<Write>(
  (next) => run(next()),
  (next) => run(next(), '<w:b/>'),
  (next) => run(next(), '<w:strike/>'),
  (next) => run(next(), '<w:vanish/>'),
  (next) => deleted(next()),
  (next) => inserted(deleted(next())),
  (next) => `<w:r><w:t>${next()}</w:t><w:br/><w:t>${next()}</w:t></w:r>`,
  (next) =>
    `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice/><mc:Fallback><w:t>${next()}</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
  (next) =>
    `<w:r><w:pict><v:shape xmlns:v="v"><v:textbox><w:txbxContent>${paragraph(run(next()))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
  (next) => `<w:r><w:drawing><a:t xmlns:a="a">${next()}</a:t></w:drawing></w:r>`,
  (next) => `<w:r><w:drawing><wp:docPr xmlns:wp="wp" descr="${next()}"/></w:drawing></w:r>`,
  (next) => `<w:ruby><w:rt>${run(next())}</w:rt><w:rubyBase>${run(next())}</w:rubyBase></w:ruby>`,
  (next) => `<m:oMathPara xmlns:m="m"><m:oMath><m:r><m:t>${next()}</m:t></m:r></m:oMath></m:oMathPara>`,
);
const inlineContainers = [
  'sdt',
  'sdtContent',
  'hyperlink',
  'smartTag',
  'fldSimple',
  'customXml',
  'ins',
  'moveTo',
  'dir',
  'bdo',
  'unknown',
];
const blockContainers = ['sdt', 'sdtContent', 'customXml', 'unknown'];

const { block } = fc.letrec<{ inline: Write; block: Write }>((tie) => {
  const many = (which: 'inline' | 'block', maxLength: number): fc.Arbitrary<Write> =>
    fc
      .array(tie(which), { minLength: 1, maxLength })
      .map((list) => (next) => list.map((write) => write(next)).join(''));
  const wrap = (names: readonly string[], inside: fc.Arbitrary<Write>): fc.Arbitrary<Write> =>
    fc.tuple(fc.constantFrom(...names), inside).map(
      ([name, write]) =>
        (next) =>
          `<w:${name}>${write(next)}</w:${name}>`,
    );
  return {
    inline: fc.oneof({ maxDepth: 4 }, leaf, wrap(inlineContainers, many('inline', 3))),
    block: fc.oneof(
      { maxDepth: 3 },
      fc.tuple(many('inline', 4), fc.constantFrom('', '', mark('del'), mark('ins'))).map(
        ([write, properties]): Write =>
          (next) =>
            paragraph(write(next), properties),
      ),
      fc.tuple(many('block', 2), many('block', 2), fc.constantFrom('', '<w:del w:id="1"/>', '<w:ins w:id="1"/>')).map(
        ([a, b, change]): Write =>
          (next) =>
            table(row([cell(a(next)), cell(b(next))], change), row([cell(paragraph(run(next())))])),
      ),
      wrap(blockContainers, many('block', 2)),
    ),
  };
});

const parts: Record<string, Write> = {
  'word/footnotes.xml': (next) =>
    `<w:footnotes ${word}><w:footnote>${paragraph(run(next()))}</w:footnote></w:footnotes>`,
  'word/endnotes.xml': (next) => `<w:endnotes ${word}><w:endnote>${paragraph(run(next()))}</w:endnote></w:endnotes>`,
  'word/comments.xml': (next) => `<w:comments ${word}><w:comment>${paragraph(run(next()))}</w:comment></w:comments>`,
  'word/header1.xml': (next) => `<w:hdr ${word}>${paragraph(run(next()))}</w:hdr>`,
};
const documents = fc.tuple(fc.array(block, { minLength: 1, maxLength: 5 }), fc.subarray(Object.keys(parts)));
const base = parseResolution('01\nDer Plan gilt.\n\n02\nEs wird berichtet.');

describe('every word of a Word document', () => {
  it.each([
    { against: 'no base', given: null },
    { against: 'a base', given: base },
  ])('is before the text, in a point, unread or after it ($against)', ({ given }) => {
    fc.assert(
      fc.property(documents, ([blocks, names]) => {
        const written: string[] = [];
        const next = (): string => {
          const name = `wort${written.length}x`;
          written.push(name);
          return name;
        };
        const body = blocks.map((write) => write(next)).join(paragraph(run('03 ')));
        const others = Object.fromEntries(names.map((name) => [name, parts[name]?.(next) ?? '']));
        const { reading } = readDocx(pack(body, others), given);
        const shown = [
          ...reading.before,
          ...reading.points.flatMap(({ segments }) => segments.map(({ text }) => text)),
          ...reading.unread,
          ...reading.after,
        ].join('\n');
        expect(written.filter((name) => !shown.includes(name))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
