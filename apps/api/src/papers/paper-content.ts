import { Injectable } from '@nestjs/common';
import type { PaperInput } from '@gremia/contracts';
import { deriveOperations, type Point } from '@gremia/resolution';
import type { Actor } from '../platform/actor/actor';
import type { Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { isReadable, readerParams } from './paper-access';
import { PaperAnnexRepository } from './paper-annex.repository';
import type { PaperFields } from './paper.repository';
import { PaperRepository, type PaperRow } from './paper.repository';
import { isPending } from './paper-rights';
import { PaperTextRepository } from './paper-text.repository';
import { assertSound } from './resolution-text';

const fault = (pointer: string, detail: string): ProblemError => new ProblemError('invalid-input', { errors: [{ pointer, detail }] });

/** What creating and changing a paper have in common: whether its parts can stand, and storing them. */
@Injectable()
export class PaperContent {
  constructor(
    private readonly papers: PaperRepository,
    private readonly texts: PaperTextRepository,
    private readonly annexes: PaperAnnexRepository,
  ) {}

  /**
   * Checks what even a draft must keep and gives the columns of `paper`. A paper below one that is not public is not public either.
   *
   * @throws ProblemError `invalid-input`, `wrong-state`
   */
  async check(db: Db, actor: Actor, input: PaperInput): Promise<PaperFields> {
    assertSound(input.points, '/points');
    if (input.statement?.counterWording) assertSound(input.statement.counterWording, '/statement/counterWording');
    const [unknown] = await this.annexes.unknownCommittees(db, input.consultations);
    if (unknown !== undefined) throw fault(`/consultations/${unknown}/committeeId`, 'Dieses Gremium gibt es nicht.');
    const parent = await this.parentOf(db, actor, input);
    return {
      kind: input.kind,
      title: input.title,
      public: input.public && (parent?.public ?? true),
      originators: input.originators,
      parentId: parent?.id ?? null,
      reasons: input.reasons,
      pointReasons: input.pointReasons,
    };
  }

  /** Stores text, consultation path and statement of a draft. */
  async store(db: Db, paperId: string, input: PaperInput, now: Date): Promise<void> {
    await this.annexes.storeConsultations(db, paperId, input.consultations);
    if (input.statement !== null && input.kind === 'statement') await this.annexes.storeStatement(db, paperId, input.statement);
    if (input.kind === 'amendment') await this.storeAmendment(db, paperId, input.parentId ?? '', input.points);
    await this.texts.storeDraft(db, paperId, input.kind === 'statement' ? [] : input.points, now);
  }

  /** Derives the operations from the edited text. The base is the parent's newest version and stays the same from then on. */
  async storeAmendment(db: Db, paperId: string, parentId: string, edited: readonly Point[]): Promise<number> {
    const known = await this.texts.amendment(db, paperId);
    const newest = known === null ? await this.texts.newest(db, parentId) : { id: known.base_version_id, points: known.base };
    if (newest === null) throw fault('/parentId', 'Diese Drucksache hat keinen Beschlussvorschlag, der geändert werden könnte.');
    const derived = deriveOperations(newest.points, edited, { amendmentId: paperId });
    await this.texts.storeAmendment(db, paperId, newest.id, edited, derived);
    return derived.ops.length;
  }

  private async parentOf(db: Db, actor: Actor, { kind, parentId }: PaperInput): Promise<PaperRow | null> {
    if (kind !== 'amendment' && kind !== 'statement') return null;
    if (parentId === null) throw fault('/parentId', 'Bitte wählen Sie die Drucksache, auf die sich das bezieht.');
    const [readable] = await db.query(`SELECT 1 FROM paper p WHERE p.id = $5 AND p.number IS NOT NULL AND ${isReadable('p')}`, [
      ...readerParams(actor),
      parentId,
    ]);
    const parent = readable === undefined ? null : await this.papers.lockParent(db, parentId);
    if (parent === null) throw fault('/parentId', 'Diese Drucksache gibt es nicht oder sie ist Ihnen nicht zugänglich.');
    if (kind === 'amendment' && parent.kind !== 'proposal' && parent.kind !== 'motion') {
      throw fault('/parentId', 'Änderungsanträge sind nur zu Vorlagen und Anträgen möglich.');
    }
    if (kind === 'amendment' && !isPending(parent.state)) {
      throw new ProblemError('wrong-state', {
        detail: 'Diese Drucksache ist bereits entschieden oder zurückgezogen; ein Änderungsantrag ist nicht mehr möglich.',
      });
    }
    return parent;
  }
}
