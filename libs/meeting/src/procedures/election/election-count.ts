import type { Counts, VoteOption } from '@gremia/contracts';
import { type RuleProfile, mayAbstain } from '@gremia/rules';
import { z } from 'zod';
import type { Refusal } from '../../decision';
import { refuse } from '../../refuse';
import { mustBeAskedFor } from '../entered-by-office';
import type { Asked, House } from '../procedure';

const heads = z.number().int().min(0);

/**
 * The count of a round: votes by the id of each who stands, then ballots. `valid` are the ballots that say something;
 * where one place is to be filled these are the votes and those against. `blank`: abstentions, and ballots without a
 * cross; where nobody may abstain there are none, and ballots without a cross are `empty`.
 */
export const electionCount = z
  .object({
    valid: heads,
    against: heads,
    blank: heads.optional(),
    empty: heads.optional(),
    invalid: heads,
    conflicted: heads,
    notVoting: heads,
    absent: heads,
  })
  .catchall(heads);
export type ElectionCounted = z.infer<typeof electionCount>;

/** What was found, before those are added who had no part. */
export type FoundVotes = Counts & Readonly<Record<'valid' | 'against' | 'blank' | 'invalid', number>>;

/** Ballots that name nobody and are not against anybody, whatever they are called. */
export const blankIn = ({
  blank = 0,
  empty = 0,
}: {
  readonly blank?: number | undefined;
  readonly empty?: number | undefined;
}): number => blank + empty;

/** Ballots that lay in the box. */
export const ballotsFound = (found: Pick<ElectionCounted, 'valid' | 'blank' | 'empty' | 'invalid'>): number =>
  found.valid + blankIn(found) + found.invalid;

/**
 * The count as it is kept and printed under these rules: where nobody may abstain nothing is called an abstention, and
 * ballots without a cross are there only where ballots are put in.
 */
export function keptElection(
  { blank = 0, ...count }: ElectionCounted,
  profile: Pick<RuleProfile, 'abstention'>,
  { hasBallots }: { readonly hasBallots: boolean },
): ElectionCounted {
  if (mayAbstain(profile)) return { ...count, blank };
  return hasBallots ? { ...count, empty: blank } : count;
}

/** Every seat once, however many votes are on a ballot. */
export const headsCounted = (count: ElectionCounted): number =>
  ballotsFound(count) + count.conflicted + count.notVoting + count.absent;

const PILES = ['against', 'blank', 'invalid'] as const;

/**
 * The numbers as the office has entered them: votes for each who stands, ballots against all, without a cross, invalid;
 * where several places are to be filled, the valid ballots too.
 *
 * @returns a refusal `invalid-input` where a number is missing or the numbers contradict each other
 */
export function enteredVotes(entered: Counts | null, { options, election }: Asked): FoundVotes | Refusal {
  const places = election?.places ?? 1;
  const wanted = [...options.map(({ id }) => id), ...PILES, ...(places > 1 ? ['valid'] : [])];
  const isMissing = (name: string): boolean =>
    entered?.[name] === undefined && !(name === 'blank' && entered?.['empty'] !== undefined);
  if (entered === null || wanted.some(isMissing))
    return refuse(
      'invalid-input',
      'Bitte geben Sie ein, wie viele Stimmen auf jede Person entfallen sind und wie viele Stimmzettel leer oder ' +
        'ungültig waren; wo keine waren, eine 0.',
    );
  const stray = mustBeAskedFor(entered, [...wanted, 'empty', 'valid']);
  if (stray !== null) return stray;
  const at = (name: string): number => entered[name] ?? 0;
  const votes = Object.fromEntries(options.map(({ id }) => [id, at(id)]));
  const named = Object.values(votes).reduce((sum, each) => sum + each, 0);
  const valid = places > 1 ? at('valid') : named + at('against');
  const most = (valid - at('against')) * places;
  if (places > 1 && (valid < at('against') || named > most || Math.max(...Object.values(votes)) > valid))
    return refuse(
      'invalid-input',
      `Auf ${valid} gültigen Stimmzetteln können nicht ${named} Stimmen stehen (auf jedem höchstens ${places}, für ` +
        'jede Person höchstens eine). Bitte zählen Sie noch einmal.',
    );
  return { ...votes, valid, against: at('against'), blank: at('blank') + at('empty'), invalid: at('invalid') };
}

/**
 * The votes with those who had no part: whoever was there and gave none did not vote.
 *
 * @returns a refusal `invalid-input` where there are more ballots than members who could give one
 */
export function withTheOthers(found: FoundVotes, { seats, present, excluded }: House): ElectionCounted | Refusal {
  const entitled = present - excluded;
  const cast = ballotsFound(found);
  if (cast > entitled)
    return refuse(
      'invalid-input',
      `Gezählt sind ${cast} Stimmen, anwesend und stimmberechtigt sind ${entitled}. Bitte zählen Sie noch einmal.`,
    );
  return { ...found, conflicted: excluded, notVoting: entitled - cast, absent: seats - present };
}

/** Refuses an abstention by hand or device where the law knows none; an empty ballot on paper is simply found. */
export const acceptBlank = (blank: number, profile: RuleProfile): Refusal | null =>
  blank > 0 && !mayAbstain(profile)
    ? refuse('choice-refused', 'Eine Stimmenthaltung ist nicht zulässig.', profile.abstention.norm)
    : null;

/**
 * `Anders: 14, Bach: 10, Nein: 0, Enthaltung oder leer: 2, Ungültig: 1`; where nobody may abstain `Leer: 2` of ballots
 * that are put in.
 */
export function electionLine(count: ElectionCounted, options: readonly VoteOption[]): string {
  const votes = options.map(({ id, name }) => `${name}: ${count[id] ?? 0}`);
  const named = options.reduce((sum, { id }) => sum + (count[id] ?? 0), 0);
  // More votes than ballots are understood only with the number of ballots beside them.
  const valid = count.valid === named + count.against ? [] : [`Gültige Stimmzettel: ${count.valid}`];
  const { against, blank, empty, invalid } = count;
  const blanks = [
    ...(blank === undefined ? [] : [`Enthaltung oder leer: ${blank}`]),
    ...(empty === undefined ? [] : [`Leer: ${empty}`]),
  ];
  return [...votes, `Nein: ${against}`, ...blanks, `Ungültig: ${invalid}`, ...valid].join(', ');
}
