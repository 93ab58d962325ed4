import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyOperations,
  compareVersions,
  deriveOperations,
  hashInput,
  parseDocument,
  parseResolution,
  printResolution,
} from '@gremia/resolution';

const folder = process.env['GREMIA_SEEDS'] ?? '';
const document = (prefix: string): string =>
  readFileSync(join(folder, readdirSync(folder).find((name) => name.startsWith(prefix)) ?? prefix), 'utf8');

const tabled = parseDocument(document('000'), { idPrefix: 'tabled-' });
const published = parseDocument(document('001'));
const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

/** An amendment as it was tabled (with a page's line breaks) and the resolution as it was published. */
describe('texts on record', () => {
  it('are read with their points and labels', () => {
    expect([...tabled.printed.values()]).toEqual(['01', '02', '07 (neu)']);
    expect([...published.printed.values()].filter((label) => /^\d/u.test(label))).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
    ]);
    expect(tabled.after[0]).toBe('Begründung:');
    expect(
      withoutSpace([...tabled.before, printResolution(tabled.points), ...tabled.after].join('')).length,
    ).toBeGreaterThan(withoutSpace(document('000')).length - 10);
  });

  it('print again what was read', () => {
    for (const { points } of [parseDocument(document('000')), published])
      expect(parseResolution(printResolution(points))).toEqual(points);
  });

  it('differ in eight runs of 54 characters', () => {
    const points = published.points.filter((_, index) => index === 0 || index === 1 || index === 7);
    const runs = compareVersions(tabled.points, points).flatMap(({ id, newLabel, segments }) => {
      const printed = tabled.printed.get(id) ?? '';
      const label = newLabel === '03' ? [printed, '08'] : printed === newLabel ? [] : [printed, newLabel ?? ''];
      return [...label, ...segments.filter((segment) => segment.op !== 'equal').map((segment) => segment.text)]
        .map(withoutSpace)
        .filter((run) => run !== '');
    });
    expect(runs).toEqual(['4.', '2.', '2020', '2021', ',interkommunale', 'undinterkommunalen', '07(neu)', '08']);
    expect(runs.join('')).toHaveLength(54);
  });

  it('become each other by their operations', () => {
    const { ops } = deriveOperations(tabled.points, published.points, { amendmentId: 'a' });
    expect(hashInput(applyOperations(tabled.points, ops))).toBe(hashInput(published.points));
  });
});
