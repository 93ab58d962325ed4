import type { PaperState } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../alert';
import type { PaperPath } from '../synopsis/synopsis-source';
import { isMoot, type Hanging } from './hanging';

export interface AmendmentStandingProps {
  readonly paper: Hanging & { readonly state: PaperState };
  readonly paperPath: PaperPath;
}

/** What a reader of an amendment has to know first: what it amends, or that there is nothing left to amend. */
export function AmendmentStanding({ paper, paperPath }: AmendmentStandingProps): ReactElement | null {
  const { t } = useTranslation('words');
  const { kind, parent, main } = paper;
  if (kind !== 'amendment' || parent === null) return null;
  const ofAmendment = parent.kind === 'amendment' && main !== null;
  return (
    <>
      {isMoot(paper) && (
        <Alert kind="warning" title={t('amending.moot')}>
          <p>
            {t(parent.kind === 'amendment' ? 'amending.mootAmendment' : 'amending.mootPaper', {
              number: parent.number ?? parent.title,
            })}
          </p>
        </Alert>
      )}
      {ofAmendment && (
        <p className="kern-body">
          {t('amending.marksAgainst', { number: parent.number ?? parent.title })}{' '}
          <Link className="kern-link" to={paperPath} params={{ id: main.id }}>
            {t('amending.mainPaper', { number: main.number ?? main.title })}
          </Link>
        </p>
      )}
    </>
  );
}
