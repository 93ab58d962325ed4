import { decidedSubject, mayAbstain } from '@gremia/rules';
import type { BallotContent } from '@gremia/contracts';
import { deadlineOf, findVote, procedureOf, type VoteState } from '@gremia/meeting';
import { useEffect, useId, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureScreens } from '../procedures/procedure-screens';
import { screensOf } from '../procedures/registry';
import { formatInstant } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { Button } from '../ui/button';
import { ProblemAlert } from '../answers/problem-alert';
import { BallotText } from './ballot-text';
import { BlockVote } from './block/block-vote';
import { CircularObjection } from './circular-objection';
import { ballotPhase, type BallotPhase } from './ballot-phase';
import { OwnReceipt } from './receipt/own-receipt';
import { castIntoUrn } from './urn/cast-into-urn';
import { InUrn, UrnStatus } from './urn/in-urn';
import { BALLOT_ID, useBallotKey } from './open-ballot';
import { useLineGone } from './use-line-gone';
import type { LiveMeeting } from './use-meeting';
import { dropBallot, storeBallot } from './waiting-ballot/stored-ballot';
import { WaitingBallots } from './waiting-ballot/waiting-ballot';

interface BallotProps {
  readonly meeting: LiveMeeting;
  /** The chair reads the text elsewhere on the page already. */
  readonly withText?: boolean;
}

/** The ballot of this meeting, and what this device remembers of one that nobody could take. */
export const Ballot = (props: BallotProps): ReactElement => (
  <>
    <WaitingBallots meeting={props.meeting} />
    <CurrentBallot {...props} />
  </>
);

/**
 * The ballot of the vote that is open or was just closed: the question, the text, the choices, and what became of the
 * own vote.
 */
function CurrentBallot({ meeting, withText = true }: BallotProps): ReactElement | null {
  const { t } = useTranslation('live');
  const heading = useId();
  const vote = findVote(meeting.state, meeting.state.currentVoteId);
  const phase = vote === null ? null : ballotPhase(meeting, vote);
  const screens = vote === null ? null : screensOf(vote);
  useBallotKey(phase?.kind === 'open' ? (vote?.voteId ?? null) : null);
  if (vote === null || phase === null || screens === null) return null;
  const isSilent = procedureOf(vote).bySilence === true;
  // Where nobody answers, what is waited for is said with the deadline.
  const deadline = isSilent ? null : deadlineOf(meeting.state, vote);
  const text = withText && <BallotText key="text" vote={vote} />;
  const asks = phase.kind === 'open' || phase.kind === 'sending';
  return (
    <section id={BALLOT_ID} className={`g-ballot g-ballot--${phase.kind}`} aria-labelledby={heading}>
      <p className="g-ballot__kicker" tabIndex={-1}>
        {t(isSilent && vote.phase === 'open' ? 'ballot.silent' : kickerOf(vote, phase))}
      </p>
      <h2 id={heading} className="g-ballot__question" lang="de">
        {keepTogether(vote.phase === 'open' ? vote.question : decidedSubject(vote.question))}
      </h2>
      {deadline !== null && vote.phase === 'open' && (
        <p className="kern-body kern-body--small">{t('checkIn.answerUntil', { until: formatInstant(deadline) })}</p>
      )}
      <BlockVote state={meeting.state} vote={vote} />
      {/* Before the choices; once it is cast, what became of the own vote is what people look for. */}
      {asks && text}
      <OwnBallot key={vote.voteId} meeting={meeting} vote={vote} phase={phase} screens={screens} />
      {!asks && text}
      {isSilent && vote.phase === 'open' && <CircularObjection meeting={meeting} />}
    </section>
  );
}

const kickerOf = (vote: VoteState, { kind }: BallotPhase): 'ballot.open' | 'ballot.running' | 'ballot.closed' =>
  vote.phase !== 'open' ? 'ballot.closed' : kind === 'open' || kind === 'sending' ? 'ballot.open' : 'ballot.running';

