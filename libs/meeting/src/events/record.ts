import type { BallotContent, Participant } from '@gremia/contracts';

/** What is recorded for the minutes beside the course of the meeting. */
export type RecordEvent =
  | { readonly kind: 'participant-recorded'; readonly participant: Participant }
  | {
      readonly kind: 'participant-removed';
      readonly participantId: string;
      /** In which the person was: what is taken back of the non-public part is for the members. */
      readonly part: Participant['part'];
    }
  | { readonly kind: 'rapporteur-named'; readonly itemId: string; readonly name: string }
  | { readonly kind: 'oral-motion-noted'; readonly itemId: string; readonly mover: string; readonly text: string }
  | {
      readonly kind: 'own-vote-recorded';
      readonly voteId: string;
      readonly personId: string;
      readonly choice: BallotContent;
    };
