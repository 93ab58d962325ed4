import { speakerName, speakersInOrder, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** More are not read from a seat. */
const SHOWN = 3;

/** Who speaks after the one who has the floor. */
export function NextSpeakers({ state }: { readonly state: MeetingState }): ReactElement | null {
  const { t } = useTranslation('hall');
  const names = speakersInOrder(state).map((request) => speakerName(state, request));
  if (names.length === 0) return null;
  const others = names.length - SHOWN;
  const shown = names.slice(0, SHOWN).join(', ');
  return (
    <p className="hall__next">
      {others > 0 ? t('nextSpeakers.some', { names: shown, count: others }) : t('nextSpeakers.all', { names: shown })}
    </p>
  );
}
