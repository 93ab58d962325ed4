import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
import {
  letterheadColumns,
  letterheadRow,
  printedLetterhead,
  type PrintedLetterhead,
} from '../records/stored-letterhead';

const HEAD = statement(
  letterheadRow,
  `SELECT ${letterheadColumns} FROM portal.letterhead l ORDER BY l.no DESC LIMIT 1`,
);
const NAME = statement(z.object({ name: z.string() }), 'SELECT name FROM portal.municipality ORDER BY name LIMIT 1');

/** What stands now at the head of what is printed. */
@Injectable()
export class PrintedHeadQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(): Promise<{ readonly municipality: string; readonly letterhead: PrintedLetterhead | null }> {
    return this.unitOfWork.readPublic(async (db) => ({
      municipality: (await db.row(NAME))?.name ?? '',
      letterhead: printedLetterhead(await db.row(HEAD)),
    }));
  }
}
