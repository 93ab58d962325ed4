import type { AdvanceMinutes, MinutesDocument, MinutesRecord } from '@gremia/contracts';
import { timeZoneOf } from '@gremia/protocol';
import { dayOf } from '@gremia/rules';
import { ProblemError } from '../platform/problem/problem-error';
import type { ApprovingVoteRow } from './approving-votes';

export type ApprovalInput = Extract<AdvanceMinutes, { to: 'approved' }>['approval'];
type Approval = NonNullable<MinutesRecord['approval']>;

/**
 * The approval as it is recorded. What was voted on in a non-public part is told by its day and meeting alone, because
 * the record is printed in the public part too.
 *
 * @param vote the vote that the input names, as it was found; null when there is none
 * @param now the instant (milliseconds) at which it is recorded
 * @throws ProblemError `invalid-input` for a vote that cannot have approved these minutes, or a day that cannot be
 */
export function approvalFrom(
  { by, objections }: ApprovalInput,
  vote: ApprovingVoteRow | null,
  document: MinutesDocument,
  now: number,
): Approval {
  if (!('voteId' in by)) {
    const timeZone = timeZoneOf(document);
    if (by.on < dayOf(Date.parse(document.openedAt), timeZone))
      refuse('/approval/by/on', 'Der Tag liegt vor der Sitzung.');
    if (by.on > dayOf(now, timeZone)) refuse('/approval/by/on', 'Der Tag liegt in der Zukunft.');
    return { on: by.on, reference: by.reference, sentence: null, objections };
  }
  if (vote === null)
    refuse(
      '/approval/by/voteId',
      'Genehmigt wird durch einen angenommenen Beschluss in einer späteren Sitzung desselben Gremiums.',
    );
  const { on, meeting, itemNumber, sentence } = vote;
  return vote.public
    ? { on, reference: [meeting, itemNumber].filter((part) => part !== '').join(', '), sentence, objections }
    : { on, reference: meeting, sentence: null, objections };
}

function refuse(pointer: string, detail: string): never {
  throw new ProblemError('invalid-input', { errors: [{ pointer, detail }] });
}
