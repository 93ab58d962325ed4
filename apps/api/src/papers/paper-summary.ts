import { originator, paperKind, paperState, type PaperSummary } from '@gremia/contracts';
import { z } from 'zod';
import { AMENDMENT_OUTCOME } from '../../../../migrations/derived/amendment-outcome';
import { isInsiderOf } from '../platform/records/paper-access';

/** A paper as lists show it. */
export const summaryRow = z.object({
  id: z.string(),
  number: z.string().nullable(),
  kind: paperKind,
  title: z.string(),
  public: z.boolean(),
  state: paperState,
  originators: z.array(originator),
  parent_id: z.string().nullable(),
  submitted_on: z.string().nullable(),
  changed_at: z.date(),
  result: z.string().nullable(),
  outdated: z.boolean(),
  on_agenda: z.object({ meeting_id: z.string(), committee: z.string(), starts_at: z.coerce.date() }).nullable(),
});
export type SummaryRow = z.infer<typeof summaryRow>;

/** Of the stored standing `s` of a paper: how far it has come, as far as the reader may know it. */
export const stateOfStanding = (s: string, excluded?: string): string =>
  `CASE WHEN ${isInsiderOf(s, excluded)} THEN ${s}.state ELSE ${s}.public_state END`;

/**
 * How far the paper `p` has come, as far as the reader may know it: what happened to it behind closed doors stays
 * there.
 */
export const stateOf = (p: string): string =>
  `(SELECT ${stateOfStanding('standing')} FROM paper_standing standing WHERE standing.paper_id = ${p}.id)`;

/** The version of the paper `p` that amendments are made for now. */
export const newestVersionOf = (p: string): string =>
  `(SELECT v.id FROM paper_version v WHERE v.paper_id = ${p} AND v.kind <> 'resolution' ORDER BY v.no DESC LIMIT 1)`;

/** The paper `p` is a pending amendment that was made for an earlier version of the paper it hangs on. */
export const isOutdated = (
  p: string,
): string => `(${p}.kind = 'amendment' AND ${stateOf(p)} NOT IN ('decided', 'withdrawn')
  AND EXISTS (SELECT 1 FROM amendment made WHERE made.paper_id = ${p}.id
    AND made.base_version_id <> ${newestVersionOf(`${p}.parent_id`)}))`;

/** FROM of papers `p` with their standing `s` and whether the reader sees everything, asked once for each row. */
export const SUMMARISED = `
paper p JOIN paper_standing s ON s.paper_id = p.id
  CROSS JOIN LATERAL (SELECT ${isInsiderOf('s')} AS insider OFFSET 0) reader`;

const STATE = `CASE WHEN reader.insider THEN s.state ELSE s.public_state END`;

/** Of papers that are `SUMMARISED`: the reader may see the paper at all. */
export const IS_SHOWN = '(s.public OR reader.insider)';

/** It is a pending amendment that was made for an earlier version of the paper it hangs on. */
const OUTDATED = `(p.kind = 'amendment' AND ${STATE} NOT IN ('decided', 'withdrawn')
    AND EXISTS (SELECT FROM amendment made WHERE made.paper_id = p.id
      AND made.base_version_id <> ${newestVersionOf('p.parent_id')}))`;

/**
 * What became of an amendment for who sees everything of it, in the words of its public result
 * (`derived.paper_standing`): that of the votes on its units in the item that decided on the paper it hangs on.
 */
const AMENDMENT_RESULT = `(
  SELECT ${AMENDMENT_OUTCOME}
  FROM decision d
  WHERE s.state = 'decided' AND d.paper_id = s.way[cardinality(s.way)] AND p.id = ANY (d.amendment_ids)
    AND NOT d.superseded AND EXISTS (
      SELECT FROM decision settling WHERE settling.paper_id = d.paper_id AND settling.item_id = d.item_id
        AND settling.settles AND NOT settling.superseded))`;

/** The coming meeting that has it on its agenda: the office alone reads agendas that nobody knows yet. */
const ON_AGENDA = `CASE WHEN $2::text IS NOT NULL AND reader.insider THEN (
    SELECT jsonb_build_object('meeting_id', m.id, 'committee', c.short_name, 'starts_at', m.starts_at)
    FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN committee c ON c.id = m.committee_id
    WHERE i.paper_id = p.id AND NOT m.rehearsal AND m.state NOT IN ('closed', 'cancelled')
    ORDER BY m.starts_at LIMIT 1) END`;

/**
 * Columns of a SummaryRow for papers that are `SUMMARISED`; the result is what was finally resolved last, of an
 * amendment what became of it.
 */
export const summaryColumns = `
  p.id, p.number, p.kind, p.title, p.public, ${STATE} AS state, p.originators, p.parent_id,
  p.submitted_on, p.changed_at,
  CASE WHEN p.kind = 'amendment' THEN CASE WHEN reader.insider THEN ${AMENDMENT_RESULT} ELSE s.result END
    ELSE (SELECT d.label FROM decision d WHERE d.paper_id = p.id AND d.final AND NOT d.superseded
      AND (d.public OR reader.insider) ORDER BY d.announced_at DESC LIMIT 1) END AS result, ${OUTDATED} AS outdated,
  ${ON_AGENDA} AS on_agenda`;

export function toSummary(row: SummaryRow): PaperSummary {
  const { on_agenda: on } = row;
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    public: row.public,
    state: row.state,
    originators: row.originators,
    parentId: row.parent_id,
    submittedOn: row.submitted_on,
    changedAt: row.changed_at.toISOString(),
    result: row.result,
    outdated: row.outdated,
    onAgenda:
      on === null ? null : { meetingId: on.meeting_id, committee: on.committee, startsAt: on.starts_at.toISOString() },
  };
}
