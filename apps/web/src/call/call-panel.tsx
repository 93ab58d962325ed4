import type { ConferenceView } from '@gremia/contracts';
import { recordingOf } from '@gremia/meeting';
import { lazy, Suspense, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useConference, useStartCall } from '../api/conference';
import type { LiveMeeting } from '../live/use-meeting';
import { RecordingSign } from '../live/recording/recording-sign';
import { Button } from '../ui/button';
import { Loading } from '../ui/loading';
import { Section } from '../ui/section';
import { STEP_FOCUS, useStepFocus } from '../ui/use-step-focus';
import { CaptionWriter } from '../captions/caption-writer';
import { AskToEnter } from './ask-to-enter';
import { ConfirmAlone } from './confirm-alone';
import { DoorPanel } from './door-panel';
import { TurnedAway } from './turned-away';
import { WaitingRoom } from './waiting-room';

/** Picture and sound weigh as much as the rest of the application: they come when somebody goes in. */
const CallWindow = lazy(async () => ({ default: (await import('./call-window')).CallWindow }));

interface CallPanelProps {
  readonly meeting: LiveMeeting;
  /** Has no seat in the body and is here for the call. */
  readonly isGuest?: boolean;
}

/**
 * The call of a meeting beside its votes: begin it, ask to be let in, be in it. Nothing is shown where there is none
 * and the person could not begin one, but to guests, who have come for it.
 */
export function CallPanel({ meeting, isGuest = false }: CallPanelProps): ReactElement | null {
  const { t } = useTranslation('call');
  const { phase } = meeting.state;
  const isOn = meeting.loaded && phase !== 'planned' && phase !== 'closed';
  const { data } = useConference(meeting.meetingId, isOn && meeting.personId !== null, meeting.onCall);
  if (!isOn || data === undefined || (data.call === null && !data.leads && !isGuest)) return null;
  if (data.call === null && !data.available) return <NotSetUp />;
  return (
    <Section title={t('title')}>
      {data.call === null && data.leads && <NoCall meetingId={meeting.meetingId} />}
      {data.call === null && !data.leads && <p className="kern-body">{t('guest.noCall')}</p>}
      {data.call !== null && data.leads && <WaitingRoom meeting={meeting} people={data.people} />}
      {data.call !== null && (
        <Within meeting={meeting} conference={data} part={data.call} isGuest={isGuest && !data.leads} />
      )}
      {data.own.role === 'captioner' && data.own.rights.enter && <CaptionWriter meeting={meeting} />}
      {data.leads && data.call !== null && <DoorPanel meeting={meeting} conference={data} />}
    </Section>
  );
}

interface NoCallProps {
  readonly meetingId: string;
}

/** Nobody here can change that now: it takes one line. */
function NotSetUp(): ReactElement {
  const { t } = useTranslation('call');
  return (
    <details className="g-disclosure">
      <summary>{t('notSetUp')}</summary>
      <p className="kern-body">{t('absent')}</p>
    </details>
  );
}

function NoCall({ meetingId }: NoCallProps): ReactElement {
  const { t } = useTranslation('call');
  const start = useStartCall(meetingId);
  return (
    <>
      <p className="kern-body">{t('none')}</p>
      <div className="g-actions">
        <Button variant="secondary" busy={start.isPending} onClick={() => start.mutate()}>
          {t('start')}
        </Button>
      </div>
      <ProblemAlert error={start.error} />
    </>
  );
}

interface WithinProps {
  readonly meeting: LiveMeeting;
  readonly conference: ConferenceView;
  readonly part: NonNullable<ConferenceView['call']>;
  readonly isGuest: boolean;
}

/** Each part of the meeting is a call of its own, which one enters anew. */
function Within({ meeting, conference, part: { part, since, keyNumber }, isGuest }: WithinProps): ReactElement {
  const { t } = useTranslation('call');
  const { meetingId } = meeting;
  const [asked, setAsked] = useState(false);
  const [entered, setEntered] = useState<string | null>(null);
  const { standing, reason, rights } = conference.own;
  const isCaptioned = conference.automaticCaptions?.on === true;
  const call = `${part} ${since}`;
  const own = useRef<HTMLDivElement>(null);
  // Own steps only: whoever is let in meanwhile may be voting.
  useStepFocus(own, `${asked} ${entered}`);
  return (
    <div ref={own}>
      <p className="kern-body">{t(`part.${part}`)}</p>
      {part === 'non-public' && keyNumber === null && <p className="kern-body">{t('secrecy.isOff')}</p>}
      {isCaptioned && <p className="kern-body">{t('automatic.told')}</p>}
      {part === 'public' && recordingOf(meeting.state) !== null && (
        <p className="kern-body">
          <RecordingSign state={meeting.state} quiet />
        </p>
      )}
      {part === 'public' && conference.watched && <p className="kern-body">{t('viewer.watched')}</p>}
      <div role="status" {...(rights.enter ? {} : STEP_FOCUS)}>
        {standing === 'waiting' && <p className="kern-body">{t('waiting')}</p>}
        {standing === 'turned-away' && <TurnedAway reason={reason} />}
        {rights.limit !== null && <p className="kern-body">{t(`limit.${rights.limit}`, { reason })}</p>}
      </div>
      {rights.limit === 'unconfirmed' && <ConfirmAlone meeting={meeting} />}
      {standing === null && rights.limit !== 'sent-out' && (
        <AskToEnter meetingId={meetingId} isGuest={isGuest} onAsked={() => setAsked(true)} />
      )}
      {rights.enter && entered !== call && (
        <div className="g-actions">
          <Button stepFocus onClick={() => setEntered(call)}>
            {t('prepare')}
          </Button>
        </div>
      )}
      {rights.enter && entered === call && (
        <Suspense fallback={<Loading />}>
          <CallWindow
            key={call}
            meeting={meeting}
            part={part}
            leads={conference.leads}
            keyNumber={keyNumber}
            isCaptioned={isCaptioned}
            isElsewhere={conference.people.some((each) => each.connected && each.personId === meeting.personId)}
            onLeave={() => setEntered(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
