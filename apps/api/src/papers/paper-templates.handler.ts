import { Injectable } from '@nestjs/common';
import { fieldFault, paperTemplate, type PaperTemplate, type PaperTemplates } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { may } from '../platform/actor/may';
import { statement } from '../platform/database/statement';
import { UnitOfWork, type Db } from '../platform/database/unit-of-work';
import { ProblemError, wrongField } from '../platform/problem/problem-error';
import { PaperAnnexRepository } from './paper-annex.repository';

const TEMPLATES = statement(
  z.object({ revision: z.number(), content: paperTemplate }),
  'SELECT revision, content FROM paper_template ORDER BY position',
);

/** Command and query: what papers can begin with. Papers that began with it stay as they are. */
@Injectable()
export class PaperTemplatesHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly annexes: PaperAnnexRepository,
  ) {}

  /** Whoever keeps them reads all, everybody else what they can begin with. */
  async read(actor: Actor): Promise<PaperTemplates> {
    const all = await this.unitOfWork.read(templatesIn);
    if (may(actor, 'keep-house')) return all;
    return { ...all, templates: all.templates.filter((each) => !each.retired && mayBegin(actor, each)) };
  }

  execute(actor: Actor, { revision, templates }: PaperTemplates): Promise<PaperTemplates> {
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      // Two who keep them at once come one after the other, and the second one is told.
      await db.execute('LOCK TABLE paper_template IN SHARE ROW EXCLUSIVE MODE');
      const before = await templatesIn(db);
      if (before.revision !== revision) throw new ProblemError('stale-revision');
      for (const [index, template] of templates.entries()) await this.assertKnown(db, index, template);
      await db.execute('DELETE FROM paper_template');
      await db.execute(
        `INSERT INTO paper_template (id, position, revision, content)
         SELECT t.id, t.position, $2, t.content
         FROM jsonb_to_recordset($1) AS t(id uuid, position int, content jsonb)`,
        [
          JSON.stringify(templates.map((content, position) => ({ id: content.id, position, content }))),
          before.revision + 1,
        ],
      );
      audit('paper-templates-kept', null, { templates: templates.map(({ name }) => name) });
      return templatesIn(db);
    });
  }

  private async assertKnown(db: Db, index: number, { committeeId, consultations }: PaperTemplate): Promise<void> {
    const bodies = [...consultations, ...(committeeId === null ? [] : [{ ...USUAL, committeeId }])];
    const [unknown] = await this.annexes.unknownCommittees(
      db,
      bodies.map((station) => ({ ...station, meetsOn: null })),
    );
    if (unknown === undefined) return;
    const field = unknown < consultations.length ? `consultations/${unknown}/committeeId` : 'committeeId';
    throw wrongField(`/templates/${index}/${field}`, fieldFault('committee-unknown'));
  }
}

const USUAL = { public: true, responsibility: 'decision' } as const;

const mayBegin = (actor: Actor, { kind }: PaperTemplate): boolean =>
  kind === 'motion' || kind === 'question' || may(actor, 'state-opinion');

async function templatesIn(db: Db): Promise<PaperTemplates> {
  const rows = await db.rows(TEMPLATES);
  return { revision: rows[0]?.revision ?? 0, templates: rows.map(({ content }) => content) };
}
