import type { MinutesItem } from '@gremia/contracts';
import {
  decidedLabel,
  electionAtHand,
  electionResults,
  finalVote,
  type ItemState,
  type MeetingState,
  procedureOf,
  titleOf,
  votesOf,
} from '@gremia/meeting';
import type { Renumbering } from '@gremia/resolution';
import { printedResult } from '@gremia/rules';
import type { ProtocolEntry } from '../protocol-entry';
import { conflictsOf } from './conflicts';
import { stepsOf } from './steps';
import { minutesCorrection } from './corrections';
import { minutesVote } from './votes';
import { DISPOSITION_WORDS } from './words';

/** One item: who took no part in it, how it was voted on, and the text as resolved. */
export function minutesItem(entries: readonly ProtocolEntry[], state: MeetingState, item: ItemState): MinutesItem {
  const final = finalVote(state, item);
  const { resolution = null } = final ?? {};
  const label = decidedLabel(state, item);
  // Where points were voted on one by one no count is that of the text.
  const counted =
    final === null || final.tally === null || final.subject.kind === 'point'
      ? null
      : procedureOf(final).minutesLine(final.tally, final.options ?? []);
  return {
    itemId: item.itemId,
    number: item.number,
    title: titleOf(item),
    public: item.public,
    paperNumber: item.text?.paperNumber ?? null,
    movers: [...(item.text?.originators ?? [])],
    ...(item.rapporteur ? { rapporteur: item.rapporteur } : {}),
    calledAt: item.calledAt,
    disposition: dispositionOf(item),
    conflicts: conflictsOf(entries, state, item),
    steps: stepsOf(entries, state, item),
    votes: votesOf(state, item)
      .map((vote) => minutesVote(state, vote))
      .filter((vote) => vote !== null),
    resultLine: label === null ? electedLine(state, item) : printedResult(label),
    tallyLine: counted === null ? null : `Abstimmung: ${counted}`,
    resolution: resolution === null ? null : [...resolution.points],
    marked: resolution === null ? null : [...resolution.marked],
    renumbering: resolution === null ? [] : resolution.renumbering.flatMap(renumberingLine),
    corrections: (final?.corrections ?? []).map((correction) => minutesCorrection(correction, state.timeZone)),
  };
}

/** `Gewählt: Anna Amsel (Vorsitz des Bauausschusses)`, of an item that is an election and no text. */
function electedLine(state: MeetingState, { itemId }: ItemState): string | null {
  // As long as a place is open nothing has come of it.
  const elected = electionAtHand(state, itemId) === null ? electionResults(state, itemId) : [];
  return elected.length === 0 ? null : `Gewählt: ${elected.join('; ')}`;
}

function dispositionOf({ disposition, note }: ItemState): string {
  const word = disposition === null ? '' : DISPOSITION_WORDS[disposition];
  return [word, note].filter((part) => part !== '').join(' – ');
}

/**
 * `BP 07 (neu) wird BP 08`; nothing where a new point got the number it was moved with, or where only the number of the
 * point above it changed.
 */
function renumberingLine({ old, proposed, new: fresh }: Renumbering): string[] {
  const before = old ?? proposed;
  if (before === null || (fresh !== null && ownLabel(before) === ownLabel(fresh))) return [];
  return [fresh === null ? `BP ${before} entfällt` : `BP ${before} wird BP ${fresh}`];
}

/** The last part of a citation: `(2)` of `03 (2) (neu)`. */
const ownLabel = (citation: string): string =>
  citation
    .replace(/ \(neu\)$/u, '')
    .split(' ')
    .at(-1) ?? '';
