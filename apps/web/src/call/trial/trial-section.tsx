import { lazy, Suspense, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallTrials } from '../../api/call-trials';
import { formatInstant } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { Section } from '../../ui/section';
import { useStepFocus } from '../../ui/use-step-focus';

const TrialWindow = lazy(async () => ({ default: (await import('./trial-window')).TrialWindow }));

/** Before a meeting: picture and sound can be tried, and how it went the last time. Not there without video. */
export function TrialSection({ meetingId }: { readonly meetingId: string }): ReactElement | null {
  const { t } = useTranslation('call');
  const trials = useCallTrials(meetingId).data;
  const [open, setOpen] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  useStepFocus(part, open ? 'open' : 'closed');
  if (trials?.available !== true) return null;
  const { own } = trials;
  return (
    <Section title={t('trial.section')}>
      <p className="kern-body">
        {own === null ? t('trial.never') : t(`trial.last.${wordOf(own)}`, { at: formatInstant(own.at) })}
      </p>
      {open ? (
        <Suspense fallback={<Loading />}>
          <TrialWindow meetingId={meetingId} onClose={() => setOpen(false)} />
        </Suspense>
      ) : (
        <div ref={part}>
          <Button stepFocus variant="secondary" onClick={() => setOpen(true)}>
            {t('trial.open')}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** Which of the two came through. */
export const wordOf = ({ picture, sound }: { readonly picture: boolean; readonly sound: boolean }) =>
  picture ? (sound ? 'both' : 'picture') : sound ? 'sound' : 'neither';
