import type { PaperSummary } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePapersById } from '../../api/papers';
import { holdsRole, useSession } from '../../api/session';
import { formatShortDay, today } from '../../i18n/dates';
import { keepTogether } from '../../i18n/keep-together';
import { OutdatedBadge } from '../../paper-reading/versions/outdated';
import { PaperStateBadge, usePaperStanding } from '../../states/state-badge';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import { isItem, isPending } from '../paper/pending';
import { PutOnAgenda } from '../paper/put-on-agenda';

/** Papers, a line each; those that can be deliberated are picked to be put onto an agenda together. */
export function PaperTable({ papers }: { readonly papers: readonly PaperSummary[] }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const clerk = holdsRole(useSession().data, ['clerk']);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const details = usePapersById(picked);
  const pick: Column<PaperSummary> = {
    key: 'pick',
    label: t('papers.pick'),
    cell: (paper) =>
      isPending(paper) &&
      isItem(paper) && (
        <input
          type="checkbox"
          className="clerk-pick"
          aria-label={t('papers.pickOne', { name: `${paper.number ?? ''} ${paper.title}` })}
          checked={picked.includes(paper.id)}
          onChange={({ target }) =>
            setPicked(target.checked ? [...picked, paper.id] : picked.filter((id) => id !== paper.id))
          }
        />
      ),
  };
  const columns: Column<PaperSummary>[] = [
    {
      key: 'number',
      label: t('papers.number'),
      cell: ({ number }) => number !== null && <span className="g-number">{number}</span>,
    },
    {
      key: 'title',
      label: t('papers.name'),
      rowHeader: true,
      cell: ({ id, title, kind, public: isPublic }) => (
        <>
          <Link className="kern-link" lang="de" to="/verwaltung/drucksachen/$id" params={{ id }}>
            {keepTogether(title)}
          </Link>{' '}
          {!isPublic && <Badge icon="visibility-off">{t('words:nonPublic')}</Badge>}
          <span className="g-table__under">{t(`words:paperKind.${kind}`)}</span>
        </>
      ),
    },
    {
      key: 'originators',
      label: t('papers.originators'),
      cell: ({ originators }) => originators.map(({ name }) => name).join(', '),
    },
    {
      key: 'submitted',
      label: t('papers.submittedOn'),
      cell: ({ submittedOn }) => submittedOn !== null && formatShortDay(submittedOn),
    },
    {
      key: 'state',
      label: t('papers.state'),
      cell: (paper) => <Standing paper={paper} />,
    },
  ];
  return (
    <div className="g-stack clerk-compact">
      {clerk && picked.length > 0 && (
        <div className="clerk-picked">
          <p role="status">{t('papers.picked', { count: picked.length })}</p>
          <PutOnAgenda papers={details} count={picked.length} onDone={() => setPicked([])} />
          <Button variant="tertiary" onClick={() => setPicked([])}>
            {t('papers.unpick')}
          </Button>
        </div>
      )}
      <DataTable
        caption={t('papers.title')}
        columns={clerk ? [pick, ...columns] : columns}
        rows={papers}
        rowKey={({ id }) => id}
        dense
      />
    </div>
  );
}

/** How far a paper is, and on whose agenda it waits; what there is to do about it is marked. */
function Standing({ paper }: { readonly paper: PaperSummary }): ReactElement {
  const { state, outdated, result, onAgenda } = paper;
  const standingOf = usePaperStanding();
  return (
    <>
      {state === 'draft' ? <PaperStateBadge state={state} /> : standingOf(paper)}
      {outdated && (
        <>
          {' '}
          <OutdatedBadge />
        </>
      )}
      {state !== 'decided' && result !== null && <span className="g-table__under">{result}</span>}
      {onAgenda !== null && (
        <Link className="kern-link g-table__under" to="/verwaltung/sitzungen/$id" params={{ id: onAgenda.meetingId }}>
          {`${onAgenda.committee}, ${formatShortDay(dayOf(onAgenda.startsAt))}`}
        </Link>
      )}
    </>
  );
}

const dayOf = (instant: string): string => today(new Date(instant));
