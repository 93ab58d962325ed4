import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { UploadGate } from '../../papers/attachments/upload-gate';
import { UploadQuota } from '../../papers/attachments/upload-quota';
import { AppConfig } from '../../platform/config/app-config';
import { TextEngine } from '../../platform/text-engine/text-engine';
import { TextMarks } from '../../platform/text-engine/text-marks';
import { DemoClock } from '../demo-clock';
import type { DemoContext, DemoPart } from '../demo-part';
import { DemoPeople } from '../demo-people';
import { demoCalendar } from '../meetings/calendar';
import { otherPapers } from '../papers/other';
import { paperId } from '../papers/paper-input';
import { PaperWriter } from '../papers/paper-writer';
import { stadtratAltPapers } from '../papers/stadtrat-alt';
import { stadtratHeutePapers } from '../papers/stadtrat-heute';
import { stadtratNeuPapers } from '../papers/stadtrat-neu';
import { PastUnits } from '../past-units';
import { TIME_ZONE } from '../time-zone';

const papersOf = (year: number) =>
  [stadtratAltPapers, stadtratNeuPapers, stadtratHeutePapers, otherPapers].flatMap((papers) => papers(year));

/** Drucksachen of all kinds and in all states, written and handed in by their authors. */
@Injectable()
export class PapersPart implements DemoPart {
  readonly name = 'papers';

  constructor(
    private readonly past: PastUnits,
    private readonly config: AppConfig,
    private readonly engine: TextEngine,
    private readonly marks: TextMarks,
  ) {}

  async isLoaded(db: Db): Promise<boolean> {
    const known = await knownPapers(db);
    return papersOf(0).every(({ key, submitted }) => known.get(paperId(key)) === (submitted !== null));
  }

  async load({ unitOfWork, now, today }: DemoContext): Promise<void> {
    const clock = new DemoClock(now);
    const [people, known] = await unitOfWork.read(
      async (db) => [await DemoPeople.load(db), await knownPapers(db)] as const,
    );
    const writer = new PaperWriter(this.past.unitOfWorkAt(clock), clock, people, demoCalendar(today), TIME_ZONE, {
      engine: this.engine,
      marks: this.marks,
      quota: new UploadQuota(this.config),
      gate: new UploadGate(this.config),
    });
    await writer.write(papersOf(Number(today.slice(0, 4))), known, today);
  }
}

const KNOWN = statement(
  z.object({ id: z.string(), numbered: z.boolean() }),
  'SELECT id, number IS NOT NULL AS numbered FROM paper',
);

async function knownPapers(db: Db): Promise<ReadonlyMap<string, boolean>> {
  const rows = await db.rows(KNOWN);
  return new Map(rows.map(({ id, numbered }) => [id, numbered]));
}
