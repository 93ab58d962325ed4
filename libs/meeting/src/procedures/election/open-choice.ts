import type { VoteOption } from '@gremia/contracts';
import type { RuleProfile } from '@gremia/rules';
import { z } from 'zod';
import type { Refusal } from '../../decision';
import { refuse } from '../../refuse';
import type { Asked, House, Player } from '../procedure';
import { acceptBlank, type ElectionCounted, type FoundVotes, withTheOthers } from './election-count';

/** The id of one who stands, `against` all of them, `blank` for an abstention; several ids where there are places. */
export const electionChoice = z.union([z.string(), z.array(z.string()).readonly()]);
export type ElectionChoice = z.infer<typeof electionChoice>;

/** The marks on a ballot: ids, or the one word. */
export const marksOf = (choice: ElectionChoice): readonly string[] => (typeof choice === 'string' ? [choice] : choice);

/** Refuses who does not stand, a person twice, more than there are places, and an abstention where there is none. */
export function acceptElection(
  choice: ElectionChoice,
  profile: RuleProfile,
  { options, election }: Asked,
): Refusal | null {
  const marks = marksOf(choice);
  const places = election?.places ?? 1;
  if (choice === 'blank') return acceptBlank(1, profile);
  if (choice === 'against') return null;
  const isStanding = (mark: string): boolean => options.some(({ id }) => id === mark);
  if (marks.length === 0 || !marks.every(isStanding) || new Set(marks).size < marks.length)
    return refuse('choice-refused', 'Wählen Sie bitte eine Person, die zur Wahl steht.');
  return marks.length > places
    ? refuse('choice-refused', `Es sind ${places} Plätze zu besetzen; mehr Stimmen haben Sie nicht.`)
    : null;
}

/** Ballots that were given openly, with those who gave none. */
export function countElection(
  choices: readonly ElectionChoice[],
  { options }: Asked,
  house: House,
): ElectionCounted | Refusal {
  const marked = (mark: string): number => choices.filter((choice) => marksOf(choice).includes(mark)).length;
  const blank = marked('blank');
  const found: FoundVotes = {
    ...Object.fromEntries(options.map(({ id }) => [id, marked(id)])),
    valid: choices.length - blank,
    against: marked('against'),
    blank,
    invalid: 0,
  };
  return withTheOthers(found, house);
}

/** What stands in the roll: names, or the word. */
export function electionWord(choice: ElectionChoice, options: readonly VoteOption[]): string {
  if (choice === 'against') return 'Nein';
  if (choice === 'blank') return 'Enthaltung';
  return marksOf(choice)
    .map((mark) => options.find(({ id }) => id === mark)?.name ?? '')
    .join(', ');
}

/** What a simulated member chooses: one of those who stand, whoever it falls on. */
export function rehearsedElection({ asked: { options, election }, random }: Player): ElectionChoice {
  const first = Math.min(Math.floor(random * options.length), options.length - 1);
  const places = Math.min(election?.places ?? 1, options.length);
  const ids = options.map(({ id }) => id);
  if (places > 1) return [...ids.slice(first), ...ids.slice(0, first)].slice(0, places);
  return ids[first] ?? 'against';
}
