import { decidedSubject } from '@gremia/rules';
import type { Finding, FindingLevel, FindingSentences } from './finding';
import { DE } from './words-de';
import { EN } from './words-en';

export type ReportLanguage = 'de' | 'en';

const SENTENCES: Readonly<Record<ReportLanguage, FindingSentences>> = { de: DE, en: EN };

export const LEVEL_WORDS: Readonly<Record<ReportLanguage, Readonly<Record<FindingLevel, string>>>> = {
  de: { proved: 'bewiesen', fault: 'FEHLER', unproven: 'nicht bewiesen' },
  en: { proved: 'proved', fault: 'FAULT', unproven: 'not proved' },
};

/** An instant as people write it; the clock is not that of the reader's place, and so it is named. */
const spoken = (instant: string, language: ReportLanguage): string =>
  `${new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(instant),
  )} UTC`;

/** A finding as a sentence. */
export const sentenceOf = ({ code, about }: Finding, language: ReportLanguage): string =>
  SENTENCES[language][code].replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = String(about[name] ?? '');
    if (name === 'at') return spoken(value, language);
    return name === 'question' ? decidedSubject(value) : value;
  });
