import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaptions } from '../captions/use-captions';
import type { LiveMeeting } from '../live/use-meeting';

const LINES = 2;

/** What is being said, below the head of the screen: the last lines, never over what else is shown. */
export function HallCaptions({
  meeting,
}: {
  readonly meeting: Pick<LiveMeeting, 'onCaption' | 'state'>;
}): ReactElement | null {
  const { t } = useTranslation('hall');
  const lines = useCaptions(meeting).slice(-LINES);
  if (lines.length === 0) return null;
  return (
    <div className="hall__band hall__band--captions" lang="de">
      {lines.map(({ lineId, text, automatic, speaker }) => (
        <p key={lineId}>
          {speaker !== '' && <b>{t('captions.speaker', { name: speaker })} </b>}
          {text}
          {automatic && <span className="hall__how"> {t('captions.automatic')}</span>}
        </p>
      ))}
    </div>
  );
}
