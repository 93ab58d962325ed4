import type { NewDecision } from './decision-rows';
import type { Sql } from '../../platform/database/unit-of-work';

/** A decision on the course of a meeting: no item, no paper, nothing that it settles. */
export interface NewCourseDecision extends Pick<
  NewDecision,
  | 'meetingId'
  | 'voteId'
  | 'seq'
  | 'question'
  | 'public'
  | 'carried'
  | 'label'
  | 'sentence'
  | 'procedure'
  | 'tally'
  | 'options'
  | 'ballots'
  | 'announcedAt'
  | 'enteredAt'
> {
  /** The number of the item that was dealt with last before; null before the first. */
  readonly afterNumber: string | null;
}

const COLUMNS = [
  ...['meeting_id', 'vote_id', 'seq', 'after_number', 'question', 'public', 'carried', 'label', 'sentence'],
  ...['procedure', 'tally', 'options', 'ballots', 'superseded', 'announced_at', 'entered_at'],
];

const PUT = `
INSERT INTO course_decision (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((_, index) => `$${index + 1}`).join(', ')})
ON CONFLICT (meeting_id, vote_id) DO UPDATE SET
  ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`;

const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

export async function storeCourseDecision(sql: Sql, decision: NewCourseDecision): Promise<void> {
  const { meetingId, voteId, seq, afterNumber, question, carried, label, sentence, procedure } = decision;
  await sql.execute(PUT, [
    ...[meetingId, voteId, seq, afterNumber, question, decision.public, carried, label, sentence, procedure],
    ...[json(decision.tally), json(decision.options), json(decision.ballots), false],
    ...[decision.announcedAt, decision.enteredAt],
  ]);
}

/** What was announced does not hold any more: the vote is repeated. */
export async function supersedeCourse(sql: Sql, meetingId: string, voteId: string): Promise<void> {
  await sql.execute('UPDATE course_decision SET superseded = true WHERE meeting_id = $1 AND vote_id = $2', [
    meetingId,
    voteId,
  ]);
}

export async function dropCourse(sql: Sql, meetingId: string): Promise<void> {
  await sql.execute('DELETE FROM course_decision WHERE meeting_id = $1', [meetingId]);
}
