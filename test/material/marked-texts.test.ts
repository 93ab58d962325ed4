import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deriveOperations, readAmendment, walk } from '@gremia/resolution';

const folder = process.env['GREMIA_SEEDS'] ?? '';
const document = (prefix: string): string =>
  readFileSync(join(folder, readdirSync(folder).find((name) => name.startsWith(prefix)) ?? prefix), 'utf8');

/**
 * A marked-up amendment as it is on record: unbalanced emphasis, a torn word, an instruction in the text, a line that
 * was broken.
 */
describe('a marked-up text on record', () => {
  const source = document('003');
  const reading = readAmendment({ format: 'markdown', text: source }, null);

  it('is certain where the marks make sense, and doubtful where they do not', () => {
    expect(reading.points.map(({ label, change, doubts }) => [label, change, ...doubts].join(' '))).toEqual([
      '01 changed emphasis',
      'a. equal',
      'b. deleted',
      'c. changed unbalanced instruction',
      'c. inserted unbalanced',
      '02 changed',
      'a. equal',
      'b. changed inside-word',
      'c. equal',
      'd. changed unbalanced broken-line',
      'e. equal',
      'f. equal',
      'g. equal',
      'h. equal',
      '03 changed fragment',
      '04 equal',
    ]);
  });

  it('drops nothing', () => {
    const letters = (text: string): string => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
    const read = [
      ...reading.before,
      ...reading.points.map((point) => `${point.label} ${point.segments.map((segment) => segment.text).join('')}`),
      ...reading.unread,
      ...reading.after,
    ];
    // The labels 01 to 04 and a. to h. are there; the told renumbering ("wird b. (neu)") is kept as a doubt and not as
    // text.
    expect(letters(read.join(''))).toBe(letters(source.replace('wird b. (neu) ', '')));
  });

  it('becomes an amendment of three units', () => {
    expect(
      deriveOperations(reading.base, reading.edited, { amendmentId: 'a' }).units.map((unit) => unit.label),
    ).toEqual(['BP 01', 'BP 02', 'BP 03']);
    expect(walk(reading.edited)).toHaveLength(15);
  });
});

describe('an amendment in the new wording, on record', () => {
  it('is read with its reasons apart', () => {
    const base = readAmendment({ format: 'text', text: document('001') }, null).edited;
    const reading = readAmendment({ format: 'text', text: document('000') }, base.slice(0, 6));
    expect(reading.points.map(({ label, change, certain }) => [label, change, certain])).toEqual([
      ['01', 'changed', true],
      ['02', 'changed', true],
      ['07 (neu)', 'inserted', true],
    ]);
    expect(
      deriveOperations(reading.base, reading.edited, { amendmentId: 'a' }).units.map((unit) => unit.label),
    ).toEqual(['BP 01', 'BP 02', 'BP 07 (neu)']);
    expect(reading.after[0]).toBe('Begründung:');
  });
});
