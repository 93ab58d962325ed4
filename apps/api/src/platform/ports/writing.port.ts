import type { MeetingWriting, PaperWriting } from '@gremia/contracts';
import type { Actor } from '../actor/actor';
import type { Db } from '../database/unit-of-work';

/**
 * Who may write what about papers. The papers own that: whoever keeps what somebody types, or says who else is writing,
 * asks here, and gets no further than saving would.
 */
export abstract class PaperWritings {
  /** @throws ProblemError `not-found` also for what the person may not know of, `forbidden` */
  abstract assertMayWrite(db: Db, actor: Actor, kind: PaperWriting, paperId: string): Promise<void>;
}

/** The same about meetings, their agendas and minutes. */
export abstract class MeetingWritings {
  /** @throws ProblemError `not-found` also for what the person may not know of, `forbidden` */
  abstract assertMayWrite(db: Db, actor: Actor, kind: MeetingWriting, meetingId: string): Promise<void>;
}
