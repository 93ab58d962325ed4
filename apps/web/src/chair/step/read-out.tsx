import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';
import { spelledOut } from '../../i18n/spelled-out';

interface ReadOutProps {
  /** When it is read out, where that is not now. */
  readonly when?: string | undefined;
  readonly children: string;
}

/** The words to read out, large. */
export function ReadOut({ when, children }: ReadOutProps): ReactElement {
  const { t } = useTranslation('chair');
  return (
    <figure className="g-readout">
      <figcaption className="g-readout__label">{when ?? t('readOut')}</figcaption>
      <blockquote className="g-readout__text" lang="de">
        {keepTogether(spelledOut(children))}
      </blockquote>
    </figure>
  );
}
