import type { Originator } from '@gremia/contracts';
import type { MarkedPoint } from '@gremia/resolution';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';
import { MarkedTextWithSwitch } from '../../resolution-text/marked-text.switch';
import type { PaperPath } from '../synopsis/synopsis-source';
import { OutdatedBadge } from '../versions/outdated';

export interface ListedAmendment {
  readonly paperId: string;
  /** Null for a draft. */
  readonly number: string | null;
  readonly title: string;
  readonly originators: readonly Originator[];
  readonly amends: string | null;
  readonly outdated: boolean;
  readonly marked: readonly MarkedPoint[];
}

export interface AmendmentListProps {
  /** The paper they stand below: what amends it directly is not set in. */
  readonly of: string;
  readonly amendments: readonly ListedAmendment[];
  readonly paperPath: PaperPath;
}

/** The amendments of a paper with their marks, each followed by those that amend it. */
export function AmendmentList({ of, amendments, paperPath }: AmendmentListProps): ReactElement {
  const { t } = useTranslation('words');
  return (
    <>
      {amendments.map(({ paperId, number, title, originators, amends, outdated, marked }) => {
        const amended =
          amends === null || amends === of ? undefined : amendments.find((other) => other.paperId === amends);
        return (
          <article key={paperId} className={`g-amendment${amended === undefined ? '' : ' g-amendment--of-amendment'}`}>
            {amended !== undefined && (
              <p className="g-small">{t('amending.to', { number: amended.number ?? amended.title })}</p>
            )}
            <h3 className="g-h3">
              <Link className="kern-link" lang="de" to={paperPath} params={{ id: paperId }}>
                {keepTogether(number === null ? title : `${number}: ${title}`)}
              </Link>
            </h3>
            <p className="g-muted g-small">
              {t('amending.by', { names: originators.map(({ name }) => name).join(', ') })}
            </p>
            {outdated && (
              <p>
                <OutdatedBadge />
              </p>
            )}
            <MarkedTextWithSwitch
              points={marked}
              legend={t('amending.viewOf', { number: number ?? title })}
              startOnlyChanged
            />
          </article>
        );
      })}
    </>
  );
}
