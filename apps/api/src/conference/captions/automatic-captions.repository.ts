import { Injectable } from '@nestjs/common';
import { recogniserTrouble } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import type { OpenRoom } from '../conference.repository';
import type { RecogniserTrouble } from './recogniser.port';

type Part = Pick<OpenRoom, 'meeting_id' | 'part' | 'room'>;

/** The table `conference_captions`. */
@Injectable()
export class AutomaticCaptionsRepository {
  /** null where they are off in this room. */
  standingIn(db: Db, { meeting_id, part, room }: Part): Promise<{ trouble: RecogniserTrouble | null } | null> {
    return db.row(STANDING, [meeting_id, part, room]);
  }

  async switchOn(db: Db, { meeting_id, part, room }: Part, by: string, now: Date): Promise<void> {
    await db.execute(SWITCH_ON, [meeting_id, part, room, now, by]);
  }

  async switchOff(db: Db, { meeting_id, part }: Part): Promise<void> {
    await db.execute(SWITCH_OFF, [meeting_id, part]);
  }

  /** Answers whether it was another one before. */
  async setTrouble(db: Db, { meeting_id, part }: Part, trouble: RecogniserTrouble | null): Promise<boolean> {
    return (await db.execute(SET_TROUBLE, [meeting_id, part, trouble])) === 1;
  }
}

const STANDING = statement(
  z.object({ trouble: recogniserTrouble.nullable() }),
  `SELECT trouble FROM conference_captions
  WHERE meeting_id = $1 AND part = $2 AND (part = 'public' OR room = $3::uuid)`,
);

const SWITCH_ON = `
INSERT INTO conference_captions (meeting_id, part, room, switched_on_at, switched_on_by) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (meeting_id, part) DO UPDATE SET room = $3, switched_on_at = $4, switched_on_by = $5, trouble = NULL`;

const SWITCH_OFF = 'DELETE FROM conference_captions WHERE meeting_id = $1 AND part = $2';

const SET_TROUBLE = `
UPDATE conference_captions SET trouble = $3 WHERE meeting_id = $1 AND part = $2 AND trouble IS DISTINCT FROM $3`;
