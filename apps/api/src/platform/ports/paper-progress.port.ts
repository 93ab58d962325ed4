import type { Sql } from '../database/unit-of-work';

/**
 * How far a paper has come. The papers own that; agendas and meetings say here what happened to a paper. Each call is
 * part of the caller's transaction and changes nothing when it comes a second time.
 */
export abstract class PaperProgress {
  /**
   * Papers, their amendments and the amendments of those are scheduled while an agenda that counts has them, and
   * submitted otherwise.
   */
  abstract followAgendas(sql: Sql, paperIds: readonly string[], now: Date): Promise<void>;
  /** A meeting has begun to deal with the paper. */
  abstract beginConsultation(sql: Sql, paperId: string, at: string): Promise<void>;
  /** Withdrawn in a meeting. What was decided stays decided. */
  abstract withdraw(sql: Sql, paperId: string, at: string): Promise<void>;
  /** The paper and the amendments that lay before the body are done with. */
  abstract settle(sql: Sql, paperId: string, amendmentIds: readonly string[], at: string): Promise<void>;
  /** The result that settled them was doubted. Where somebody else has decided on the paper, it stays decided. */
  abstract reopen(sql: Sql, paperId: string, amendmentIds: readonly string[], at: string): Promise<void>;
  /** What belongs to the paper has changed. */
  abstract touchPaper(sql: Sql, paperId: string, at: string): Promise<void>;
}
