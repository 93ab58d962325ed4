import type { Counts, DecisionView, VoteOption, VoteSubject } from '@gremia/contracts';
import type { Sql } from '../../platform/database/unit-of-work';

export interface NewDecision {
  readonly meetingId: string;
  readonly voteId: string;
  readonly itemId: string;
  /** Number and title of the item as the journal has them: the agenda may say something else one day. */
  readonly itemNumber: string;
  readonly itemTitle: string;
  readonly paperId: string | null;
  readonly seq: number;
  readonly subject: VoteSubject['kind'];
  readonly question: string;
  readonly public: boolean;
  readonly carried: boolean;
  readonly label: string;
  readonly sentence: string;
  /** The kind of vote. */
  readonly procedure: string;
  readonly tally: Counts;
  /** Whom ballots and counts name by an id. */
  readonly options: readonly VoteOption[] | null;
  readonly ballots: DecisionView['ballots'];
  /** It decided on the text: the vote on the whole of it, or the one that rejected the last of its points. */
  readonly final: boolean;
  /** And in the body that decides on it. */
  readonly settles: boolean;
  readonly announcedAt: string;
  /** When it was entered, where that was done afterwards. */
  readonly enteredAt: string | null;
}

/** Entries are numbered from 1: a row with this number is waiting to be filled anew. */
const EMPTY = 0;

const COLUMNS = [
  ...['meeting_id', 'vote_id', 'item_id', 'item_number', 'item_title', 'paper_id', 'seq', 'subject', 'question'],
  ...[
    'public',
    'carried',
    'label',
    'sentence',
    'procedure',
    'tally',
    'ballots',
    'final',
    'settles',
    'announced_at',
    'superseded',
    'options',
    'entered_at',
  ],
];

const PUT = `
INSERT INTO decision (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((_, index) => `$${index + 1}`).join(', ')})
ON CONFLICT (meeting_id, vote_id) DO UPDATE SET
  ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`;

export async function storeDecision(sql: Sql, decision: NewDecision): Promise<void> {
  const { meetingId, voteId, itemId, itemNumber, itemTitle, paperId, seq, subject, question } = decision;
  const { carried, label, sentence, procedure, tally, options, ballots, final, settles, announcedAt, enteredAt } =
    decision;
  await sql.execute(PUT, [
    ...[meetingId, voteId, itemId, itemNumber, itemTitle, paperId, seq, subject, question],
    ...[decision.public, carried, label, sentence, procedure, JSON.stringify(tally)],
    ...[ballots === null ? null : JSON.stringify(ballots), final, settles, announcedAt, false],
    ...[options === null ? null : JSON.stringify(options), enteredAt],
  ]);
}

/** What was announced does not hold any more, but was announced. */
export async function supersede(sql: Sql, meetingId: string, voteId: string): Promise<void> {
  await sql.execute('UPDATE decision SET superseded = true WHERE meeting_id = $1 AND vote_id = $2', [
    meetingId,
    voteId,
  ]);
}

/** The amendments whose units were voted on, by the ids of their papers. */
export async function nameAmendments(
  sql: Sql,
  meetingId: string,
  voteId: string,
  paperIds: readonly string[],
): Promise<void> {
  await sql.execute('UPDATE decision SET amendment_ids = $3 WHERE meeting_id = $1 AND vote_id = $2', [
    meetingId,
    voteId,
    paperIds,
  ]);
}

/** It was told to everybody afterwards, in its whole wording or its result alone. */
export async function release(
  sql: Sql,
  { meetingId, voteId, at, whole }: { meetingId: string; voteId: string; at: string; whole: boolean },
): Promise<void> {
  await sql.execute(
    'UPDATE decision SET released_at = $3, released_whole = $4 WHERE meeting_id = $1 AND vote_id = $2',
    [meetingId, voteId, at, whole],
  );
}

export async function emptyAll(sql: Sql, meetingId: string): Promise<void> {
  await sql.execute(`UPDATE decision SET seq = ${EMPTY} WHERE meeting_id = $1`, [meetingId]);
}

export async function removeEmpty(sql: Sql, meetingId: string): Promise<void> {
  await sql.execute(`DELETE FROM decision WHERE meeting_id = $1 AND seq = ${EMPTY}`, [meetingId]);
}
