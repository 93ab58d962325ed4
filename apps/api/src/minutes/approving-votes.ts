import type { ApprovingVote } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { excludedItems } from '../platform/records/exclusions';

const MOST = 50;
const row = z.object({
  meeting_id: z.string(),
  vote_id: z.string(),
  day: z.string(),
  meeting: z.string(),
  item_number: z.string().nullable(),
  item_title: z.string().nullable(),
  sentence: z.string(),
  public: z.boolean(),
});

/** Carried votes of later meetings of the body of meeting $1 that the person $2 may read. */
const LATER = `SELECT d.meeting_id, d.vote_id, to_char(d.announced_at AT TIME ZONE y.time_zone, 'YYYY-MM-DD') AS day,
  m.title AS meeting, d.item_number, d.item_title, d.sentence, d.public AND coalesce(i.public, true) AS public
FROM meeting own JOIN meeting m ON m.committee_id = own.committee_id AND m.starts_at > own.starts_at
    AND m.rehearsal = own.rehearsal
  JOIN committee c ON c.id = m.committee_id JOIN municipality y ON y.id = c.municipality_id
  JOIN decision d ON d.meeting_id = m.id AND d.carried AND NOT d.superseded
  LEFT JOIN agenda_item i ON i.id = d.item_id
WHERE own.id = $1 AND NOT d.item_id = ANY (${excludedItems('$2')})`;

const LIKELIEST = statement(
  row,
  `${LATER}
ORDER BY (d.item_title || ' ' || d.question) ILIKE '%niederschrift%' DESC NULLS LAST, m.starts_at, d.seq
LIMIT ${MOST}`,
);
const ONE = statement(row, `${LATER} AND d.meeting_id = $3 AND d.vote_id = $4`);

export type ApprovingVoteRow = ApprovingVote & { readonly public: boolean; readonly itemNumber: string };

const toVote = ({ item_number, item_title, ...found }: z.infer<typeof row>): ApprovingVoteRow => ({
  meetingId: found.meeting_id,
  voteId: found.vote_id,
  on: found.day,
  meeting: found.meeting,
  item: [item_number, item_title].filter((part) => part !== null).join(' '),
  itemNumber: item_number ?? '',
  sentence: found.sentence,
  public: found.public,
});

/** The votes by which the body may have approved the minutes of a meeting: about minutes first, then by their order. */
export async function likeliestVotes(db: Db, meetingId: string, personId: string): Promise<ApprovingVote[]> {
  const rows = await db.rows(LIKELIEST, [meetingId, personId]);
  return rows.map((each) => {
    const { meetingId: id, voteId, on, meeting, item, sentence } = toVote(each);
    return { meetingId: id, voteId, on, meeting, item, sentence };
  });
}

/** One of them; null when there is no such vote that was carried in a later meeting of the body. */
export async function findApprovingVote(
  db: Db,
  meetingId: string,
  personId: string,
  by: { readonly meetingId: string; readonly voteId: string },
): Promise<ApprovingVoteRow | null> {
  const found = await db.row(ONE, [meetingId, personId, by.meetingId, by.voteId]);
  return found === null ? null : toVote(found);
}
