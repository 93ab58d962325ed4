import type { AmendmentView, ConsultationView, Originator, PaperDetail, StatementInput } from '@gremia/contracts';
import type { Grouping, Point, VoteUnit } from '@gremia/resolution';
import type { Actor } from '../platform/actor/actor';
import { may } from '../platform/actor/may';
import { toCorrection, type CorrectionRow } from '../platform/records/correction-view';
import { toDecisionView, type DecisionRow } from '../platform/records/decision-view';
import {
  amendmentMarking,
  versionMarking,
  withoutName,
  type Marking,
  type MarksOf,
  type NamedAmendment,
  type NamedVersion,
} from '../platform/text-engine/text-marks';
import { isPending, mayEdit, mayRevise, mayWithdraw } from './paper-rights';
import { toSummary, type SummaryRow } from './paper-summary';
import { toVersionSummary, type VersionSummaryRow } from './versions/version-summary';

interface AmendmentRow extends NamedAmendment {
  readonly paper_id: string;
  readonly number: string | null;
  readonly title: string;
  readonly originators: Originator[];
  readonly base_version_id: string;
  readonly units: VoteUnit[];
  readonly grouping: Grouping;
  readonly amends: string | null;
  readonly outdated: boolean;
}

interface StatementRow {
  readonly office: string;
  readonly lawful: boolean | null;
  readonly lawful_text: string;
  readonly resources: boolean | null;
  readonly resources_text: string;
  readonly funds: boolean | null;
  readonly funds_text: string;
  readonly body: string;
  readonly counter_wording: Point[] | null;
}

interface ConsultationRow {
  readonly committee_id: string;
  readonly committee: string;
  readonly meets_on: string | null;
  readonly public: boolean;
  readonly responsibility: ConsultationView['responsibility'];
  readonly meeting_id: string | null;
  readonly result: string | null;
}

interface AttachmentRow {
  readonly id: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
  readonly public: boolean;
}

/** What the statement of `paper-detail.sql.ts` gives. */
export interface DetailRow extends SummaryRow {
  readonly revision: number;
  readonly author_id: string;
  readonly author: string;
  readonly reasons: string;
  readonly point_reasons: Record<string, string>;
  readonly text: NamedVersion | null;
  readonly resolution: NamedVersion | null;
  /** The text as resolved, which is the same unless it was corrected. */
  readonly resolved: NamedVersion | null;
  readonly corrections: CorrectionRow[];
  readonly resolved_in: { readonly meeting_id: string; readonly item_id: string; readonly committee_id: string } | null;
  readonly versions: VersionSummaryRow[];
  readonly voted_on: boolean;
  readonly amendment: AmendmentRow | null;
  readonly amendments: AmendmentRow[];
  readonly statement: StatementRow | null;
  readonly statements: SummaryRow[];
  readonly parent: SummaryRow | null;
  readonly main: SummaryRow | null;
  readonly consultations: ConsultationRow[];
  readonly attachments: AttachmentRow[];
  readonly decisions: DecisionRow[];
}

/** Everything of a paper whose changes are shown marked. */
export const markingsOf = ({ text, resolution, amendment, amendments }: DetailRow): Marking[] => [
  ...(text !== null && resolution !== null ? [versionMarking(text, resolution)] : []),
  ...[...(amendment === null ? [] : [amendment]), ...amendments].map(amendmentMarking),
];

export function toDetail(row: DetailRow, actor: Actor, marksOf: MarksOf): PaperDetail {
  const toAmendment = (amendment: AmendmentRow): AmendmentView => amendmentView(amendment, marksOf);
  return {
    ...toSummary(row),
    revision: row.revision,
    mayEdit: mayEdit(actor, row) && (row.state === 'draft' || !isMoot(row)),
    mayWithdraw: mayWithdraw(actor, row),
    mayRevise: mayRevise(actor, row) && !row.voted_on && row.text !== null,
    author: row.author,
    reasons: row.reasons,
    pointReasons: row.point_reasons,
    text: withoutName(row.text),
    versions: row.versions.map(toVersionSummary),
    resolution: withoutName(row.resolution),
    resolutionMarked:
      row.text !== null && row.resolution !== null ? marksOf(versionMarking(row.text, row.resolution)) : null,
    corrections: row.corrections.map((correction) => ({ ...toCorrection(correction), by: correction.corrected_by })),
    resolvedText: row.corrections.length > 0 ? withoutName(row.resolved) : null,
    correctable: toCorrectable(row.resolved_in, actor),
    amendment: row.amendment === null ? null : toAmendment(row.amendment),
    amendments: row.amendments.map(toAmendment),
    statement: row.statement === null ? null : toStatement(row.statement),
    statements: row.statements.map(toSummary),
    parent: row.parent === null ? null : toSummary(row.parent),
    main: row.main === null ? null : toSummary(row.main),
    consultations: row.consultations.map(toConsultation),
    attachments: row.attachments.map(({ id, file_name, media_type, size, sha256, public: isPublic }) => ({
      id,
      fileName: file_name,
      mediaType: media_type,
      size,
      sha256,
      public: isPublic,
    })),
    decisions: row.decisions.map(toDecisionView),
  };
}

/** The same right as in the meeting itself, which decides. */
function toCorrectable(source: DetailRow['resolved_in'], actor: Actor): PaperDetail['correctable'] {
  if (source === null || !may(actor, 'run-meeting', { committeeId: source.committee_id })) return null;
  return { meetingId: source.meeting_id, itemId: source.item_id };
}

function amendmentView(row: AmendmentRow, marksOf: MarksOf): AmendmentView {
  return {
    id: row.paper_id,
    no: row.number ?? 'Entwurf',
    ops: row.ops,
    units: row.units,
    paperId: row.paper_id,
    number: row.number,
    title: row.title,
    originators: row.originators,
    grouping: row.grouping,
    amends: row.amends,
    baseVersionId: row.base_version_id,
    outdated: row.outdated,
    marked: marksOf(amendmentMarking(row)),
  };
}

/** An amendment of what is decided or taken back has nothing left to change. */
const isMoot = ({ kind, parent, main }: DetailRow): boolean =>
  kind === 'amendment' && [parent, main].some((above) => above !== null && !isPending(above.state));

function toStatement(row: StatementRow): StatementInput {
  return {
    office: row.office,
    lawful: { answer: row.lawful, text: row.lawful_text },
    resources: { answer: row.resources, text: row.resources_text },
    funds: { answer: row.funds, text: row.funds_text },
    body: row.body,
    counterWording: row.counter_wording,
  };
}

const toConsultation = (row: ConsultationRow): ConsultationView => ({
  committeeId: row.committee_id,
  committee: row.committee,
  meetsOn: row.meets_on,
  public: row.public,
  responsibility: row.responsibility,
  meetingId: row.meeting_id,
  result: row.result,
});
