import type { Segment } from '../model';
import { compareTexts } from './compare-texts';
import cases from './council-cases.json';

/** `[-struck-]{+new+}` as one text or the other. */
const side = (marked: string, keep: 'old' | 'new'): string =>
  marked.replace(/\[-(.*?)-\](?!\])|\{\+(.*?)\+\}/gsu, (_, struck?: string, fresh?: string) =>
    keep === 'old' ? (struck ?? '') : (fresh ?? ''),
  );

/** White space has no place of its own in a marking. */
const canonical = (marked: string): string => marked.replace(/\s+/gu, '');

const shown = (segments: readonly Segment[]): string =>
  segments
    .map(({ op, text }) =>
      op === 'equal' || text.trim() === '' ? text : op === 'delete' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

describe('compareTexts marks as a clerk would', () => {
  it.each(cases)('$case', ({ marked, old }) => {
    const segments = compareTexts(old ?? side(marked, 'old'), side(marked, 'new'));
    expect(canonical(shown(segments))).toBe(canonical(marked));
  });
});
