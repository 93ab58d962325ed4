import { useTranslation } from 'react-i18next';
import type { Language } from './i18n';

/** Texts that live with the one thing that says them, such as a kind of vote, in the language of the interface. */
export function useWords<Words>(words: Readonly<Record<Language, Words>>): Words {
  const { i18n } = useTranslation();
  return wordsFor(i18n.language, words);
}

/** The same outside of components. */
export const wordsFor = <Words>(language: string, words: Readonly<Record<Language, Words>>): Words =>
  language === 'en' ? words.en : words.de;
