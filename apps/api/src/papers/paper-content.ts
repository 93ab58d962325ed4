import { Injectable } from '@nestjs/common';
import { fieldFault, givenPaperFields, type Originator, type PaperInput } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork, type Db } from '../platform/database/unit-of-work';
import { ProblemError, wrongField } from '../platform/problem/problem-error';
import { TextEngine } from '../platform/text-engine/text-engine';
import type { WrittenText } from '../platform/text-engine/work/write-out';
import { AmendmentContent, type PreparedAmendment } from './amendment-content';
import { PaperAnnexRepository } from './paper-annex.repository';
import { PaperOriginators } from './paper-originators';
import { PaperParent } from './paper-parent';
import type { PaperContents } from './paper.repository';
import { PaperTextRepository } from './paper-text.repository';
import { assertSound } from './resolution-text';

/** The text of a paper, worked out before anything is locked. */
export type PreparedContent =
  | { readonly text: WrittenText | null; readonly amendment: PreparedAmendment | null }
  /** Said only when it is known that the person may write the paper at all. */
  | { readonly refusal: ProblemError };

/** What creating and changing a paper have in common: whether its parts can stand, and storing them. */
@Injectable()
export class PaperContent {
  constructor(
    private readonly parents: PaperParent,
    private readonly amendments: AmendmentContent,
    private readonly texts: PaperTextRepository,
    private readonly annexes: PaperAnnexRepository,
    private readonly originators: PaperOriginators,
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: TextEngine,
  ) {}

  /** Works out the text, holding nothing. */
  async prepare(actor: Actor, paperId: string, input: PaperInput): Promise<PreparedContent> {
    assertSound(input.points, '/points');
    try {
      if (input.kind === 'statement') return { text: null, amendment: null };
      if (input.kind !== 'amendment') return { text: await this.engine.writeOut(input.points), amendment: null };
      // The connection goes back before the text is worked on.
      const basis = await this.unitOfWork.read(async (db) => {
        await this.parents.parentFor(db, actor, input);
        return this.amendments.lookUp(db, paperId, input);
      });
      const amendment = await this.amendments.workOut(basis, paperId, input);
      return { text: amendment.worked.aim, amendment };
    } catch (error) {
      if (error instanceof ProblemError) return { refusal: error };
      throw error;
    }
  }

  /**
   * Checks what even a draft must keep and gives the columns of `paper`. A paper below one that is not public is not
   * public either.
   *
   * @param kept the originators that stand there already
   * @throws ProblemError `invalid-input`, `wrong-state`, `unit-already-decided`
   */
  async check(db: Db, actor: Actor, input: PaperInput, kept: readonly Originator[] = []): Promise<PaperContents> {
    assertSound(input.points, '/points');
    if (input.statement?.counterWording) assertSound(input.statement.counterWording, '/statement/counterWording');
    const [unknown] = await this.annexes.unknownCommittees(db, input.consultations);
    if (unknown !== undefined)
      throw wrongField(`/consultations/${unknown}/committeeId`, fieldFault('committee-unknown'));
    const parent = await this.parents.parentFor(db, actor, input);
    return {
      kind: input.kind,
      title: input.title,
      public: input.public && (parent?.public ?? true),
      originators: await this.originators.check(db, actor, input.originators, kept),
      parentId: parent?.id ?? null,
      fields: givenPaperFields(input),
    };
  }

  /**
   * Stores text, consultation path and statement of a draft.
   *
   * @throws TextsMovedOn when the text has to be prepared anew
   */
  async store(db: Db, paperId: string, input: PaperInput, prepared: PreparedContent, now: Date): Promise<void> {
    if ('refusal' in prepared) throw prepared.refusal;
    await this.annexes.storeConsultations(db, paperId, input.consultations);
    if (input.statement !== null && input.kind === 'statement')
      await this.annexes.storeStatement(db, paperId, input.statement);
    if (prepared.amendment !== null) await this.amendments.store(db, paperId, input, prepared.amendment);
    await this.texts.storeDraft(db, paperId, prepared.text, now);
  }
}
