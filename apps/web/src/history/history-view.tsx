import type { HistoryEntry, HistoryList } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../answers/query-view';
import { InstantChoice } from '../forms/instant-choice';
import { formatShortInstant } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { Paging } from '../lists/paging';
import type { ReadingSurface } from '../paper-reading/reading-surface';
import { EmptyState } from '../ui/empty-state';
import { historySentence } from './history-sentence';
import './history.css';

const EVERYTHING = '';

interface HistoryViewProps<Group extends string> {
  readonly query: UseQueryResult<HistoryList>;
  readonly groups: readonly { readonly value: Group; readonly label: string }[];
  readonly group: Group | undefined;
  readonly onGroup: (group: Group | undefined) => void;
  readonly onPage: (cursor: string) => void;
  /** Where its links lead. */
  readonly surface: Pick<ReadingSurface, 'paper' | 'meeting'>;
  /** The page is that of the meeting or paper, which is not named again. */
  readonly about: string;
}

/** What happened when, in sentences, the newest first, all of it or of one kind. */
export function HistoryView<Group extends string>(props: HistoryViewProps<Group>): ReactElement {
  const { query, groups, group, onGroup, onPage, surface, about } = props;
  const { t } = useTranslation('history');
  return (
    <div className="g-stack g-history-view">
      <div className="g-no-print">
        <InstantChoice<Group | typeof EVERYTHING>
          label={t('show')}
          value={group ?? EVERYTHING}
          options={[{ value: EVERYTHING, label: t('everything') }, ...groups]}
          onChoose={(chosen) => onGroup(chosen === EVERYTHING ? undefined : chosen)}
        />
      </div>
      <QueryView query={query}>
        {({ entries, ...info }) =>
          entries.length === 0 ? (
            <EmptyState title={t(group === undefined ? 'none' : 'noneOfKind')} />
          ) : (
            <>
              <ol className="g-history" aria-label={t('label')}>
                {entries.map((entry) => (
                  <HistoryLine key={`${entry.at} ${entry.kind} ${entry.id}`} {...{ entry, surface, about }} />
                ))}
              </ol>
              <Paging info={info} rows={entries.length} onPage={onPage} />
            </>
          )
        }
      </QueryView>
    </div>
  );
}

interface HistoryLineProps extends Pick<HistoryViewProps<string>, 'surface' | 'about'> {
  readonly entry: HistoryEntry;
}

function HistoryLine({ entry, surface, about }: HistoryLineProps): ReactElement {
  const { t } = useTranslation('history');
  const { at, by, paper, meeting, item } = entry;
  const itemWords = item === null ? null : `${item.number} ${item.title}`.trim();
  return (
    <li className="g-history__line">
      <time className="g-muted" dateTime={at}>
        {formatShortInstant(at)}
      </time>
      <div>
        <p className="kern-body">{historySentence(t, entry)}</p>
        {paper !== null && (
          <p>
            <Link className="kern-link" lang="de" to={surface.paper} params={{ id: paper.id }}>
              {keepTogether(paper.number === null ? paper.title : `${paper.number} ${paper.title}`)}
            </Link>
          </p>
        )}
        {meeting !== null && meeting.id !== about && (
          <p>
            <Link className="kern-link" lang="de" to={surface.meeting} params={{ id: meeting.id }}>
              {keepTogether(meeting.title)}
            </Link>
            {item !== null && <span lang="de">, {item.number}</span>}
          </p>
        )}
        {(meeting === null || meeting.id === about) && itemWords !== null && paper === null && (
          <p className="g-muted" lang="de">
            {itemWords}
          </p>
        )}
        {by !== null && <p className="g-muted g-small">{t('by', { name: by })}</p>}
      </div>
    </li>
  );
}
