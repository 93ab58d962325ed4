import type { Actor } from '../platform/actor/actor';
import type { Db } from '../platform/database/unit-of-work';
import type { DecisionRow } from '../platform/records/decision-view';
import type { StatementRow as StatementReadingRow } from '../platform/records/paper-detail-rows';
import { newestOf, textsOf, type PaperTexts } from '../platform/records/paper-versions';
import { aboveOf, type Above } from '../platform/records/papers-above';
import { readerParams } from '../platform/records/paper-access';
import * as sql from './paper-detail.statements';
import type { SummaryRow } from './paper-summary';

/** Everything that belongs to a paper, as far as the reader may see it. */
export interface PaperParts extends PaperTexts, Above<SummaryRow> {
  readonly paper: sql.PaperRow;
  readonly versions: readonly sql.VersionRow[];
  readonly corrections: readonly sql.CorrectionRow[];
  /** Where the shown resolution was passed. */
  readonly resolvedIn: sql.ResolvedInRow | null;
  readonly amendment: sql.AmendmentRow | null;
  readonly amendments: readonly sql.AmendmentRow[];
  readonly statement: sql.StatementRow | null;
  readonly statements: readonly StatementReadingRow[];
  readonly consultations: readonly sql.ConsultationRow[];
  readonly meetings: readonly sql.PaperMeetingRow[];
  readonly attachments: readonly sql.AttachmentRow[];
  readonly decisions: readonly DecisionRow[];
}

/** Reads a paper part by part, in the snapshot that `db` is; null where the person may not know of it. */
export async function readPaper(db: Db, actor: Actor, id: string): Promise<PaperParts | null> {
  const reader = readerParams(actor);
  const paper = await db.row(sql.PAPER, [...reader, id]);
  if (paper === null) return null;
  const known = [id, paper.insider];
  const versions = await db.rows(sql.VERSIONS, known);
  const newest = newestOf(versions);
  const vote = [newest.resolution?.meeting_id ?? null, newest.resolution?.vote_id ?? null];
  const amendments = await db.rows(sql.AMENDMENTS, [...reader, id]);
  return {
    paper,
    versions,
    ...textsOf(newest, await db.rows(sql.TEXTS, [newest.ids])),
    corrections: newest.resolution === null ? [] : await db.rows(sql.CORRECTIONS, [...known, ...vote]),
    resolvedIn: newest.resolution === null ? null : await db.row(sql.RESOLVED_IN, vote),
    amendment: amendments.find(({ paper_id }) => paper_id === id) ?? null,
    amendments: amendments.filter(({ paper_id, laid }) => paper_id !== id && laid),
    statement: await db.row(sql.STATEMENT, [id]),
    statements: await db.rows(sql.STATEMENTS, [...reader, id]),
    ...aboveOf(paper.parent_id === null ? [] : await db.rows(sql.ABOVE, [...reader, paper.parent_id]), paper.parent_id),
    consultations: await db.rows(sql.CONSULTATIONS, known),
    meetings: await db.rows(sql.MEETINGS, known),
    attachments: await db.rows(sql.ATTACHMENTS, known),
    decisions: await db.rows(sql.DECISIONS, known),
  };
}
