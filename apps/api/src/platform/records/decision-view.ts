import { decisionView, voteOption, type DecisionView } from '@gremia/contracts';
import { findProcedure } from '@gremia/meeting';
import { printedResult } from '@gremia/rules';
import { z } from 'zod';

/** A row of the projection `decision` with the names it is shown with. */
export const decisionRow = z.object({
  meeting_id: z.string(),
  meeting: z.string(),
  committee: z.string(),
  vote_id: z.string(),
  question: z.string(),
  carried: z.boolean(),
  final: z.boolean(),
  label: z.string(),
  sentence: z.string(),
  procedure: z.string(),
  tally: decisionView.shape.tally,
  options: z.array(voteOption).nullable(),
  ballots: decisionView.shape.ballots,
  announced_at: z.date(),
  entered_at: z.date().nullable(),
  public: z.boolean(),
  released_at: z.date().nullable(),
});
/** As a row, or as JSON made by the database. */
export type DecisionRow = Omit<z.output<typeof decisionRow>, 'announced_at' | 'entered_at' | 'released_at'> & {
  readonly announced_at: Date | string;
  readonly entered_at: Date | string | null;
  readonly released_at: Date | string | null;
};

/** The columns of a DecisionRow for the decision `d`, its meeting `m` and committee `c`. */
export const decisionColumns = `d.meeting_id, m.title AS meeting, c.name AS committee, d.vote_id, d.question,
  d.carried, d.final, d.label, d.sentence, d.procedure, d.tally, d.options, d.ballots, d.announced_at,
  d.entered_at, d.public, d.released_at`;

export function toDecisionView(row: DecisionRow): DecisionView {
  return {
    meetingId: row.meeting_id,
    meeting: row.meeting,
    committee: row.committee,
    voteId: row.vote_id,
    question: row.question,
    carried: row.carried,
    final: row.final,
    label: row.label,
    sentence: row.sentence,
    procedure: row.procedure,
    tally: row.tally,
    ...(row.options === null ? {} : { options: row.options }),
    tallyLine: printedTally(row),
    ballots: row.ballots,
    announcedAt: new Date(row.announced_at).toISOString(),
    ...(row.entered_at === null ? {} : { enteredAt: new Date(row.entered_at).toISOString() }),
    ...(row.public ? {} : { nonPublic: true as const }),
    ...(row.released_at === null ? {} : { releasedAt: new Date(row.released_at).toISOString() }),
  };
}

/** How the last of these decisions that is final is printed; null where there is none. */
export function resultLines(decisions: readonly DecisionRow[]): {
  readonly resultLine: string | null;
  readonly tallyLine: string | null;
} {
  const final = decisions.findLast((decision) => decision.final);
  if (final === undefined) return { resultLine: null, tallyLine: null };
  return { resultLine: printedResult(final.label), tallyLine: `Abstimmung: ${printedTally(final)}` };
}

/** Decisions by the agenda item that they were made in, in the order of the rows. */
export function byItem<Row extends { readonly item_id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.item_id, [...(found.get(row.item_id) ?? []), row]);
  return found;
}

/** The counts as papers print them; empty for a kind of vote that only a later version knows. */
export const printedTally = ({
  procedure,
  tally,
  options,
}: Pick<DecisionRow, 'procedure' | 'tally' | 'options'>): string =>
  findProcedure(procedure)?.minutesLine(tally, options ?? []) ?? '';
