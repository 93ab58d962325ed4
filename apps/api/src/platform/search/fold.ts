import { composed } from '@gremia/resolution';

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/**
 * What is typed, as the texts are made searchable (`derived.folded` in the database): letters composed, hyphens and
 * blanks of one kind, letters that a PDF joins taken apart, and without what nobody sees, such as a soft hyphen.
 */
export const fold = (typed: string): string =>
  composed(typed)
    .replace(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\u2010-\u2012\u2043\ufe63\uff0d]/gu, '-')
    .replace(/[\u0085\p{Z}]/gu, ' ')
    .replace(/[\ufb00-\ufb06]/gu, (ligature) => LIGATURES[ligature] ?? ligature);
