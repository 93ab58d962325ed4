import { Injectable } from '@nestjs/common';
import { committeeKind, memberView } from '@gremia/contracts';
import type { CommandActor, CommandContext, RosterEntry } from '@gremia/meeting';
import { z } from 'zod';
import { byName } from '../../platform/database/german-order';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Sql } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { emergencyOf, storedEmergency, storedRemoteRecord } from '../../platform/records/stored-emergency';
import { ruleColumns, rulesOfRow, selectRules } from '../../platform/records/stored-rules';
import { selectSession, sessionColumns, sessionOf } from '../../platform/records/stored-session';
import { foundConvocation } from './convocation-sentence';
import { ItemTextsQuery } from './item-texts.query';
import { carriedRow, selectCarried } from './select-carried-exclusions';
import { selectSubstitutes } from './select-substitutes';

type Opening = NonNullable<CommandContext['opening']>;

const rosterRow = z.object({
  personId: z.string(),
  name: z.string(),
  familyName: z.string(),
  faction: z.string().nullable(),
  function: memberView.shape.function,
  voting: z.boolean(),
  mayor: z.boolean(),
  rank: z.number().nullable(),
  excused: z.boolean(),
  receivedOn: z.string().nullable(),
  sentOn: z.string().nullable(),
});

const substituteRow = rosterRow
  .pick({ personId: true, name: true, familyName: true, faction: true })
  .extend({ mayStandFor: z.array(z.string()) });

const MEETING = statement(
  z.object({
    revision: z.number(),
    title: z.string(),
    place: z.string(),
    public_room: z.string().nullable(),
    public: z.boolean(),
    rehearsal: z.boolean(),
    cancelled: z.boolean(),
    convened: z.boolean(),
    moved: z.boolean(),
    urgent: z.boolean(),
    meeting_day: z.string(),
    committee: z.object({ id: z.string(), name: z.string(), kind: committeeKind, seats: z.number() }),
    time_zone: z.string(),
    ...ruleColumns,
    emergency: storedEmergency.nullable(),
    remote_record: storedRemoteRecord.nullable(),
    clerk: z.string().nullable(),
    roster: z.array(rosterRow),
    substitutes: z.array(substituteRow),
    excluded: z.array(carriedRow),
    ...sessionColumns,
  }),
  `SELECT ${selectSession}, m.revision, m.title, m.place, m.public_room, m.public,
  m.rehearsal, m.state = 'cancelled' AS cancelled,
  m.convened_at IS NOT NULL AS convened,
  coalesce((SELECT v.starts_at <> m.starts_at OR v.place <> m.place FROM convocation v WHERE v.meeting_id = m.id
    ORDER BY v.no DESC LIMIT 1), false) AS moved, m.urgent,
  (m.starts_at AT TIME ZONE y.time_zone)::date AS meeting_day, y.time_zone, ${selectRules}, c.emergency,
  m.remote_record,
  jsonb_build_object('id', c.id, 'name', c.name, 'kind', c.kind, 'seats', c.seats) AS committee,
  (SELECT concat_ws(' ', p.title, p.given_name, p.family_name) FROM role_assignment r
    JOIN person p ON p.id = r.person_id
    WHERE r.role = 'clerk' AND (r.committee_id IS NULL OR r.committee_id = c.id) AND r.starts_on <= d.today
      AND (r.ends_on IS NULL OR r.ends_on >= d.today)
    ORDER BY r.committee_id NULLS LAST, r.starts_on LIMIT 1) AS clerk,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('personId', s.person_id, 'name', concat_ws(' ', p.title, p.given_name,
      p.family_name), 'familyName', p.family_name, 'faction', f.name,
        'function', s.function, 'voting', s.voting, 'mayor', s.mayor, 'rank', s.deputy_rank,
        'excused', coalesce(r.reply = 'excused', false), 'receivedOn', r.received_on,
        'sentOn', (r.sent_at AT TIME ZONE y.time_zone)::date)
      ORDER BY array_position(ARRAY['chair', 'deputy-chair', 'member', 'adviser'], s.function), s.deputy_rank,
        ${byName('p')})
    FROM (SELECT DISTINCT ON (person_id) * FROM membership WHERE committee_id = c.id AND starts_on <= d.today
      AND (ends_on IS NULL OR ends_on >= d.today)
        ORDER BY person_id, voting DESC) s
      JOIN person p ON p.id = s.person_id LEFT JOIN faction f ON f.id = s.faction_id
      LEFT JOIN receipt_of_convocation r ON r.meeting_id = m.id AND r.person_id = s.person_id), '[]') AS roster,
  ${selectSubstitutes} AS substitutes, ${selectCarried} AS excluded
FROM meeting m JOIN committee c ON c.id = m.committee_id JOIN municipality y ON y.id = c.municipality_id
  CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE y.time_zone)::date AS today) d
WHERE m.id = $1`,
);
type MeetingRow = Readonly<RowOf<typeof MEETING>>;

/**
 * What a meeting is opened with: who sits in the body today, what is on the agenda and lies before it, which rules are
 * in force, how it was convened.
 */
@Injectable()
export class OpeningQuery {
  constructor(private readonly items: ItemTextsQuery) {}

  /**
   * `revision` is that of the meeting's date and agenda.
   *
   * @throws ProblemError `not-found`, `wrong-state`
   */
  async openingOf(
    sql: Sql,
    meetingId: string,
    actor: CommandActor,
  ): Promise<{ readonly revision: number; readonly opening: Opening }> {
    const row = await sql.row(MEETING, [meetingId]);
    if (row === null) throw new ProblemError('not-found');
    if (row.cancelled) throw new ProblemError('wrong-state', { detail: 'Die Sitzung ist abgesagt.' });
    return { revision: row.revision, opening: toOpening(row, actor, await this.items.textsOfItems(sql, meetingId)) };
  }
}

function toOpening(row: MeetingRow, actor: CommandActor, items: Opening['items']): Opening {
  const profile = rulesOfRow(row, row.meeting_day);
  const session = sessionOf(row);
  return {
    title: row.title,
    committee: row.committee,
    place: row.place,
    ...(session === null ? {} : { session }),
    timeZone: row.time_zone,
    publicRoom: row.public_room,
    rehearsal: row.rehearsal,
    public: row.public,
    profile,
    emergency: emergencyOf(row.remote_record, row.emergency),
    roster: [...row.roster.map(memberEntry), ...row.substitutes.map(substituteEntry)],
    ...(row.rehearsal || row.excluded.length === 0 ? {} : { excluded: row.excluded }),
    ...foundConvocation({
      profile,
      meetingDay: row.meeting_day,
      urgent: row.urgent,
      convened: row.convened,
      moved: row.moved,
      members: row.roster,
    }),
    convenedFor: row.convened ? row.meeting_day : null,
    secretary: actor.chair ? (row.clerk ?? actor.name) : actor.name,
    items,
  };
}

type RosterRow = MeetingRow['roster'][number];

const memberEntry = ({ personId, name, familyName, faction, ...seat }: RosterRow): RosterEntry => ({
  personId,
  name,
  familyName,
  faction,
  function: seat.function,
  voting: seat.voting,
  ...(seat.rank === null ? {} : { rank: seat.rank }),
  ...(seat.mayor ? { mayor: true } : {}),
  excused: seat.excused,
});

const substituteEntry = (row: MeetingRow['substitutes'][number]): RosterEntry => ({
  ...row,
  function: 'substitute',
  voting: false,
  excused: false,
});
