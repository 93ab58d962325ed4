import type { MinutesItem } from '@gremia/contracts';
import { LEADS, agreementOn, enumerate, findUnit, type ItemState, type MeetingState, topPoints } from '@gremia/meeting';
import { consentNeedsAll } from '@gremia/rules';
import type { ProtocolEntry } from '../protocol-entry';
import { givesBack, itemsAtHand } from './at-hand';
import { ofCourse } from './between';
import { motionObjection } from './circular';
import { electionStep } from './election-steps';
import { isPutRight } from './attendance-corrections';
import { conflictSentence } from './conflict-procedure';
import { motionStep } from './motion-steps';
import { nameOf } from './name-of';
import { orderSentence } from './order';
import { publicitySentence } from './publicity';
import { quorumDoubt } from './quorum-doubt';
import { withStop } from './with-stop';
import { substituteSentence } from './substitutes';

type Step = NonNullable<MinutesItem['steps']>[number];

/**
 * What happened under an item beside its votes, in order: what movers made their own without a vote, where those of
 * changes that exclude each other agreed on one wording, points of order, and who came, left or took the lead while
 * it was dealt with.
 */
export function stepsOf(entries: readonly ProtocolEntry[], state: MeetingState, item: ItemState): Step[] {
  const added = addedStep(entries, state, item);
  if (item.calledAt === null)
    return [
      ...added,
      ...entries.flatMap((entry): Step[] => {
        const sentence = motionObjection(entry, state, item);
        return sentence === null ? [] : [{ at: entry.at, sentence }];
      }),
    ];
  const hands = itemsAtHand(entries);
  const steps = entries.flatMap((entry, index): Step[] => {
    const during = hands[index] === item.itemId || givesBack(entries, index, item.itemId);
    const sentence =
      agreement(entry, state, item) ??
      oralMotion(entry, item) ??
      objection(entry, state, item) ??
      motionObjection(entry, state, item) ??
      parting(entry, state, item) ??
      alternativesStep(entry, item) ??
      electionStep(entry, item) ??
      ofItem(entry, state, item) ??
      publicitySentence(entry, item, state) ??
      motionStep(entry, state, item.itemId) ??
      (during ? besides(entry, entries, state) : null);
    return sentence === null ? [] : [{ at: entry.at, sentence }];
  });
  return [...added, ...steps];
}

/** It came onto the agenda while the meeting ran. */
function addedStep(entries: readonly ProtocolEntry[], state: MeetingState, { itemId, added }: ItemState): Step[] {
  const entry = entries.find(({ event }) => event.kind === 'item-added' && event.itemId === itemId);
  if (entry === undefined || added === undefined) return [];
  const { basis, reason } = added;
  const right =
    basis.kind === 'consent'
      ? `mit Zustimmung aller (${basis.norm})${allThere(state)}`
      : `die Dringlichkeit ist bestätigt${normOf(state)}`;
  const why = reason === '' ? '' : ` Grund: ${reason}`;
  return [{ at: entry.at, sentence: `Der Punkt wird nachträglich in die Tagesordnung aufgenommen; ${right}.${why}` }];
}

const allThere = ({ profile }: MeetingState): string =>
  profile !== null && consentNeedsAll(profile) ? '. Alle Mitglieder sind anwesend' : '';

const normOf = ({ profile }: MeetingState): string => (profile === null ? '' : ` (${profile.urgency.norm})`);

const besides = (entry: ProtocolEntry, entries: readonly ProtocolEntry[], state: MeetingState): string | null =>
  comingOrGoing(entry, entries, state) ?? ofCourse(entry, state);

/** What was done about a conflict of interest or about order in this item. */
const ofItem = (entry: ProtocolEntry, state: MeetingState, { itemId }: ItemState): string | null =>
  'itemId' in entry.event && entry.event.itemId === itemId
    ? (conflictSentence(entry, state) ??
      orderSentence(entry, state) ??
      substituteSentence(entry, state) ??
      quorumDoubt(entry.event, state))
    : null;

