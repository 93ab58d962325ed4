import type { PortalPaperDetail } from '@gremia/contracts';
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
import type { AmendmentRow, ConsultationRow } from './portal-paper-detail.statements';
import type { PortalPaperParts } from './portal-paper-parts';
import { toPortalPaper, toPortalVersion } from './portal-paper.view';

type Amendment = PortalPaperDetail['amendments'][number];
type Consultation = PortalPaperDetail['consultations'][number];

/** Everything of a paper whose changes are shown marked. */
export const portalMarkingsOf = ({ text, resolution, amendment, amendments }: PortalPaperParts): Marking[] => [
  ...(text !== null && resolution !== null ? [versionMarking(text, resolution)] : []),
  ...[...(amendment === null ? [] : [amendment]), ...amendments].map(amendmentMarking),
];

export function toPortalPaperDetail(row: PortalPaperParts, marksOf: MarksOf): PortalPaperDetail {
  return {
    ...toPortalPaper(row.paper),
    ...toPaperFields(row.paper),
    text: withoutName(row.text),
    versions: row.versions.map(toPortalVersion),
    resolution: withoutName(row.resolution),
    resolutionMarked:
      row.text !== null && row.resolution !== null ? marksOf(versionMarking(row.text, row.resolution)) : null,
    corrections: row.corrections.map(toCorrection),
    resolvedText: row.corrections.length > 0 ? withoutName(row.resolved) : null,
    ...resultLines(row.decisions.filter(({ settles }) => settles)),
    marked: row.amendment === null ? null : marksOf(amendmentMarking(row.amendment)),
    outdated: row.amendment?.outdated ?? false,
    amendments: row.amendments.map((amendment) => toAmendment(amendment, marksOf)),
    statements: row.statements.map((statement) => ({ ...toStatementReading(statement), number: statement.number })),
    parent: row.parent === null ? null : toPortalPaper(row.parent),
    main: row.main === null ? null : toPortalPaper(row.main),
    consultations: row.consultations.map((consultation) => toConsultation(consultation, row)),
    attachments: row.attachments.map(({ id, file_name, media_type, size, sha256 }) => ({
      id,
      fileName: file_name,
      mediaType: media_type,
      size,
      sha256,
    })),
    decisions: row.decisions.map(toDecisionView),
  };
}

function toAmendment(row: AmendmentRow, marksOf: MarksOf): Amendment {
  const { paper_id, number, title, originators, ops, units, amends, outdated } = row;
  return {
    id: paper_id,
    no: number,
    ops,
    units,
    paperId: paper_id,
    number,
    title,
    originators,
    amends,
    outdated,
    marked: marksOf(amendmentMarking(row)),
  };
}

/**
 * Where the consultation took place, once an announced meeting of that committee has the paper on its agenda; the one
 * on the planned day if there are several.
 */
function toConsultation(
  { committee_id, committee, meets_on, responsibility }: ConsultationRow,
  { meetings, decisions }: PortalPaperParts,
): Consultation {
  const of = meetings.filter((meeting) => meeting.committee_id === committee_id);
  const held = of.find(({ day }) => day === meets_on) ?? of[0];
  const result = decisions.findLast(({ final, meeting_id }) => final && meeting_id === held?.id);
  return {
    committee,
    // On an agenda its day is known, whatever was planned.
    meetsOn: held?.day ?? meets_on,
    responsibility,
    meetingId: held?.id ?? null,
    result: result?.label ?? null,
  };
}
