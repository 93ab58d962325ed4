import { findSeat, isBySilence } from '@gremia/meeting';
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { formatTime } from '../i18n/dates';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { CircularObjection } from './circular-objection';
import { ConvocationObjection } from './convocation-objection';
import { CheckInForm } from './check-in-form';
import type { LiveMeeting } from './use-meeting';
import { useCommand } from './use-command';

/** The own attendance: in the hall or connected, and in plain words when being connected gives no vote. */
export function CheckIn({
  meeting,
  submit = 'primary',
}: {
  readonly meeting: LiveMeeting;
  /** How much the button weighs: a page has one primary one. */
  readonly submit?: 'primary' | 'secondary';
}): ReactElement | null {
  const { t } = useTranslation('live');
  const { state, personId } = meeting;
  const part = useRef<HTMLDivElement>(null);
  const seat = personId === null ? null : findSeat(state, personId);
  const isOver = state.phase !== 'running' && state.phase !== 'interrupted';
  const presence = personId === null || seat === null || isOver ? undefined : state.present[personId];
  const isThere = presence !== undefined;
  useFocusHeld(part, isThere);
  if (personId === null || seat === null || isOver) return null;
  return (
    <div ref={part} role="group" aria-label={t('checkIn.part')} tabIndex={-1} className="g-check-in g-stack">
      {/* Always there, so that a screen reader tells of the change. */}
      <p role="status" className="kern-body">
        {presence !== undefined && (
          <>
            <strong>{t(`checkIn.present.${presence.mode}`)}</strong>{' '}
            {/* How long there is to answer stands at the lamp. */}
            {state.circular === undefined && t('checkIn.since', { time: formatTime(presence.since) })}
          </>
        )}
      </p>
      {state.circular !== undefined ? (
        // Where a motion is adopted unless somebody objects, the way to do so stands at the motion.
        (!isBySilence(state) || state.currentVoteId === null) && <CircularObjection meeting={meeting} />
      ) : presence === undefined ? (
        <CheckInForm meeting={meeting} voting={seat.voting} submit={submit} />
      ) : (
        <Present meeting={meeting} presence={presence} seat={seat} />
      )}
    </div>
  );
}

/** The form gives way to what it has brought about, and takes the focus along: it stays in this part of the page. */
function useFocusHeld(part: RefObject<HTMLElement | null>, isThere: boolean): void {
  const inside = useRef(false);
  useEffect(() => {
    const element = part.current;
    if (element === null) return;
    const follow = ({ target }: FocusEvent): void => {
      inside.current = target instanceof Node && element.contains(target);
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  });
  useEffect(() => {
    const element = part.current;
    if (element === null || !inside.current || element.contains(document.activeElement)) return;
    element.focus();
  }, [part, isThere]);
}

interface PresentProps {
  readonly meeting: LiveMeeting;
  readonly presence: LiveMeeting['state']['present'][string];
  readonly seat: NonNullable<ReturnType<typeof findSeat>>;
}

function Present({ meeting, presence, seat }: PresentProps): ReactElement {
  const { t } = useTranslation(['live', 'acts']);
  const { run, busy, error, clear } = useCommand(meeting);
  const [asking, setAsking] = useState(false);
  return (
    <>
      {seat.mayStandFor !== undefined && (
        <p className="kern-body">
          {seat.sitsFor === undefined
            ? t('acts:seats.waiting')
            : t('acts:seats.own', { member: findSeat(meeting.state, seat.sitsFor)?.name ?? '' })}
        </p>
      )}
      {!presence.entitled && seat.voting && (
        <Alert kind="warning" title={t('checkIn.notCounting')}>
          {presence.note}
        </Alert>
      )}
      <ConvocationObjection meeting={meeting} />
      <div>
        <Button variant="tertiary" small onClick={() => setAsking(true)}>
          {t('checkIn.leave')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('checkIn.leaveTitle')}
        confirmLabel={t('checkIn.leave')}
        busy={busy}
        error={error}
        onConfirm={() => void run({ kind: 'check-out' }).then((done) => done && setAsking(false))}
        onCancel={() => {
          clear();
          setAsking(false);
        }}
      >
        <p>{t('checkIn.leaveText')}</p>
      </ConfirmDialog>
    </>
  );
}
