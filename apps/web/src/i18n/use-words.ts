import { useTranslation } from 'react-i18next';
import type { Language } from './i18n';

/** Texts that live with the one thing that says them, such as a kind of vote, in the language of the interface. */
export function useWords<Words>(words: Readonly<Record<Language, Words>>): Words {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? words.en : words.de;
}
