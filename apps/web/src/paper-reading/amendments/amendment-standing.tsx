import type { PaperState } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../ui/alert';
import type { ReadingSurface } from '../reading-surface';
import { isMoot, type Hanging } from './hanging';

export interface AmendmentStandingProps {
  readonly paper: Hanging & { readonly state: PaperState };
  readonly surface: ReadingSurface;
}

/** What a reader of an amendment has to know first: what it amends, or that there is nothing left to amend. */
export function AmendmentStanding({ paper, surface }: AmendmentStandingProps): ReactElement | null {
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
          <Link className="kern-link" to={surface.paper} params={{ id: main.id }}>
            {t('amending.mainPaper', { number: main.number ?? main.title })}
          </Link>
        </p>
      )}
    </>
  );
}
