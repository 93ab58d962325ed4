import fc from 'fast-check';
import {
  applyOperations,
  compareTexts,
  compareVersions,
  deriveOperations,
  hashInput,
  mergeUnits,
  parseResolution,
  plainText,
  printResolution,
  rebaseAmendment,
  tokenize,
  walk,
} from './index';
import type { AmendmentText, MergeResult, Point } from './index';
import { sentenceBorders } from './diff/borders';
import { edits, texts } from './testing/texts';

const amendment = (id: string, base: readonly Point[], edited: readonly Point[]): AmendmentText => ({
  id,
  no: id,
  ...deriveOperations(base, edited, { amendmentId: id }),
});
const all = (...amendments: readonly AmendmentText[]): string[] =>
  amendments.flatMap(({ units }) => units.map((unit) => unit.id));
const merge = (base: readonly Point[], amendments: readonly AmendmentText[], adopted: readonly string[]): MergeResult =>
  mergeUnits(base, amendments, adopted);

/** A base with amendments that share its ids. */
const cases = texts.chain((base) => fc.tuple(fc.constant(base), edits(base, 'a'), edits(base, 'b')));
const sentences = (points: readonly Point[]): { id: string; text: string }[] =>
  walk(points).flatMap(({ point }) => {
    const tokens = tokenize(plainText(point.body, new Map()));
    const borders = sentenceBorders(tokens);
    return borders.slice(1).map((end, index) => ({
      id: point.id,
      text: tokens
        .slice(borders[index], end)
        .map((token) => token.key)
        .join(' '),
    }));
  });

