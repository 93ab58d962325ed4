import type { MinutesDocument } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MinutesVoteView } from './minutes-vote';

interface MinutesCourseProps {
  readonly document: MinutesDocument;
  /** The item that was called last before; null: before the first. */
  readonly after: string | null;
}

/** What was voted on outside the items, where the meeting stood then. */
export function MinutesCourse({ document, after }: MinutesCourseProps): ReactElement | null {
  const { t } = useTranslation('portal');
  const { course = [], items } = document;
  const isShown = (itemId: string | null): boolean => items.some((item) => item.itemId === itemId);
  const here = course.filter((each) => (isShown(each.after) ? each.after : null) === after);
  if (here.length === 0) return null;
  return (
    <article className="g-minutes-item">
      <h3 className="g-h3">{t(after === null ? 'minutes.courseBefore' : 'minutes.course')}</h3>
      <ol className="g-minutes-votes">
        {here.map(({ at, vote }) => (
          <MinutesVoteView key={`${at} ${vote.question}`} vote={vote} />
        ))}
      </ol>
    </article>
  );
}
