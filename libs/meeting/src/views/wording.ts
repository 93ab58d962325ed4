import type { VoteSubject } from '@gremia/contracts';
import { ASKED } from '@gremia/rules';
import { titleOf } from '../lookup';
import type { ItemState, MeetingState } from '../state';
import { alternativeName, alternativeQuestion, choiceQuestion } from './alternatives-of';
import { enumerate } from './enumerate';
import { electionQuestion } from './election-words';
import { motionName, motionOf, motionQuestion } from './motions';
import { topPoints } from './points-of';
import { unitsInText, unitsOf } from './units-of';
import { struckPoints } from './votes-of';

/** The question word for word as the chair reads it out and as it is frozen when the vote opens. */
export function questionOf(state: MeetingState, item: ItemState, subject: VoteSubject): string {
  const motion = motionOf(state, subject);
  if (motion !== null) return motionQuestion(state, motion);
  if (subject.kind === 'free') return subject.question;
  if (subject.kind === 'election') return electionQuestion(state, item.itemId, subject.electionId);
  if (subject.kind === 'alternative') return alternativeQuestion(state, item.itemId, subject);
  if (subject.kind === 'choice') return choiceQuestion(state, item.itemId, subject);
  if (subject.kind === 'point')
    return `Abgestimmt wird über ${pointName(state, item, subject.pointId)} ${ofPaper(item)}. Wer stimmt zu?`;
  if (subject.kind === 'main') return `Abgestimmt wird über ${paperPhrase(state, item, 'accusative')}. Wer stimmt zu?`;
  const agreed = agreementOn(state, item, subject.unitIds);
  if (agreed !== null) return `Abgestimmt wird über die Einigung ${agreed}. Wer stimmt zu?`;
  const amendments = amendmentPhrases(state, item, subject.unitIds);
  return (
    `Abgestimmt wird über ${amendments.length === 1 ? 'den Änderungsantrag' : 'die Änderungsanträge'} ` +
    `${enumerate(amendments)}. Wer stimmt zu?`
  );
}

/** What was voted on, as the subject of a sentence in the singular: `Der Änderungsantrag 1131/25 zu BP 02`. */
export function subjectPhrase(state: MeetingState, item: ItemState, subject: VoteSubject): string {
  const motion = motionOf(state, subject);
  if (motion !== null) return `Der Antrag auf ${motionName(motion)}`;
  if (subject.kind === 'free') return subject.question.trim().endsWith('?') ? ASKED : 'Der Antrag';
  if (subject.kind === 'election') return 'Die Wahl';
  if (subject.kind === 'choice') return 'Die Auswahl';
  if (subject.kind === 'alternative') return `Der Vorschlag ${alternativeName(state, item.itemId, subject)}`;
  if (subject.kind === 'point') return `${pointName(state, item, subject.pointId)} ${ofPaper(item)}`;
  if (subject.kind === 'main') return paperPhrase(state, item, 'nominative');
  const agreed = agreementOn(state, item, subject.unitIds);
  if (agreed !== null) return `Die Einigung ${agreed}`;
  const amendments = amendmentPhrases(state, item, subject.unitIds);
  return amendments.length === 1
    ? `Der Änderungsantrag ${enumerate(amendments)}`
    : `Die gemeinsam gestellte Änderung (${enumerate(amendments)})`;
}

/** The text as a whole: `die Drucksache 1130/25 „…“ in der geänderten Fassung`. */
export function paperPhrase(state: MeetingState, item: ItemState, grammar: 'nominative' | 'accusative'): string {
  const amended = isAmended(state, item) ? ' in der geänderten Fassung' : '';
  const number = item.text?.paperNumber ?? null;
  if (number !== null)
    return (
      `${grammar === 'nominative' ? 'Die' : 'die'} Drucksache ${number} ` +
      `„${item.text?.paperTitle ?? titleOf(item)}“${amended}`
    );
  return `${grammar === 'nominative' ? 'Der' : 'den'} Beschlussvorschlag „${titleOf(item)}“${amended}`;
}

/** `BP 02`, as the text numbers it while nothing is struck. */
export const pointName = (state: MeetingState, item: ItemState, pointId: string): string =>
  topPoints(state, item.itemId).find(({ id }) => id === pointId)?.label ?? '';

/** `der Drucksache 1130/25`. */
const ofPaper = (item: ItemState): string =>
  item.text?.paperNumber ? `der Drucksache ${item.text.paperNumber}` : `des Beschlussvorschlags „${titleOf(item)}“`;

/** Something was adopted into the text, or struck from it by a vote of its own. */
export const isAmended = (state: MeetingState, item: ItemState): boolean =>
  unitsInText(state, item).length > 0 || struckPoints(state, item).length > 0;

/** `zu BP 02 (Änderungsanträge 1131/25 und 1134/25)`; null where these units are not those of one agreed wording. */
export function agreementOn(state: MeetingState, item: ItemState, unitIds: readonly string[]): string | null {
  const agreed = item.settlements.find(
    ({ units }) => units.length === unitIds.length && units.every((unitId) => unitIds.includes(unitId)),
  );
  if (agreed === undefined) return null;
  const movers = new Set(
    unitsOf(state, item.itemId).flatMap(({ unitId, amendmentNo }) => (unitIds.includes(unitId) ? [amendmentNo] : [])),
  );
  return `zu ${agreed.label} (${movers.size === 1 ? 'Änderungsantrag' : 'Änderungsanträge'} ${enumerate([...movers])})`;
}

/** `1131/25 zu BP 02 und BP 04` for every amendment concerned; `1133/25 zu BP 02 des Änderungsantrags 1131/25`. */
function amendmentPhrases(state: MeetingState, item: ItemState, unitIds: readonly string[]): readonly string[] {
  const concerned = new Map<string, { labels: string[]; amends: string | null }>();
  for (const { unitId, amendmentNo, label, amends } of unitsOf(state, item.itemId)) {
    if (unitIds.includes(unitId))
      concerned.set(amendmentNo, { labels: [...(concerned.get(amendmentNo)?.labels ?? []), label], amends });
  }
  return [...concerned].map(
    ([no, { labels, amends }]) =>
      `${no} zu ${enumerate(labels)}${amends === null ? '' : ` des Änderungsantrags ${amends}`}`,
  );
}

export { enumerate };
