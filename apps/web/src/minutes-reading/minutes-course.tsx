import type { MinutesDocument } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/dates';
import { MinutesVoteView } from './minutes-vote';

interface MinutesCourseProps {
  readonly document: MinutesDocument;
  /** The item that was called last before; null: before the first. */
  readonly after: string | null;
}

/** What happened and was voted on outside the items, where the meeting stood then, in the order of time. */
export function MinutesCourse({ document, after }: MinutesCourseProps): ReactElement | null {
  const { t } = useTranslation('portal');
  const { course = [], between = [], items } = document;
  const isShown = (itemId: string | null): boolean => items.some((item) => item.itemId === itemId);
  const here = [...course, ...between]
    .filter((each) => (isShown(each.after) ? each.after : null) === after)
    .sort((one, other) => one.at.localeCompare(other.at));
  if (here.length === 0) return null;
  return (
    <article className="g-minutes-item">
      <h3 className="g-h3">{t(after === null ? 'minutes.courseBefore' : 'minutes.course')}</h3>
      <ol className="g-minutes-votes">
        {here.map((each, index) =>
          'vote' in each ? (
            <MinutesVoteView key={index} vote={each.vote} />
          ) : (
            <li key={index}>
              {formatTime(each.at)}: {each.sentence}
            </li>
          ),
        )}
      </ol>
    </article>
  );
}
