import type { PortalMeetingDetail } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SupplementBadge } from '../agenda-reading/supplement-list';
import { Badge } from '../ui/badge';
import { formatLongDate, formatShortInstant, formatTime } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { resultLines } from '../paper-reading/decision-card';
import { ResultLines } from '../paper-reading/result-lines';

type Item = PortalMeetingDetail['items'][number];

/** The agenda in its two parts; what was decided stands under its item. */
export function AgendaList({ items }: { readonly items: readonly Item[] }): ReactElement {
  const { t } = useTranslation('portal');
  const open = items.filter((item) => item.public);
  const closed = items.filter((item) => !item.public);
  return (
    <>
      {open.length > 0 && (
        <>
          {closed.length > 0 && <h3 className="g-h3">{t('meeting.publicPart')}</h3>}
          <Items items={open} />
        </>
      )}
      {closed.length > 0 && (
        <>
          <h3 className="g-h3">{t('meeting.nonPublicPart')}</h3>
          <p className="g-muted g-small">{t('meeting.nonPublicHint')}</p>
          <Items items={closed} />
        </>
      )}
    </>
  );
}

const Items = ({ items }: { readonly items: readonly Item[] }): ReactElement => (
  <ol className="g-agenda">
    {items.map((item) => (
      <AgendaRow key={item.id} item={item} />
    ))}
  </ol>
);

function AgendaRow({ item }: { readonly item: Item }): ReactElement {
  const { t } = useTranslation(['words', 'portal']);
  const released = item.decisions.filter(({ releasedAt }) => releasedAt !== undefined);
  const final = item.decisions.findLast((decision) => decision.final);
  // What is decided on a paper stands on its page; without one it stands here or nowhere.
  const questions =
    item.paperId === null ? item.decisions.filter((each) => !each.final && !released.includes(each)) : [];
  return (
    <li className="g-agenda__item">
      <span className="g-agenda__number">{item.number}</span>
      <div className="g-agenda__body">
        <p className="g-agenda__title">
          {item.paperId === null ? (
            keepTogether(item.title)
          ) : (
            <Link className="kern-link" lang="de" to="/drucksachen/$id" params={{ id: item.paperId }}>
              {keepTogether(item.title)}
            </Link>
          )}
        </p>
        <p className="g-row g-small g-muted">
          {item.paperNumber !== null && <span>{item.paperNumber}</span>}
          <SupplementBadge no={item.supplementNo} />
          {item.responsibility !== null && <Badge>{t(`responsibility.${item.responsibility}`)}</Badge>}
        </p>
        {final !== undefined && <ResultLines {...resultLines(final)} carried={final.carried} />}
        {questions.map((decision) => (
          <Fragment key={decision.voteId}>
            <p lang="de">{keepTogether(decision.question)}</p>
            <ResultLines {...resultLines(decision)} result={decision.label} carried={decision.carried} />
          </Fragment>
        ))}
        {final?.enteredAt !== undefined && (
          <p className="g-muted g-small">
            {t('portal:meeting.entered', {
              time: formatTime(final.announcedAt),
              date: formatShortInstant(final.enteredAt),
            })}
          </p>
        )}
        {released.map(({ voteId, question, sentence, releasedAt = '' }) => (
          <div key={voteId} className="g-small">
            <p className="g-muted">{t('portal:meeting.released', { date: formatLongDate(releasedAt) })}</p>
            <p lang="de">
              {question} {sentence}
            </p>
          </div>
        ))}
      </div>
    </li>
  );
}
