import type { VoteSubject } from '@gremia/contracts';
import type { PapersNow, Refusal } from '../decision';
import { sameJson } from '../same-json';
import type { ItemState } from '../state';
import { isOnText } from '../views/motions';
import { refuse } from './decider';

const FETCH = 'Bitte holen Sie zuerst den neuen Stand der Drucksachen.';

/** A paper that was taken back is not voted on. */
export const mustNotBeWithdrawn = (papers: PapersNow | undefined): Refusal | null =>
  papers?.withdrawn === true
    ? refuse(
        'wrong-state',
        'Die Drucksache ist zurückgezogen. Der Tagesordnungspunkt kann nur noch als zurückgezogen abgeschlossen ' +
          'werden.',
      )
    : null;

/** Two meetings do not decide on one paper at the same time, nor one after the other without knowing of it. */
function mustNotBeDealtWithElsewhere({ elsewhere }: PapersNow): Refusal | null {
  if (elsewhere === 'voting')
    return refuse('vote-open', 'Über diese Drucksache wird gerade in einer anderen Sitzung abgestimmt.');
  return elsewhere === 'decided'
    ? refuse(
        'unit-already-decided',
        'Über diese Drucksache ist während dieser Sitzung in einer anderen entschieden worden.',
      )
    : null;
}

/**
 * What is voted on or taken over is what the papers say now: no older version of the text, and no amendment that its
 * mover has changed or taken back.
 *
 * @returns a refusal `wrong-state` for a paper that was taken back, `vote-open` and `unit-already-decided` for one that
 *   another meeting deals with, `stale-revision` for other texts
 */
export function mustMatchPapers(item: ItemState, subject: VoteSubject, papers: PapersNow | undefined): Refusal | null {
  const withdrawn = mustNotBeWithdrawn(papers);
  if (withdrawn !== null || papers === undefined || !isOnText(subject)) return withdrawn;
  const elsewhere = mustNotBeDealtWithElsewhere(papers);
  if (elsewhere !== null) return elsewhere;
  if (!sameJson(papers.text.base, item.text?.base))
    return refuse('stale-revision', `Zu dieser Drucksache liegt eine neue Fassung vor. ${FETCH}`);
  if (subject.kind !== 'unit') return null;
  const changed = item.text?.amendments.find(
    ({ id, ops, units }) =>
      units.some((unit) => subject.unitIds.includes(unit.id)) &&
      !sameJson(papers.text.amendments.find((now) => now.id === id)?.ops, ops),
  );
  return changed === undefined
    ? null
    : refuse('stale-revision', `Der Änderungsantrag ${changed.no} ist geändert oder zurückgezogen. ${FETCH}`);
}
