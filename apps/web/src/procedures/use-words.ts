import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/i18n';

/** The texts of one kind of vote in the language of the interface; they live with the kind. */
export function useWords<Words>(words: Readonly<Record<Language, Words>>): Words {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? words.en : words.de;
}
