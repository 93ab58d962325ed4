import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { AppConfig, type UploadConfig } from '../../platform/config/app-config';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';

const MEGABYTE = 1024 * 1024;
const share = z.object({ files: z.number(), bytes: z.number() });
const OF_PAPER = statement(
  share,
  `SELECT count(*) AS files, coalesce(sum(size), 0)::bigint AS bytes
   FROM attachment WHERE paper_id = $1 AND removed_at IS NULL`,
);
/** What nobody but its author sees, and what came in since yesterday, removed or not. */
const OF_PERSON = statement(
  share,
  `SELECT count(*) AS files, coalesce(sum(a.size), 0)::bigint AS bytes
   FROM attachment a JOIN paper p ON p.id = a.paper_id
   WHERE a.uploaded_by = $1 AND (p.state = 'draft' OR a.created_at > $2::timestamptz - interval '1 day')`,
);
const DRAFTS = statement(
  z.object({ drafts: z.number() }),
  `SELECT count(*) AS drafts FROM paper WHERE author_id = $1 AND state = 'draft'`,
);

/** How much one paper may hold, and how much one person may bring in; operators set the figures. */
@Injectable()
export class UploadQuota {
  private readonly limits: UploadConfig['quotas'];

  constructor(config: AppConfig) {
    this.limits = config.uploads.quotas;
  }

  /**
   * Whether a file of this size may be added. Held until the unit of work ends, so that two uploads at once do not
   * each find room for themselves; the paper is locked before.
   *
   * @throws ProblemError `quota-exceeded`
   */
  async assertRoom(db: Db, actor: Actor, paperId: string, bytes: number, now: Date): Promise<void> {
    const { filesPerPaper, megabytesPerPaper, filesPerPerson, megabytesPerPerson } = this.limits;
    const paper = await db.row(OF_PAPER, [paperId]);
    if ((paper?.files ?? 0) >= filesPerPaper)
      throw exceeded(`Eine Drucksache kann höchstens ${filesPerPaper} Anlagen haben.`);
    if ((paper?.bytes ?? 0) + bytes > megabytesPerPaper * MEGABYTE)
      throw exceeded(`Die Anlagen einer Drucksache können zusammen höchstens ${megabytesPerPaper} MB haben.`);
    await holdPerson(db, actor.personId);
    const person = await db.row(OF_PERSON, [actor.personId, now]);
    if ((person?.files ?? 0) >= filesPerPerson)
      throw exceeded(
        `In Ihren Entwürfen und den letzten 24 Stunden sind es schon ${filesPerPerson} Anlagen. ${WAY_OUT}`,
      );
    if ((person?.bytes ?? 0) + bytes > megabytesPerPerson * MEGABYTE)
      throw exceeded(
        `Ihre Anlagen aus Entwürfen und den letzten 24 Stunden können zusammen höchstens ` +
          `${megabytesPerPerson} MB haben. ${WAY_OUT}`,
      );
  }

  /** Whether a person may begin another paper. @throws ProblemError `quota-exceeded` */
  async assertRoomForDraft(db: Db, actor: Actor): Promise<void> {
    const { draftsPerPerson } = this.limits;
    await holdPerson(db, actor.personId);
    if (((await db.row(DRAFTS, [actor.personId]))?.drafts ?? 0) >= draftsPerPerson)
      throw exceeded(
        `Sie haben schon ${draftsPerPerson} Entwürfe. Bitte reichen Sie einen davon ein oder löschen Sie, was Sie ` +
          'nicht mehr brauchen.',
      );
  }
}

const WAY_OUT = 'Bitte entfernen Sie Anlagen aus Entwürfen, oder versuchen Sie es morgen wieder.';

const exceeded = (detail: string): ProblemError => new ProblemError('quota-exceeded', { detail });

/** Counted one after the other, whatever papers they are for. */
async function holdPerson(db: Db, personId: string): Promise<void> {
  await db.execute(`SELECT pg_advisory_xact_lock(hashtextextended('quota ' || $1::text, 0))`, [personId]);
}