function agreement({ event }: ProtocolEntry, state: MeetingState, item: ItemState): string | null {
  if (event.kind === 'unit-taken-over' && event.itemId === item.itemId) {
    const unit = findUnit(state, item.itemId, event.unitId);
    if (unit === null || unit.state !== 'taken-over') return null;
    const by = unit.amends === null ? 'vom Einreicher der Vorlage' : 'von den Antragstellern';
    return `${unit.name} wurde ${by} übernommen.`;
  }
  if (event.kind !== 'conflict-settled' || event.itemId !== item.itemId) return null;
  // An agreement that was lifted again did not come to anything.
  const agreed = item.settlements.find(({ id }) => id === event.settlementId);
  if (agreed === undefined) return null;
  return [`Einigung ${agreementOn(state, item, agreed.units) ?? ''}`, agreed.note].filter(Boolean).join(': ');
}

/** Somebody wanted it voted on by itself; who it was is not noted. */
function objection({ event }: ProtocolEntry, state: MeetingState, item: ItemState): string | null {
  if (event.kind !== 'block-objected' || event.itemId !== item.itemId) return null;
  const { pointId } = event;
  const what =
    pointId === undefined ? 'den Punkt' : (topPoints(state, item.itemId).find(({ id }) => id === pointId)?.label ?? '');
  return `Der gemeinsamen Abstimmung mit anderen Punkten wurde widersprochen; über ${what} wurde einzeln abgestimmt.`;
}

/** Proposals that exclude each other were put, in their order and their words, or dropped. */
function alternativesStep({ event }: ProtocolEntry, { itemId, alternatives = [] }: ItemState): string | null {
  if (!('alternativesId' in event) || event.itemId !== itemId) return null;
  const { question = '' } = alternatives.find(({ alternativesId }) => alternativesId === event.alternativesId) ?? {};
  if (event.kind === 'alternatives-dropped')
    return `Über die Vorschläge zu „${question}“ wird nicht weiter abgestimmt. Grund: ${withStop(event.reason)}`;
  const options = event.options.map(({ name, text }) => `„${name}“${text === '' ? '' : `: ${text}`}`);
  if (event.oneCount === true)
    return `Zu „${question}“ wird in einer Abstimmung gewählt zwischen: ${options.join('; ')}.`;
  return `Zu „${question}“ wird nacheinander abgestimmt, bis ein Vorschlag angenommen ist: ${options.join('; ')}.`;
}

/** Points of the text that are voted on one by one. */
function parting({ event }: ProtocolEntry, state: MeetingState, { itemId }: ItemState): string | null {
  if (event.kind !== 'points-parted' || event.itemId !== itemId) return null;
  const named = topPoints(state, itemId).flatMap(({ id, label }) => (event.pointIds.includes(id) ? [label] : []));
  return named.length === 0
    ? 'Über die Vorlage wird wieder im Ganzen abgestimmt.'
    : `Über ${enumerate(named)} wird einzeln abgestimmt, danach über die Vorlage im Ganzen.`;
}

/** A motion that nobody had handed in, in its words. */
function oralMotion({ event }: ProtocolEntry, { itemId }: ItemState): string | null {
  if (event.kind !== 'oral-motion-noted' || event.itemId !== itemId) return null;
  return `${event.mover} stellt mündlich den Antrag: „${event.text}“`;
}

/** Who came or left; where that was put right later, the list of those present tells it and nothing else. */
function comingOrGoing(entry: ProtocolEntry, entries: readonly ProtocolEntry[], state: MeetingState): string | null {
  const { event } = entry;
  if (event.kind !== 'member-checked-in' && event.kind !== 'member-checked-out') return null;
  const { personId } = event;
  // Who leads has not come in that moment.
  if (event.kind === 'member-checked-in' && event.note === LEADS) return null;
  if (isPutRight(entries, entry, personId)) return null;
  const name = nameOf(state, personId);
  if (event.kind === 'member-checked-out') return `${name} verlässt die Sitzung.`;
  return event.mode === 'remote' ? `${name} nimmt zugeschaltet an der Sitzung teil.` : `${name} kommt zur Sitzung.`;
}
