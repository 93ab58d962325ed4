import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n';

/** Names the other language in that language: who needs it cannot read this one. */
export function LanguageSwitch(): ReactElement {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'de' : 'en';
  return (
    <button type="button" className="g-bar__button" lang={other} onClick={() => changeLanguage(other)}>
      <i className="kern-icon kern-icon--language" aria-hidden="true" />
      {other === 'de' ? 'Deutsch' : 'English'}
    </button>
  );
}
