import { Injectable } from '@nestjs/common';
import type { PaperInput, StatementInput } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';

type ConsultationInput = PaperInput['consultations'][number];

const COMMITTEES = statement(z.object({ id: z.string() }), 'SELECT id FROM committee WHERE id = ANY($1::uuid[])');
const ANSWERS = statement(
  z.object({
    lawful: z.boolean().nullable(),
    resources: z.boolean().nullable(),
    funds: z.boolean().nullable(),
    body: z.string(),
  }),
  'SELECT lawful, resources, funds, body FROM statement_checks WHERE paper_id = $1',
);

/** The tables `consultation` and `statement_checks`. */
@Injectable()
export class PaperAnnexRepository {
  async storeConsultations(db: Db, paperId: string, consultations: readonly ConsultationInput[]): Promise<void> {
    await db.execute('DELETE FROM consultation WHERE paper_id = $1', [paperId]);
    await db.execute(
      `INSERT INTO consultation (id, paper_id, committee_id, meets_on, public, responsibility, position)
       SELECT gen_random_uuid(), $1, c."committeeId", c."meetsOn", c.public, c.responsibility, c.position
       FROM jsonb_to_recordset($2) AS c("committeeId" uuid, "meetsOn" date, public boolean, responsibility text,
         position int)`,
      [paperId, JSON.stringify(consultations.map((consultation, position) => ({ ...consultation, position })))],
    );
  }

  /** Which of the committees of a consultation path do not exist, by their place in it. */
  async unknownCommittees(db: Db, consultations: readonly ConsultationInput[]): Promise<number[]> {
    const known = await db.rows(COMMITTEES, [consultations.map(({ committeeId }) => committeeId)]);
    const ids = new Set(known.map(({ id }) => id));
    return consultations.flatMap(({ committeeId }, index) => (ids.has(committeeId.toLowerCase()) ? [] : [index]));
  }

  async storeStatement(
    db: Db,
    paperId: string,
    { office, lawful, resources, funds, body, counterWording }: StatementInput,
  ): Promise<void> {
    await db.execute(
      `INSERT INTO statement_checks (paper_id, office, lawful, lawful_text, resources, resources_text, funds,
        funds_text, body, counter_wording)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (paper_id) DO UPDATE SET office = excluded.office, lawful = excluded.lawful, lawful_text =
         excluded.lawful_text, resources = excluded.resources,
         resources_text = excluded.resources_text, funds = excluded.funds, funds_text = excluded.funds_text, body =
           excluded.body, counter_wording = excluded.counter_wording`,
      [
        paperId,
        office,
        lawful.answer,
        lawful.text,
        resources.answer,
        resources.text,
        funds.answer,
        funds.text,
        body,
        counterWording === null ? null : JSON.stringify(counterWording),
      ],
    );
  }

  /** The three answers and the statement itself, as far as a submission asks for them. */
  async statement(db: Db, paperId: string): Promise<{ answers: (boolean | null)[]; body: string } | null> {
    const row = await db.row(ANSWERS, [paperId]);
    return row === null ? null : { answers: [row.lawful, row.resources, row.funds], body: row.body };
  }

  async delete(db: Db, paperId: string): Promise<void> {
    await db.execute('DELETE FROM consultation WHERE paper_id = $1', [paperId]);
    await db.execute('DELETE FROM statement_checks WHERE paper_id = $1', [paperId]);
  }
}
