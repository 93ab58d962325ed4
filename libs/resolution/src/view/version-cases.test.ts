import type { MarkedPoint } from '../model';
import { parseResolution } from '../points/parse';
import { compareVersions } from './compare-versions';
import cases from './version-cases.json';

const label = ({ change, oldLabel, newLabel }: MarkedPoint): string => {
  if (change === 'inserted') return `+${newLabel ?? ''}`;
  if (change === 'deleted') return `-${oldLabel ?? ''}`;
  if (change === 'moved') return `${oldLabel ?? ''}⇄${newLabel ?? ''}`;
  return oldLabel === newLabel ? (newLabel ?? '') : `${oldLabel ?? ''}→${newLabel ?? ''}`;
};

const shown = (point: MarkedPoint): string =>
  `${label(point)} ${point.segments.map(({ op, text }) => (op === 'equal' || text.trim() === '' ? text : op === 'delete' ? `[-${text.trim()}-]` : `{+${text.trim()}+}`)).join('')}`;

/** White space has no place of its own in a marking. */
const canonical = (line: string): string => line.replace(/\s+/gu, '');

describe('compareVersions marks as a clerk would', () => {
  it.each(cases)('$case', ({ old, new: fresh, marked }) => {
    const lines = compareVersions(
      parseResolution(old.join('\n\n')),
      parseResolution(fresh.join('\n\n'), { idPrefix: 'new-' }),
    ).map(shown);
    expect(lines.map(canonical)).toEqual(marked.map(canonical));
  });
});
