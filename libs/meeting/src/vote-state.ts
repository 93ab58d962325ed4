import type { AbortGround, BallotContent, Counts } from '@gremia/contracts';
import type { MarkedPoint, Point, Renumbering } from '@gremia/resolution';
import type { BallotLine, Corrector, DrawnLot, ElectionOutcome, EventOf } from './events';

/** An editorial correction of a resolved text, and the text as it reads since then. */
export interface TextCorrection {
  readonly at: string;
  readonly by: Corrector;
  readonly reason: string;
  readonly points: readonly Point[];
  readonly marked: readonly MarkedPoint[];
  readonly textHash: string;
}

export type VotePhase = 'open' | 'closed' | 'announced' | 'doubted' | 'aborted';

/** A vote as it was opened, and what has become of it. */
export interface VoteState extends Omit<EventOf<'vote-opened'>, 'kind'> {
  /** For what a counted vote was voided. */
  readonly abortGround: AbortGround | null;
  readonly phase: VotePhase;
  readonly openedAt: string;
  /** When it was counted or aborted; not there while it is open. */
  readonly endedAt?: string;
  /** Who has cast; the choice is null while it is sealed for this audience. */
  readonly cast: Readonly<Record<string, BallotContent | null>>;
  /**
   * Entitled at the opening, but gone without a ballot when the vote was closed or aborted: absent, not merely silent.
   */
  readonly gone: readonly string[];
  /**
   * Members who were there when the vote was closed or aborted, but without a vote in it: connected without the right
   * to take part, or come after the opening. A count has them among the seats that are absent.
   */
  readonly listening: readonly string[];
  readonly tally: Counts | null;
  /** Drawn after the count, where it left something open. */
  readonly lot?: DrawnLot | null;
  readonly ballots: readonly BallotLine[] | null;
  /** The codes of the ballots that were in the urn, sorted; each voter knows one of them. */
  readonly checkCodes?: readonly string[];
  readonly result: {
    readonly carried: boolean;
    readonly label: string;
    readonly sentence: string;
    readonly deviation: string | null;
    readonly at: string;
    readonly outcome?: ElectionOutcome;
    readonly rejectsText?: true;
  } | null;
  readonly resolution: {
    readonly points: readonly Point[];
    readonly marked: readonly MarkedPoint[];
    readonly renumbering: readonly Renumbering[];
    readonly textHash: string;
  } | null;
  /** Corrections of the resolved text, in their order; `resolution` stays as it was announced. */
  readonly corrections: readonly TextCorrection[];
  /** Members who had their own vote put into the minutes, with what they chose. */
  readonly ownVotes?: Readonly<Record<string, BallotContent>>;
  readonly note: string | null;
  /** It was opened while the public was out. */
  readonly nonPublic: boolean;
  /** Who sat for whom when it was opened: the member by the person in their seat; not there where nobody did. */
  readonly substitutes?: Readonly<Record<string, string>>;
}
