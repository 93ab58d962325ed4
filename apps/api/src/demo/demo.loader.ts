import { Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../platform/clock';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { DemoPart } from './demo-part';
import { councilPart } from './parts/council.part';
import { ownRulesPart } from './parts/own-rules.part';
import { MeetingsPart } from './parts/meetings.part';
import { MinutesPart } from './parts/minutes.part';
import { PapersPart } from './parts/papers.part';
import { TIME_ZONE } from './time-zone';

const OWN = statement(z.object({ id: z.string() }), 'SELECT id FROM municipality WHERE NOT demonstration');

/**
 * Fills an empty database with the fictional city of Lindenau am Wehr. A database with a municipality of its own is
 * never touched.
 */
@Injectable()
export class DemoLoader {
  private readonly logger = new Logger(DemoLoader.name);
  /** In the order in which they load. */
  private readonly parts: readonly DemoPart[];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    papers: PapersPart,
    meetings: MeetingsPart,
    minutes: MinutesPart,
  ) {
    this.parts = [councilPart, ownRulesPart, papers, meetings, minutes];
  }

  /** Whether something was loaded. */
  async loadIfEmpty(): Promise<boolean> {
    if (await this.hasOwnMunicipality()) return false;
    const now = this.clock.now();
    const context = {
      unitOfWork: this.unitOfWork,
      now,
      today: new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(now),
    };
    let loaded = false;
    for (const part of this.parts) {
      if (await this.unitOfWork.read((db) => part.isLoaded(db))) continue;
      await part.load(context);
      this.logger.log(`loaded ${part.name}`);
      loaded = true;
    }
    return loaded;
  }

  private async hasOwnMunicipality(): Promise<boolean> {
    return (await this.unitOfWork.read((db) => db.row(OWN))) !== null;
  }
}
