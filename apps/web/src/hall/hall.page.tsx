import { useParams } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../live/use-meeting';
import { HallClock } from './hall-clock';
import { HallScene } from './hall-scene';
import { usePlannedMeeting } from './use-planned-meeting';

/**
 * The display in the hall. It shows what the public may see, whoever is signed in on the machine it runs on: of a
 * non-public item nothing but that the public is
 * excluded.
 */
export function HallPage(): ReactElement {
  const { t } = useTranslation('hall');
  const { id } = useParams({ from: '/anzeige/$id' });
  const meeting = useMeeting(id);
  const planned = usePlannedMeeting(id);
  const { state, connection, loaded } = meeting;
  const title = state.title === '' ? (planned?.title ?? t('title')) : state.title;
  useEffect(() => {
    document.title = t('documentTitle', { title });
  }, [title, t]);
  return (
    <div className="hall">
      <header className="hall__top">
        <div>
          <p className="hall__committee">{state.committee?.name ?? planned?.committee ?? ''}</p>
          <h1 className="hall__title">{title}</h1>
        </div>
        <HallClock />
        {state.rehearsal && <p className="hall__band hall__band--rehearsal">{t('rehearsal')}</p>}
      </header>
      <main className="hall__main">
        {loaded ? <HallScene state={state} planned={planned} /> : <p className="hall__large">{t('loading')}</p>}
      </main>
      <div role="alert">
        {connection === 'lost' && <p className="hall__band hall__band--alert">{t('lost')}</p>}
        {state.unread.length > 0 && <p className="hall__band hall__band--alert">{t('outdated')}</p>}
      </div>
    </div>
  );
}
