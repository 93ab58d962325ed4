import type { PaperState } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../alert';
import type { PaperPath } from '../synopsis/synopsis-source';
import { OutdatedNote } from '../versions/outdated';
import { isMoot, type Hanging } from './hanging';

export interface AmendmentStandingProps {
  readonly paper: Hanging & { readonly state: PaperState };
  readonly outdated: boolean;
  readonly paperPath: PaperPath;
  /** For whoever is in charge of one that has been overtaken: the way on. */
  readonly children?: ReactNode;
}

/** What a reader of an amendment has to know first: what it amends, that there is nothing left to amend, or that it has been overtaken. */
export function AmendmentStanding({ paper, outdated, paperPath, children }: AmendmentStandingProps): ReactElement | null {
  const { t } = useTranslation('words');
  const { kind, parent, main } = paper;
  if (kind !== 'amendment' || parent === null) return null;
  const ofAmendment = parent.kind === 'amendment' && main !== null;
  return (
    <>
      {isMoot(paper) && (
        <Alert kind="warning" title={t('amending.moot')}>
          <p>{t(parent.kind === 'amendment' ? 'amending.mootAmendment' : 'amending.mootPaper', { number: parent.number ?? parent.title })}</p>
        </Alert>
      )}
      {outdated && !isMoot(paper) && <OutdatedNote>{children}</OutdatedNote>}
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
