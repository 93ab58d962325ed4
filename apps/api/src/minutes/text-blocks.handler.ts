import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { KeepTextBlocks, TextBlocks } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { assertMay } from '../platform/actor/may';
import { statement } from '../platform/database/statement';
import { UnitOfWork, type Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';

const PLACES = ['opening', 'item', 'closing'] as const;
const BLOCKS = statement(
  z.object({ place: z.enum(PLACES), text: z.string() }),
  'SELECT place, text FROM text_block ORDER BY place, position',
);

/** Command and query: the office's own sentences for minutes. What was written with them stays as it is. */
@Injectable()
export class TextBlocksHandler {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  read(actor: Actor): Promise<TextBlocks> {
    assertMay(actor, 'write-minutes');
    return this.unitOfWork.read(blocksIn);
  }

  /** @throws ProblemError `stale-revision` when somebody else has kept others meanwhile */
  execute(actor: Actor, { before, ...blocks }: KeepTextBlocks): Promise<TextBlocks> {
    assertMay(actor, 'write-minutes');
    const rows = PLACES.flatMap((place) => blocks[place].map((text, index) => ({ place, position: index + 1, text })));
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      // Two who keep them at once come one after the other, and the second one is told.
      await db.execute('LOCK TABLE text_block IN SHARE ROW EXCLUSIVE MODE');
      if (!isDeepStrictEqual(await blocksIn(db), before)) throw new ProblemError('stale-revision');
      await db.execute('DELETE FROM text_block');
      await db.execute(
        `INSERT INTO text_block (place, position, text)
         SELECT b.place, b.position, b.text FROM jsonb_to_recordset($1) AS b(place text, position int, text text)`,
        [JSON.stringify(rows)],
      );
      audit('text-blocks-kept', null, { blocks: rows.length });
      return blocksIn(db);
    });
  }
}

async function blocksIn(db: Db): Promise<TextBlocks> {
  const rows = await db.rows(BLOCKS);
  const sentencesAt = (place: (typeof PLACES)[number]): string[] =>
    rows.filter((row) => row.place === place).map(({ text }) => text);
  return { opening: sentencesAt('opening'), item: sentencesAt('item'), closing: sentencesAt('closing') };
}
