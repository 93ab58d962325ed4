import type { Db } from '../platform/database/unit-of-work';
import { newestOf, textsOf, type PaperTexts } from '../platform/records/paper-versions';
import { aboveOf, type Above } from '../platform/records/papers-above';
import * as sql from './portal-paper-detail.statements';
import type { PortalPaperRow } from './portal-paper.view';

/** Everything public that belongs to a paper. */
export interface PortalPaperParts extends PaperTexts, Above<PortalPaperRow> {
  readonly paper: sql.PaperRow;
  readonly versions: readonly sql.VersionRow[];
  readonly corrections: readonly sql.CorrectionRow[];
  readonly amendment: sql.AmendmentRow | null;
  readonly amendments: readonly sql.AmendmentRow[];
  readonly statements: readonly sql.StatementRow[];
  readonly consultations: readonly sql.ConsultationRow[];
  readonly meetings: readonly sql.PaperMeetingRow[];
  readonly attachments: readonly sql.AttachmentRow[];
  readonly decisions: readonly sql.PaperDecisionRow[];
}

/** Reads a paper part by part, in the snapshot that `db` is; null where nothing public is known of it. */
export async function readPortalPaper(db: Db, id: string): Promise<PortalPaperParts | null> {
  const paper = await db.row(sql.PAPER, [id]);
  if (paper === null) return null;
  const versions = await db.rows(sql.VERSIONS, [id]);
  const newest = newestOf(versions);
  const { resolution } = newest;
  const amendments = await db.rows(sql.AMENDMENTS, [id]);
  return {
    paper,
    versions,
    ...textsOf(newest, await db.rows(sql.TEXTS, [newest.ids])),
    corrections:
      resolution === null ? [] : await db.rows(sql.CORRECTIONS, [id, resolution.meeting_id, resolution.vote_id]),
    amendment: amendments.find(({ paper_id }) => paper_id === id) ?? null,
    amendments: amendments.filter(({ paper_id, laid }) => paper_id !== id && laid),
    statements: await db.rows(sql.STATEMENTS, [id]),
    ...aboveOf(paper.parent_id === null ? [] : await db.rows(sql.ABOVE, [paper.parent_id]), paper.parent_id),
    consultations: await db.rows(sql.CONSULTATIONS, [id]),
    meetings: await db.rows(sql.MEETINGS, [id]),
    attachments: await db.rows(sql.ATTACHMENTS, [id]),
    decisions: await db.rows(sql.DECISIONS, [id]),
  };
}
