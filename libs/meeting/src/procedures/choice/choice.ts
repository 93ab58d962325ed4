import { choiceResult } from '@gremia/rules';
import { electionCount, electionLine, headsCounted, type ElectionCounted } from '../election/election-count';
import type { VoteOutcome } from '../outcome';
import type { Held, Measure, Procedure } from '../procedure';

type ChoiceKind = Pick<Procedure<never, ElectionCounted>, 'serves' | 'count' | 'assess' | 'minutesLine' | 'heads'>;

/** How a count of proposals against each other is assessed and said, whatever way it was held. */
export const choice: ChoiceKind = {
  serves: 'choice',
  count: electionCount,
  assess: assessChoice,
  heads: headsCounted,
  minutesLine: electionLine,
};

type Chosen = Extract<VoteOutcome, { kind: 'election' }>;

/** What a count has come to, with the lot where it was drawn. */
function assessChoice(
  count: ElectionCounted,
  { profile, majority, asked: { options, lot } }: Pick<Measure, 'profile' | 'majority' | 'asked'>,
): Chosen {
  const idsOf = (names: readonly string[]): readonly string[] =>
    options.flatMap(({ id, name }) => (names.includes(name) ? [id] : []));
  const namesOf = (ids: readonly string[]): readonly string[] =>
    options.flatMap(({ id, name }) => (ids.includes(id) ? [name] : []));
  const found = {
    votes: options.map(({ id, name }) => ({ name, votes: count[id] ?? 0 })),
    none: count.against,
    ...(count.blank === undefined ? {} : { abstain: count.blank }),
    ...(count.empty === undefined ? {} : { empty: count.empty }),
  };
  const result = choiceResult(found, { profile, majority, lot: lot === null ? null : namesOf(lot.drawn) });
  const { adopted, next, required, sentence, label } = result;
  const drawn = lot === null ? '' : ` Das Los hat ${lot.by} gezogen.`;
  return {
    kind: 'election',
    elected: adopted === null ? [] : idsOf([adopted]),
    lot: result.lot === null ? null : { ...result.lot, among: idsOf(result.lot.among) },
    next:
      next === null
        ? adopted === null
          ? { kind: 'nobody' }
          : null
        : { kind: 'round', candidates: idsOf(next), runOff: next.length > 1, waitDays: 0 },
    required,
    sentence: `${sentence}${drawn}`,
    label,
    norm: profile.tie.norm,
    needsChair: false,
  };
}

/** Whether one vote less could have come to something else: the known one, or any that the count allows. */
export function couldTurnChoice(
  count: ElectionCounted,
  measure: Pick<Measure, 'profile' | 'majority' | 'asked'>,
  given: string | null,
): boolean {
  const endOf = ({ elected, lot, next }: Chosen): string => JSON.stringify({ elected, lot, next });
  const outcome = endOf(assessChoice(count, measure));
  const marks = given === null ? [...measure.asked.options.map(({ id }) => id), 'against', 'blank', 'empty'] : [given];
  return marks.some(
    (mark) =>
      (count[mark] ?? 0) > 0 && endOf(assessChoice({ ...count, [mark]: (count[mark] ?? 0) - 1 }, measure)) !== outcome,
  );
}

/** `Zur Wahl standen: Neubau, Umbau.` */
export const choiceNote = ({ options }: Held): string =>
  `Zur Wahl standen: ${options.map(({ name }) => name).join(', ')}.`;
