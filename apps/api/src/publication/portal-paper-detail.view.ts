import type { PortalPaperDetail } from '@gremia/contracts';
import type { VoteUnit } from '@gremia/resolution';
import { tallyLine } from '@gremia/rules';
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
import { toPortalPaper, toPortalVersion, type PortalPaperRow, type PortalVersionRow } from './portal-paper.view';

type Amendment = PortalPaperDetail['amendments'][number];
type Statement = PortalPaperDetail['statements'][number];
type Consultation = PortalPaperDetail['consultations'][number];

interface AmendmentRow extends NamedAmendment {
  readonly paper_id: string;
  readonly number: string;
  readonly title: string;
  readonly originators: Amendment['originators'];
  readonly units: VoteUnit[];
  readonly amends: string | null;
  readonly outdated: boolean;
}

interface StatementRow extends Pick<
  Statement,
  'id' | 'number' | 'title' | 'office' | 'lawful' | 'resources' | 'funds' | 'body'
> {
  readonly lawful_text: string;
  readonly resources_text: string;
  readonly funds_text: string;
  readonly counter_wording: Statement['counterWording'];
}

interface ConsultationRow extends Pick<Consultation, 'committee' | 'responsibility' | 'result'> {
  readonly meets_on: string | null;
  readonly meeting_id: string | null;
}

interface AttachmentRow {
  readonly id: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
}

interface PaperDecisionRow extends DecisionRow {
  /** It is the decision on the paper, neither one on a part of it nor a recommendation. */
  readonly settles: boolean;
}

/** What the statement of `portal-paper-detail.sql.ts` gives. */
export interface PortalPaperDetailRow extends PortalPaperRow {
  readonly reasons: string;
  readonly point_reasons: Record<string, string>;
  readonly text: NamedVersion | null;
  readonly resolution: NamedVersion | null;
  /** The text as resolved, which is the same unless it was corrected. */
  readonly resolved: NamedVersion | null;
  readonly corrections: Omit<CorrectionRow, 'corrected_by'>[];
  readonly versions: PortalVersionRow[];
  readonly amendment: AmendmentRow | null;
  readonly amendments: AmendmentRow[];
  readonly statements: StatementRow[];
  readonly parent: PortalPaperRow | null;
  readonly main: PortalPaperRow | null;
  readonly consultations: ConsultationRow[];
  readonly attachments: AttachmentRow[];
  readonly decisions: PaperDecisionRow[];
}

/** Everything of a paper whose changes are shown marked. */
export const portalMarkingsOf = ({ text, resolution, amendment, amendments }: PortalPaperDetailRow): Marking[] => [
  ...(text !== null && resolution !== null ? [versionMarking(text, resolution)] : []),
  ...[...(amendment === null ? [] : [amendment]), ...amendments].map(amendmentMarking),
];

export function toPortalPaperDetail(row: PortalPaperDetailRow, marksOf: MarksOf): PortalPaperDetail {
  const settled = row.decisions.findLast(({ settles }) => settles);
  return {
    ...toPortalPaper(row),
    reasons: row.reasons,
    pointReasons: row.point_reasons,
    text: withoutName(row.text),
    versions: row.versions.map(toPortalVersion),
    resolution: withoutName(row.resolution),
    resolutionMarked:
      row.text !== null && row.resolution !== null ? marksOf(versionMarking(row.text, row.resolution)) : null,
    corrections: row.corrections.map(toCorrection),
    resolvedText: row.corrections.length > 0 ? withoutName(row.resolved) : null,
    resultLine: settled === undefined ? null : `Beschluss: ${settled.label}`,
    tallyLine: settled === undefined ? null : `Abstimmung: ${tallyLine(settled.tally)}`,
    marked: row.amendment === null ? null : marksOf(amendmentMarking(row.amendment)),
    outdated: row.amendment?.outdated ?? false,
    amendments: row.amendments.map((amendment) => toAmendment(amendment, marksOf)),
    statements: row.statements.map(toStatement),
    parent: row.parent === null ? null : toPortalPaper(row.parent),
    main: row.main === null ? null : toPortalPaper(row.main),
    consultations: row.consultations.map(toConsultation),
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

const toStatement = ({
  lawful_text,
  resources_text,
  funds_text,
  counter_wording,
  ...row
}: StatementRow): Statement => ({
  ...row,
  lawfulText: lawful_text,
  resourcesText: resources_text,
  fundsText: funds_text,
  counterWording: counter_wording,
});

const toConsultation = ({
  meets_on,
  meeting_id,
  committee,
  responsibility,
  result,
}: ConsultationRow): Consultation => ({
  committee,
  meetsOn: meets_on,
  responsibility,
  meetingId: meeting_id,
  result,
});
