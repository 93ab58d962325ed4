import type { VoteState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import type { LiveMeeting } from '../use-meeting';
import type { BallotPhase } from '../ballot-phase';
import { CheckCodes } from './check-codes';
import { OwnCheckCode } from './own-check-code';
import { WORDS } from './words';

/** What is said of a ballot that goes into an urn; nothing of what it says, for others see the screen, too. */
export function UrnStatus({ phase, connection }: { readonly phase: BallotPhase } & Pick<LiveMeeting, 'connection'>) {
  const words = useWords(WORDS);
  if (phase.kind === 'sending') return <>{connection === 'lost' ? words.kept : words.sending}</>;
  if (phase.kind !== 'in-urn') return null;
  return <strong>{phase.closed ? words.counted : words.inUrn}</strong>;
}

/** Below it: the code, as long as the vote is open; then whether it stands in the list. */
export function InUrn({
  vote: { voteId, checkCodes },
  personId,
}: {
  readonly vote: VoteState;
  readonly personId: string;
}): ReactElement {
  const words = useWords(WORDS);
  if (checkCodes !== undefined) return <CheckCodes personId={personId} voteId={voteId} codes={checkCodes} />;
  return (
    <>
      <p className="kern-body kern-body--small">{words.final}</p>
      <OwnCheckCode personId={personId} voteId={voteId} />
    </>
  );
}
