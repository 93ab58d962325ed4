import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';
import { spelledOut } from '../../i18n/spelled-out';

interface ReadOutProps {
  /** When it is read out, where that is not now. */
  readonly when?: string | undefined;
  /** Asked first; an answer is awaited before the words. */
  readonly ask?: string | null;
  readonly children: string;
}

/** The words to read out, large. */
export function ReadOut({ when, ask = null, children }: ReadOutProps): ReactElement {
  const { t } = useTranslation('chair');
  return (
    <figure className="g-readout">
      <figcaption className="g-readout__label">{when ?? t('readOut')}</figcaption>
      <blockquote className="g-readout__text" lang="de">
        {ask !== null && (
          <span className="g-readout__ask">
            {ask} <span className="g-readout__pause">{t('pause')}</span>{' '}
          </span>
        )}
        {keepTogether(spelledOut(children))}
      </blockquote>
    </figure>
  );
}
