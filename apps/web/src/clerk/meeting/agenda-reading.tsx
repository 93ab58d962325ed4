import type { AgendaItemView } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge';
import { formatShortInstant } from '../../i18n/dates';
import { keepTogether } from '../../i18n/keep-together';
import { resultLines } from '../../paper-reading/decision-card';
import { EmptyState } from '../../ui/empty-state';
import { ResultLines } from '../../paper-reading/result-lines';
import { ReleaseDialog } from './release-dialog';

interface AgendaReadingProps {
  readonly meetingId: string;
  readonly items: readonly AgendaItemView[];
}

/** The agenda of a meeting that has begun: to be read, with what was decided. */
export function AgendaReading({ meetingId, items }: AgendaReadingProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  if (items.length === 0) return <EmptyState title={t('agenda.none')} />;
  return (
    <ol className="g-agenda g-reading">
      {items.map((item) => {
        const final = item.decisions.findLast((decision) => decision.final);
        return (
          <li key={item.id} className="g-agenda__item">
            <span className="g-agenda__number">{item.number}</span>
            <div className="g-agenda__body">
              <p className="g-agenda__title">
                {item.paperId === null ? (
                  item.title
                ) : (
                  <Link className="kern-link" lang="de" to="/verwaltung/drucksachen/$id" params={{ id: item.paperId }}>
                    {keepTogether(item.title)}
                  </Link>
                )}
              </p>
              <p className="g-row g-small g-muted">
                {item.paperNumber !== null && <span>{item.paperNumber}</span>}
                {!item.public && <Badge icon="visibility-off">{t('words:nonPublic')}</Badge>}
              </p>
              {final !== undefined && <ResultLines {...resultLines(final)} carried={final.carried} />}
              <ReleasePart meetingId={meetingId} decisions={item.decisions} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** What was resolved without the public: since when everybody may know it, or how they may. */
function ReleasePart({
  meetingId,
  decisions,
}: {
  readonly meetingId: string;
  readonly decisions: AgendaItemView['decisions'];
}): ReactElement | null {
  const { t } = useTranslation('clerk');
  const hidden = decisions.filter(({ nonPublic }) => nonPublic === true);
  if (hidden.length === 0) return null;
  return (
    <div className="g-stack">
      {hidden.map(({ voteId, question, label, releasedAt }) => (
        <div key={voteId} className="g-small">
          <span lang="de">
            {question} {label}
          </span>{' '}
          {releasedAt === undefined ? (
            <ReleaseDialog meetingId={meetingId} voteId={voteId} question={question} />
          ) : (
            <span className="g-muted">{t('release.released', { date: formatShortInstant(releasedAt) })}</span>
          )}
        </div>
      ))}
    </div>
  );
}
