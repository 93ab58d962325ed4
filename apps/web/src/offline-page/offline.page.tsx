import type { NoteView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import type { OfflineCopy } from '../offline/offline-copy';
import { PointList } from '../resolution-text/point-list';
import de from '../i18n/de/pocket.json';
import en from '../i18n/en/pocket.json';

export const language = (): 'de' | 'en' => (navigator.language.startsWith('de') ? 'de' : 'en');
const printed = (instant: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

/** What a member reads without a connection: the papers of the next meetings, and the own notes. */
export function OfflinePage({ copy }: { readonly copy: OfflineCopy | null }): ReactElement {
  const { offline: words } = language() === 'de' ? de : en;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <button type="button" onClick={() => location.reload()}>
          {words.again}
        </button>
      </p>
      {copy === null ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.asOf.replace('{{time}}', printed(copy.keptAt))}</p>
          {copy.meetings.map((meeting) => (
            <section key={meeting.id} aria-label={meeting.title}>
              <h2 lang="de">{meeting.title}</h2>
              <p>
                {printed(meeting.startsAt)}, <span lang="de">{meeting.place}</span>
              </p>
              {meeting.items.map((item) => (
                <Item key={item.id} item={item} copy={copy} />
              ))}
            </section>
          ))}
        </>
      )}
    </>
  );
}

interface ItemProps {
  readonly item: OfflineCopy['meetings'][number]['items'][number];
  readonly copy: OfflineCopy;
}

function Item({ item, copy }: ItemProps): ReactElement {
  const paper = copy.papers.find(({ id }) => id === item.paperId);
  const isOfPaper = ({ about }: NoteView): boolean => 'paperId' in about && about.paperId === item.paperId;
  const isOfItem = ({ about }: NoteView): boolean => 'itemId' in about && about.itemId === item.id;
  const notes = copy.notes.filter((note) => isOfPaper(note) || isOfItem(note));
  const { offline: words } = language() === 'de' ? de : en;
  const title = `${item.number} ${item.title}`;
  if (paper === undefined && notes.length === 0) return <p lang="de">{title}</p>;
  return (
    <details lang="de">
      <summary>{title}</summary>
      {!item.public && <p className="closed">{words.closed}</p>}
      {paper !== undefined && (
        <>
          <h3>{[paper.number, paper.title].filter(Boolean).join(' ')}</h3>
          <PointList points={paper.points} />
          <p className="reasons">{paper.reasons}</p>
        </>
      )}
      <Notes notes={notes} />
    </details>
  );
}

function Notes({ notes }: { readonly notes: readonly NoteView[] }): ReactElement | null {
  const { notes: words } = language() === 'de' ? de : en;
  if (notes.length === 0) return null;
  return (
    <>
      <h4>{words.title}</h4>
      <ul>
        {notes.map(({ id, about, text }) => (
          <li key={id}>
            {'passage' in about && about.passage !== null && <q>{about.passage.exact}</q>} {text}
          </li>
        ))}
      </ul>
    </>
  );
}