function OwnBallot({
  meeting,
  vote,
  phase,
  screens,
}: {
  readonly meeting: LiveMeeting;
  readonly vote: VoteState;
  readonly phase: BallotPhase;
  readonly screens: ProcedureScreens;
}): ReactElement {
  const { t, i18n } = useTranslation('live');
  const [changing, setChanging] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const part = useRef<HTMLDivElement>(null);
  const counted = meeting.own[vote.voteId] ?? null;
  const showForm = phase.kind === 'open' || phase.kind === 'sending' || (phase.kind === 'counted' && changing);
  useFocusKept(part, showForm);
  const lineGone = useLineGone(meeting);

  const { Form, wordOf } = screens;
  const { personId, meetingId } = meeting;
  const { voteId, question } = vote;
  const hasUrn = procedureOf(vote).source === 'urn';
  const castOpenly = (choice: BallotContent): Promise<unknown> => {
    const replaces = counted !== null;
    const sent = meeting.send({ kind: 'cast-ballot', voteId, choice, replaces });
    if (personId === null) return sent;
    const word = wordOf(i18n, choice, vote.options ?? []);
    const ballot = { personId, meetingId, voteId, question, choice, word, replaces, at: new Date().toISOString() };
    // What only this page knows would be lost with it.
    storeBallot(ballot);
    return sent.finally(() => dropBallot(ballot));
  };
  const cast = (choice: BallotContent): void => {
    setError(null);
    const sent = hasUrn ? castIntoUrn(meeting, voteId, choice) : castOpenly(choice);
    sent.then(() => setChanging(false)).catch(setError);
  };

  return (
    <div ref={part} className="g-ballot__own">
      {lineGone && showForm && phase.kind !== 'sending' && <p className="g-ballot__line">{t('connection.lost')}</p>}
      {showForm && Form !== null && (
        <Form
          conflictNorm={meeting.state.profile?.conflict.norm ?? ''}
          abstains={mayAbstain(meeting.state.profile)}
          replaced={counted}
          sending={phase.kind === 'sending' ? phase.choice : null}
          error={error}
          onCast={cast}
          options={vote.options ?? []}
          places={vote.election?.places ?? 1}
          several={vote.together !== undefined || vote.itemId === null}
          onCancel={changing ? () => setChanging(false) : undefined}
        />
      )}
      {/* Always there, so that its change is announced; it never says "gezählt" before the server has. */}
      <p role="status" className="g-ballot__status">
        {hasUrn && (phase.kind === 'sending' || phase.kind === 'in-urn') ? (
          <UrnStatus phase={phase} connection={meeting.connection} />
        ) : (
          <OwnBallotStatus meeting={meeting} vote={vote} phase={phase} screens={screens} />
        )}
      </p>
      {phase.kind === 'in-urn' && personId !== null && <InUrn vote={vote} personId={personId} />}
      {(phase.kind === 'counted' || (phase.kind === 'over' && phase.choice !== null)) && !changing && (
        <OwnReceipt meeting={meeting} vote={vote} />
      )}
      {!showForm && <ProblemAlert error={error} />}
      {phase.kind === 'counted' && !changing && (
        <div className="g-ballot__actions">
          {phase.mayChange ? (
            <Button variant="secondary" icon="edit" onClick={() => setChanging(true)}>
              {t('ballot.startChange')}
            </Button>
          ) : (
            <span className="kern-body kern-body--small">{t('ballot.noChange')}</span>
          )}
        </div>
      )}
    </div>
  );
}

/**
 * When the form goes (or comes back), what had the focus goes with it: the focus then stays in the ballot. It is never
 * taken from elsewhere.
 */
function useFocusKept(part: RefObject<HTMLElement | null>, showForm: boolean): void {
  const inside = useRef(false);
  useEffect(() => {
    const element = part.current;
    if (element === null) return;
    const follow = (): void => {
      if (document.activeElement !== null && document.activeElement !== document.body)
        inside.current = element.contains(document.activeElement);
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [part]);
  useEffect(() => {
    const element = part.current;
    if (element === null || !inside.current || element.contains(document.activeElement)) return;
    // Not the status: it says by itself what it has to say, and would say it twice.
    const next = showForm
      ? element.querySelector<HTMLElement>('input')
      : element.closest(`#${BALLOT_ID}`)?.querySelector<HTMLElement>('.g-ballot__kicker');
    next?.focus();
  }, [part, showForm]);
}

function OwnBallotStatus({
  meeting: { state, personId, connection },
  vote,
  phase,
  screens: { Mark, Waiting, wordOf },
}: {
  readonly meeting: LiveMeeting;
  readonly vote: VoteState;
  readonly phase: BallotPhase;
  readonly screens: ProcedureScreens;
}): ReactElement | null {
  const { t, i18n } = useTranslation('live');
  const word = (choice: BallotContent): string => wordOf(i18n, choice, vote.options ?? []);
  const counted = (choice: BallotContent, text: string): ReactElement => (
    <span className="g-ballot__counted">
      <Mark ballot={choice} />
      <strong>{text}</strong>
    </span>
  );
  switch (phase.kind) {
    case 'sending':
      return <>{t(connection === 'lost' ? 'ballot.kept' : 'ballot.sending', { choice: word(phase.choice) })}</>;
    case 'counted':
      return counted(phase.choice, t('say.ownCounted', { choice: word(phase.choice) }));
    case 'over':
      if (phase.choice === null) return <>{t('ballot.overWithout')}</>;
      return counted(phase.choice, t('ballot.over', { choice: word(phase.choice) }));
    case 'elsewhere':
      return Waiting === null ? null : <Waiting state={state} vote={vote} personId={personId} />;
    case 'not-entitled':
      return <>{phase.note ?? t(`ballot.notEntitled.${phase.reason}`)}</>;
    case 'in-urn':
    case 'open':
      return null;
  }
}
