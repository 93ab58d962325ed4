import { day, faultMessage, orderMeasure } from '@gremia/contracts';
import { exclusionQuestion, findSeat, needsConsent, type MeetingState } from '@gremia/meeting';
import { z } from 'zod';
import { ALL_AT_ONCE } from '../../forms/all-at-once';
import { reasonText } from '../../forms/reason-text';
import type { CommandBody } from '../../live/outbox';
import { uuid } from '../../live/uuid';

const fields = z.object({
  measure: orderMeasure,
  personId: z.string(),
  meetings: z.string(),
  earlierOn: z.string(),
  reason: reasonText(500),
});
/** What the form holds while somebody types. */
export type OrderTyped = z.input<typeof fields>;

export const isAgainstListeners = (measure: OrderTyped['measure']): boolean =>
  measure === 'public-admonished' || measure === 'public-cleared';

/** Whether the rules let only the repetition of an earlier disturbance shut out from so many meetings. */
export const asksForEarlier = ({ profile }: MeetingState, meetings: string): boolean =>
  Number(meetings) > 1 && (profile?.orderMeasures.value.repeatedWithinMonths ?? null) !== null;

/** From what is typed to the command: where the body has a say, to the vote on it. */
export const orderTyped = (state: MeetingState) =>
  fields
    .superRefine(({ measure, personId, meetings, earlierOn }, { addIssue }) => {
      if (!isAgainstListeners(measure) && personId === '')
        addIssue({ code: 'custom', path: ['personId'], message: faultMessage('choice-missing') });
      if (measure === 'exclusion' && asksForEarlier(state, meetings) && !day.safeParse(earlierOn).success)
        addIssue({ code: 'custom', path: ['earlierOn'], message: faultMessage('date') });
    }, ALL_AT_ONCE)
    .transform((typed) => orderCommand(state, typed));

function orderCommand(
  state: MeetingState,
  { measure, personId, meetings, earlierOn, reason }: z.output<typeof fields>,
): CommandBody {
  const measureId = uuid();
  if (isAgainstListeners(measure)) return { kind: 'take-order-measure', measureId, measure, reason };
  if (measure !== 'exclusion') return { kind: 'take-order-measure', measureId, measure, personId, reason };
  const many = Number(meetings);
  const { currentItemId } = state;
  const earlier = asksForEarlier(state, meetings) ? { earlierOn } : {};
  if (!needsConsent(state, many) || currentItemId === null)
    return { kind: 'take-order-measure', measureId, measure, personId, reason, meetings: many, ...earlier };
  return {
    kind: 'open-vote',
    voteId: uuid(),
    itemId: currentItemId,
    subject: {
      kind: 'free',
      question: exclusionQuestion('exclusion', findSeat(state, personId)?.name ?? '', many),
      about: { personId, matter: 'exclusion', meetings: many, reason, ...earlier },
    },
  };
}
