import { germanDate, type RuleProfile } from '@gremia/rules';
import type { MeetingState, TakenMeasure } from '../state';

/** How many calls to order a person has had in this meeting. */
export const callsToOrder = ({ orderMeasures }: MeetingState, personId: string): number =>
  orderMeasures.filter((each) => each.measure === 'call-to-order' && each.personId === personId).length;

/** An objection to this measure may be decided on in this meeting: one of now, or one brought along to it. */
export const isObjectionRipe = ({ profile }: MeetingState, { carried }: TakenMeasure): boolean =>
  carried !== undefined || NOW.has(profile?.orderMeasures.value.objection ?? 'none');
const NOW: ReadonlySet<RuleProfile['orderMeasures']['value']['objection']> = new Set([
  'this-meeting',
  'by-next-meeting',
]);

/** The exclusion by which a person is shut out of the meeting now; null where none is, or the body has lifted it. */
export const exclusionOf = ({ orderMeasures }: MeetingState, personId: string): TakenMeasure | null =>
  orderMeasures.findLast(
    (each) =>
      each.measure === 'exclusion' &&
      each.personId === personId &&
      each.justified !== false &&
      each.lifted === undefined,
  ) ?? null;

/** Whether the body has a say in shutting somebody out of so many meetings. */
export function needsConsent({ profile }: MeetingState, meetings: number): boolean {
  const rule = profile?.orderMeasures.value;
  return rule?.excludedBy !== 'chair' || (meetings > 1 && rule.moreByBody);
}

/** The words of the question on which the body votes. */
export function exclusionQuestion(matter: 'exclusion' | 'objection', name: string, meetings: number): string {
  if (matter === 'objection') return `Der Ausschluss von ${name} war berechtigt.`;
  return meetings > 1
    ? `${name} wird für ${meetings} Sitzungen, diese eingeschlossen, ausgeschlossen.`
    : `${name} wird von dieser Sitzung ausgeschlossen.`;
}

/** `am 11.11.2026 für 3 Sitzungen; dies ist die 2. Sitzung`; empty for an exclusion of this meeting. */
export const carriedWords = ({ carried, meetings }: TakenMeasure): string =>
  carried === undefined
    ? ''
    : `am ${germanDate(carried.takenOn)} für ${meetings ?? 1} Sitzungen; dies ist die ${carried.nth}. Sitzung`;
