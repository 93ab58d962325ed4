import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/button-link';
import type { ChapterName } from './chapters';
import './handbook-button.css';

/** Beside the heading of a workplace: the chapter that is about it. */
export function HandbookButton({ chapter }: { readonly chapter: ChapterName }): ReactElement {
  const { t } = useTranslation();
  return (
    <ButtonLink to="/hilfe/$chapter" params={{ chapter }} variant="tertiary" icon="help" className="handbook-button">
      {t('footer.handbook')}
    </ButtonLink>
  );
}
