import type { AmendmentView, ConsultationView, PaperDetail, StatementInput } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { may } from '../platform/actor/may';
import { toCorrection } from '../platform/records/correction-view';
import { resultLines, toDecisionView } from '../platform/records/decision-view';
import { toStatementReading } from '../platform/records/paper-detail-rows';
import { toPaperFields } from '../platform/records/paper-fields';
import {
  amendmentMarking,
  versionMarking,
  withoutName,
  type Marking,
  type MarksOf,
} from '../platform/text-engine/text-marks';
import type { AmendmentRow, ConsultationRow, ResolvedInRow, StatementRow } from './paper-detail.statements';
import type { PaperParts } from './paper-parts';
import { isPending, mayChangePath, mayEdit, mayRevise, mayWithdraw } from './paper-rights';
import { toSummary } from './paper-summary';
import { toVersionSummary } from './versions/version-summary';

/** Everything of a paper whose changes are shown marked. */
export const markingsOf = ({ text, resolution, amendment, amendments }: PaperParts): Marking[] => [
  ...(text !== null && resolution !== null ? [versionMarking(text, resolution)] : []),
  ...[...(amendment === null ? [] : [amendment]), ...amendments].map(amendmentMarking),
];

export function toDetail(parts: PaperParts, actor: Actor, marksOf: MarksOf): PaperDetail {
  const { paper, text, resolution } = parts;
  const toAmendment = (amendment: AmendmentRow): AmendmentView => amendmentView(amendment, marksOf);
  return {
    ...toSummary(paper),
    revision: paper.revision,
    mayEdit: mayEdit(actor, paper) && (paper.state === 'draft' || !isMoot(parts)),
    mayWithdraw: mayWithdraw(actor, paper),
    mayChangePath: mayChangePath(actor, paper),
    mayRevise: mayRevise(actor, paper) && !paper.voted_on && text !== null,
    author: paper.author,
    ...toPaperFields(paper),
    ...resultLines(parts.decisions),
    text: withoutName(text),
    versions: parts.versions.map(toVersionSummary),
    resolution: withoutName(resolution),
    resolutionMarked: text !== null && resolution !== null ? marksOf(versionMarking(text, resolution)) : null,
    corrections: parts.corrections.map((correction) => ({ ...toCorrection(correction), by: correction.corrected_by })),
    resolvedText: parts.corrections.length > 0 ? withoutName(parts.resolved) : null,
    correctable: toCorrectable(parts.resolvedIn, actor),
    marked: parts.amendment === null ? null : marksOf(amendmentMarking(parts.amendment)),
    amendment: parts.amendment === null ? null : toAmendment(parts.amendment),
    amendments: parts.amendments.map(toAmendment),
    statement: parts.statement === null ? null : toStatement(parts.statement),
    statements: parts.statements.map(toStatementReading),
    parent: parts.parent === null ? null : toSummary(parts.parent),
    main: parts.main === null ? null : toSummary(parts.main),
    consultations: parts.consultations.map((consultation) => toConsultation(consultation, parts)),
    attachments: parts.attachments.map(({ id, file_name, media_type, size, sha256, public: isPublic }) => ({
      id,
      fileName: file_name,
      mediaType: media_type,
      size,
      sha256,
      public: isPublic,
    })),
    decisions: parts.decisions.map(toDecisionView),
  };
}

/** The same right as in the meeting itself, which decides. */
function toCorrectable(source: ResolvedInRow | null, actor: Actor): PaperDetail['correctable'] {
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
const isMoot = ({ paper, parent, main }: PaperParts): boolean =>
  paper.kind === 'amendment' && [parent, main].some((above) => above !== null && !isPending(above.state));

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

/**
 * Where the consultation took place, once a meeting of that committee has the paper on its agenda; the one on the
 * planned day if there are several.
 */
export function toConsultation(
  row: ConsultationRow,
  { meetings, decisions }: Pick<PaperParts, 'meetings' | 'decisions'>,
): ConsultationView {
  const of = meetings.filter((meeting) => meeting.committee_id === row.committee_id);
  const held = of.find(({ day }) => day === row.meets_on) ?? of[0];
  const result = decisions.findLast(({ final, meeting_id }) => final && meeting_id === held?.id);
  return {
    committeeId: row.committee_id,
    committee: row.committee,
    // On an agenda its day is known, whatever was planned.
    meetsOn: held?.day ?? row.meets_on,
    public: row.public,
    responsibility: row.responsibility,
    meetingId: held?.id ?? null,
    result: result?.label ?? null,
  };
}