describe('laws of resolution texts', () => {
  it('reads what it prints', () => {
    fc.assert(fc.property(texts, (base) => expect(parseResolution(printResolution(base))).toEqual(base)));
  });

  it('derives operations that make the edited text', () => {
    fc.assert(
      fc.property(cases, ([base, edited]) =>
        expect(hashInput(applyOperations(base, deriveOperations(base, edited, { amendmentId: 'a' }).ops))).toBe(
          hashInput(edited),
        ),
      ),
    );
  });

  it('derives them from a text that was typed anew as well', () => {
    fc.assert(
      fc.property(cases, ([base, edited]) => {
        const typed = parseResolution(printResolution(edited));
        expect(hashInput(applyOperations(base, deriveOperations(base, typed, { amendmentId: 'a' }).ops))).toBe(
          hashInput(typed),
        );
      }),
    );
  });

  it("gives the base when all is rejected, and one amendment's text when only it is adopted", () => {
    fc.assert(
      fc.property(cases, ([base, edited]) => {
        const a = amendment('a', base, edited);
        expect(merge(base, [a], []).points).toEqual(base);
        const accepted = merge(base, [a], all(a));
        expect(accepted.heldBack).toEqual([]);
        expect(hashInput(accepted.points)).toBe(hashInput(edited));
      }),
    );
  });

  it('depends on the set of adopted units, not on their order', () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat()), ([base, editedA, editedB], numbers) => {
        const both = [amendment('a', base, editedA), amendment('b', base, editedB)];
        const shuffled = all(...both)
          .map((id) => ({ id, key: numbers.next().value as number }))
          .sort((x, y) => x.key - y.key)
          .map(({ id }) => id);
        expect(merge(base, both, shuffled)).toEqual(merge(base, both, all(...both)));
        expect(merge(base, both, [...shuffled, ...shuffled])).toEqual(merge(base, both, shuffled));
      }),
    );
  });

  it('counts equal amendments once', () => {
    fc.assert(
      fc.property(cases, ([base, edited]) => {
        const [a, b] = [amendment('a', base, edited), amendment('b', base, edited)];
        const merged = merge(base, [a, b], all(a, b));
        expect(merged.heldBack).toEqual([]);
        expect(hashInput(merged.points)).toBe(hashInput(edited));
      }),
    );
  });

  it('never makes half an amendment or a sentence that nobody moved, unless it says so', () => {
    fc.assert(
      fc.property(cases, ([base, editedA, editedB]) => {
        const both = [amendment('a', base, editedA), amendment('b', base, editedB)];
        const merged = merge(base, both, all(...both));
        const alone = merged.adopted.map((id) => merge(base, both, [id]).points);
        const known = new Set([base, ...alone].flatMap(sentences).map(({ id, text }) => `${id}: ${text}`));
        const flagged = new Set(merged.conflicts.map((conflict) => conflict.point));
        for (const { id, text } of sentences(merged.points))
          expect(flagged.has(id) || known.has(`${id}: ${text}`) || `${id}: ${text}`).toBe(true);
        expect([...merged.adopted, ...merged.heldBack].sort()).toEqual(all(...both).sort());
      }),
    );
  });

  it('loses no adopted word', () => {
    fc.assert(
      fc.property(cases, ([base, editedA, editedB]) => {
        const both = [amendment('a', base, editedA), amendment('b', base, editedB)];
        const merged = merge(base, both, all(...both));
        const result = hashInput(merged.points).replace(/\s+/gu, ' ');
        for (const op of both.flatMap(({ ops }) => ops).filter((one) => merged.adopted.includes(one.unit))) {
          const added =
            op.k === 'text'
              ? plainText(op.now, new Map())
              : op.k === 'insert'
                ? plainText(op.node.body, new Map())
                : '';
          expect(result).toContain(added.replace(/\s+/gu, ' ').trim());
        }
      }),
    );
  });

  it('marks texts so that both can be read from the marking, and never inside a word or number', () => {
    fc.assert(
      fc.property(cases, ([base, edited]) => {
        const [before, after] = [printResolution(base), printResolution(edited)];
        const segments = compareTexts(before, after);
        const side = (op: 'insert' | 'delete'): string =>
          segments.map((segment) => (segment.op === 'equal' || segment.op === op ? segment.text : '')).join('');
        expect(side('insert')).toBe(after);
        expect(side('delete').replace(/\s+/gu, '')).toBe(before.replace(/\s+/gu, ''));
        segments.forEach((segment, index) => {
          const next = segments[index + 1];
          if (next !== undefined && (segment.op === 'equal') !== (next.op === 'equal'))
            expect(`${segment.text.slice(-1)}|${next.text.slice(0, 1)}`).not.toMatch(/[\p{L}\p{N}]\|[\p{L}\p{N}]/u);
        });
      }),
    );
  });

  it('compares versions so that the old and the new text can be read from the marking', () => {
    fc.assert(
      fc.property(cases, ([base, edited]) => {
        const marked = compareVersions(base, edited);
        const plain = (points: readonly Point[]): Map<string, string> =>
          new Map(walk(points).map(({ point }) => [point.id, plainText(point.body, new Map()).replace(/\s+/gu, '')]));
        const read = (op: 'insert' | 'delete'): Map<string, string> =>
          new Map(
            marked
              .filter((point) => (op === 'insert' ? point.change !== 'deleted' : point.change !== 'inserted'))
              .map((point) => [
                point.id,
                point.segments
                  .map((segment) => (segment.op === 'equal' || segment.op === op ? segment.text : ''))
                  .join('')
                  .replace(/\s+/gu, ''),
              ]),
          );
        expect(Object.fromEntries(read('delete'))).toEqual(Object.fromEntries(plain(base)));
        expect([...read('insert').values()]).toEqual([...plain(edited).values()]);
      }),
    );
  });

  it('leaves an amendment as it is when its base does not change', () => {
    fc.assert(
      fc.property(cases, ([base, edited]) => {
        const a = amendment('a', base, edited);
        expect(rebaseAmendment(base, a, base)).toEqual({ amendment: a, lost: [] });
      }),
    );
  });

  it('merges two sets that have nothing in common in one step or in two', () => {
    fc.assert(
      fc.property(cases, ([base, editedA, editedB]) => {
        const [a, b] = [amendment('a', base, editedA), amendment('b', base, editedB)];
        const together = merge(base, [a, b], all(a, b));
        // A new point is put behind another; where that one is moved by the other set, the two have something in
        // common.
        const moves = [...a.ops, ...b.ops].some((op) => op.k === 'move');
        fc.pre(together.conflicts.length === 0 && !moves);
        const first = merge(base, [a], all(a)).points;
        const { amendment: moved, lost } = rebaseAmendment(base, b, first);
        fc.pre(lost.length === 0);
        expect(hashInput(merge(first, [moved], all(moved)).points)).toBe(hashInput(together.points));
      }),
      { numRuns: 40 },
    );
  });
});
