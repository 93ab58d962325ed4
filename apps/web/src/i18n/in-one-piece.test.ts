import { renderHook } from '@testing-library/react';
import i18n from 'i18next';
import { de } from './de';
import { en } from './en';
import { sayRefusal } from './say-refusal';
import { useWords } from './use-words';

/** Every sentence of a language by its key, as it stands in the file. */
function sentencesOf(part: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] {
  if (typeof part === 'string') return [[path.join('.'), part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => sentencesOf(value, [...path, key]));
}

/** Something for every gap. */
const filled = (sentence: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map(([, gap = '']) => [gap, 'x']));

const CUT = /§§? \d|(?:Art|Abs|Nr)\. \d|\d (?:Uhr|€|%|MB|Minuten|Stunden)(?!\p{L})/u;

describe('what the interface says', () => {
  it.each(Object.entries({ de, en }))('cuts no number from what belongs to it (%s)', (lng, files) => {
    const cut = Object.entries(files).flatMap(([ns, file]) =>
      sentencesOf(file)
        .filter(([, sentence]) => CUT.test(sentence))
        .map(([key, sentence]) => i18n.t(`${ns}:${key}` as never, { lng, replace: filled(sentence) }) as string)
        .filter((said) => CUT.test(said)),
    );
    expect(cut).toEqual([]);
  });

  it('keeps a norm that is filled in on one line', () => {
    const said = i18n.t('problem.norm' as never, { norm: '§ 41 Abs. 2 ThürKO' }) as string;
    expect(said).toContain('§\u00a041\u00a0Abs.\u00a02\u00a0ThürKO');
  });

  it('keeps the number of an item on one line, in sentences and in the words of a kind of vote', () => {
    const said = i18n.t('chair:step.call.heading' as never, { number: 'Ö 12' }) as string;
    expect(said).toBe('Ö\u00a012 aufrufen');
    const words = { ask: (number: string) => ({ title: `${number} einzeln?`, all: ['zu § 3'] }) };
    const { result, rerender } = renderHook(() => useWords({ de: words, en: words }));
    const first = result.current;
    expect(first.ask('Ö 12')).toEqual({ title: 'Ö\u00a012 einzeln?', all: ['zu §\u00a03'] });
    rerender();
    expect(result.current).toBe(first);
  });

  it('so do refusals of the server', () => {
    const { sentence } = sayRefusal({ code: 'wrong-state', detail: 'Nach § 41 geht das um 17:05 Uhr nicht.' });
    expect(sentence).toBe('Nach §\u00a041 geht das um 17:05\u00a0Uhr nicht.');
  });
});

describe('what every page says', () => {
  /** Letters of the small font files that a first visit fetches; any other fetches a file ten times as large. */
  const RARE = /[\u2010-\u2012\u2060-\u2064]/u;

  it.each(['common', 'words', 'home'] as const)('is written with usual signs alone: %s', (name) =>
    expect(JSON.stringify(de[name])).not.toMatch(RARE),
  );
});
