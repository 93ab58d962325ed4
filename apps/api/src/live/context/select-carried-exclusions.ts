import { z } from 'zod';

/** An exclusion that an earlier meeting of the body has spoken for this one as well. */
export const carriedRow = z.object({
  measureId: z.string(),
  personId: z.string(),
  reason: z.string(),
  takenOn: z.string(),
  meetings: z.number(),
  nth: z.number(),
  byBody: z.boolean(),
  objection: z.string().nullable(),
});

/** Entries of some kind, of any meeting of the body that was no rehearsal. */
const entries = (kind: string): string =>
  `journal_entry j JOIN meeting o ON o.id = j.meeting_id AND o.committee_id = c.id AND NOT o.rehearsal
    WHERE j.kind = '${kind}'`;

/**
 * Who is shut out of the meeting `m` of the body `c` by an earlier one: the meetings of the body that were opened since
 * are counted, and what was lifted or found not to be justified in any of them counts for nothing.
 */
export const selectCarried = `coalesce((
    SELECT jsonb_agg(jsonb_build_object('measureId', x.id, 'personId', x.body ->> 'personId', 'reason',
        x.body ->> 'reason', 'takenOn', x.day, 'meetings', x.meetings, 'nth', x.nth, 'byBody',
        x.body ->> 'voteId' IS NOT NULL, 'objection', x.objection) ORDER BY x.day, x.id)
    FROM (SELECT j.body ->> 'measureId' AS id, j.body, (j.body ->> 'meetings')::int AS meetings,
        (j.at AT TIME ZONE y.time_zone)::date AS day,
        (SELECT b.body ->> 'reason' FROM journal_entry b WHERE b.kind = 'measure-objected'
          AND b.body ->> 'measureId' = j.body ->> 'measureId' ORDER BY b.at DESC LIMIT 1) AS objection,
        (SELECT count(*)::int + 2 FROM meeting l JOIN journal_entry f ON f.meeting_id = l.id AND f.seq = 1
          WHERE l.committee_id = c.id AND NOT l.rehearsal AND l.id <> m.id AND l.id <> j.meeting_id
            AND f.kind = 'meeting-opened' AND f.at > j.at) AS nth
      FROM ${entries('order-measure-taken')} AND j.meeting_id <> m.id AND j.body ->> 'measure' = 'exclusion'
        AND (j.body ->> 'meetings')::int > 1) x
    WHERE x.nth <= x.meetings AND NOT EXISTS (SELECT FROM (
        SELECT j.body FROM ${entries('exclusion-lifted')}
        UNION ALL SELECT j.body FROM ${entries('objection-decided')} AND j.body ->> 'justified' = 'false') gone
      WHERE gone.body ->> 'measureId' = x.id)), '[]')`;
