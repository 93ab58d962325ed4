import { strToU8, zipSync } from 'fflate';
import { applyOperations } from './amend/apply';
import { deriveOperations } from './amend/derive';
import { compareTexts } from './diff/compare-texts';
import { readDocx } from './docx/read-docx';
import { mergeUnits } from './merge/merge';
import { rebaseAmendment } from './merge/rebase';
import type { Inline, Op, Point } from './model';
import { parseDocument, parseResolution } from './points/parse';
import { hashInput, printResolution } from './points/print';
import { parseRich, readAmendment } from './read/read-amendment';
import { compareVersions } from './view/compare-versions';
import { markAmendment } from './view/mark';

const TEXT = `01
Die Mühlgräbenbrücke wird für 1.000 Euro saniert und für Fußgänger geöffnet.

a. Das Geländer wird grün gestrichen.

02
Über die Ausführung wird dem Bauausschuss jährlich berichtet.`;
const TABLE: Inline = {
  t: 'table',
  head: true,
  rows: [
    ['Straße', 'Länge'],
    ['Am Mühlgraben', '80 m'],
    ['Grüne Höhe', '120 m'],
  ],
};

const fresh: Point[] = parseResolution(TEXT).map((point, index) =>
  index === 1 ? { ...point, body: [...point.body, TABLE] } : point,
);
/** As texts were stored before letters were composed at the door. */
const stored: Point[] = fresh.map(decomposed);

function decomposed(point: Point): Point {
  const nfd = (text: string): string => text.normalize('NFD');
  return {
    ...point,
    body: point.body.map((node) =>
      node.t === 'text'
        ? { ...node, s: nfd(node.s) }
        : node.t === 'table'
          ? { ...node, rows: node.rows.map((row) => row.map(nfd)) }
          : node,
    ),
    children: point.children.map(decomposed),
  };
}

const edit = (points: readonly Point[], old: string, now: string): Point[] =>
  points.map((point) => ({
    ...point,
    body: point.body.map((node) =>
      node.t === 'text'
        ? { ...node, s: node.s.replace(old, now) }
        : node.t === 'table'
          ? { ...node, rows: node.rows.map((row) => row.map((cell) => cell.replace(old, now))) }
          : node,
    ),
    children: edit(point.children, old, now),
  }));

const amendment = (base: readonly Point[], edited: readonly Point[], id = 'a') => ({
  id,
  no: id,
  ...deriveOperations(base, edited, { amendmentId: id }),
});

describe('a text that was stored with decomposed letters', () => {
  it('is the same text as the composed one', () => {
    expect(stored).not.toEqual(fresh);
    for (const [a, b] of [
      [stored, fresh],
      [fresh, stored],
    ] as const) {
      expect(compareVersions(a, b).filter(({ change }) => change !== 'equal')).toEqual([]);
      expect(deriveOperations(a, b, { amendmentId: 'a' }).ops).toEqual([]);
      expect(hashInput(a)).toBe(hashInput(b));
    }
    const [a, b] = [printResolution(stored), printResolution(fresh)];
    expect(compareTexts(a, b).filter(({ op }) => op !== 'equal')).toEqual([]);
  });

  it.each([
    { what: 'a word', old: 'grün', now: 'gelb' },
    { what: 'a word with an umlaut', old: 'jährlich', now: 'halbjährlich' },
    { what: 'a cell', old: '80 m', now: '90 m' },
  ])('is amended in $what alone', ({ old, now }) => {
    const { ops } = deriveOperations(stored, edit(fresh, old, now), { amendmentId: 'a' });
    const marked = markAmendment(stored, ops).flatMap(({ segments }) => segments);
    const words = (op: string): string =>
      marked.flatMap((segment) => (segment.op === op ? [segment.text.trim()] : [])).join('|');
    expect([words('delete').normalize('NFC'), words('insert')]).toEqual([
      old === '80 m' ? '80' : old,
      now === '90 m' ? '90' : now,
    ]);
    expect(hashInput(applyOperations(stored, ops))).toBe(hashInput(edit(fresh, old, now)));
  });

  it('keeps operations that were made for it, and those that a composed base gave', () => {
    const edited = edit(fresh, 'jährlich', 'halbjährlich');
    for (const base of [stored, fresh]) {
      const { ops } = deriveOperations(base, edited, { amendmentId: 'a' });
      const raw = ops.map((op): Op => (op.k === 'text' ? { ...op, was: op.was.normalize('NFD') } : op));
      for (const target of [stored, fresh]) expect(hashInput(applyOperations(target, raw))).toBe(hashInput(edited));
    }
  });

  it('lets an amendment move along to a composed version, and merges two that say the same', () => {
    const first = amendment(stored, edit(stored, 'gru\u0308n', 'gelb für Fußgänger'.normalize('NFD')));
    const next = edit(fresh, '1.000', '2.000');
    expect(rebaseAmendment(stored, first, next)).toMatchObject({ lost: [] });
    const second = amendment(stored, edit(fresh, 'grün', 'gelb für Fußgänger'), 'b');
    const merged = mergeUnits(
      stored,
      [first, second],
      [...first.units, ...second.units].map(({ id }) => id),
    );
    expect(merged.conflicts).toEqual([]);
    expect(merged.heldBack).toEqual([]);
  });
});

describe('a text that is read', () => {
  const nfd = TEXT.normalize('NFD');
  const word = (body: string): Uint8Array =>
    zipSync({
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    });

  it.each([
    { form: 'plain text', read: () => parseDocument(`Entwürfe\n\nBeschlussvorschlag\n\n${nfd}`.normalize('NFD')) },
    { form: 'text', read: () => parseRich({ format: 'text', text: nfd }) },
    { form: 'Markdown', read: () => parseRich({ format: 'markdown', text: nfd.replace('jährlich', '**jährlich**') }) },
    {
      form: 'HTML',
      read: () => parseRich({ format: 'html', text: '<p>01</p><p>Die Stra&szlig;e am Mu&#x308;hl&shy;graben</p>' }),
    },
    { form: 'an amendment', read: () => readAmendment({ format: 'text', text: nfd }, null) },
    {
      form: 'Word',
      read: () =>
        readDocx(
          word(
            '<w:p><w:r><w:t>01</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Die Mu</w:t></w:r>' +
              '<w:r><w:t>\u0308hle</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>u\u0308ber</w:t></w:r></w:p></w:tc>' +
              '<w:tc><w:p><w:r><w:t>10</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
          ),
        ),
    },
  ])('comes composed from $form', ({ read }) => {
    const said = JSON.stringify(read());
    expect(said).toMatch(/[üß]/u);
    expect(said).toBe(said.normalize('NFC'));
  });
});
