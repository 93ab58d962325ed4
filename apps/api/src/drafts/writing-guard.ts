import { Injectable } from '@nestjs/common';
import { meetingWriting, paperWriting } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { assertMay } from '../platform/actor/may';
import type { Db } from '../platform/database/unit-of-work';
import { MeetingWritings, PaperWritings } from '../platform/ports/writing.port';
import type { Writing } from './writing';

/** Lets nobody keep, read or mark what they could not save. */
@Injectable()
export class WritingGuard {
  constructor(
    private readonly papers: PaperWritings,
    private readonly meetings: MeetingWritings,
  ) {}

  /** @throws ProblemError `not-found` also for what the person may not know of, `forbidden` */
  async assertMayWrite(db: Db, actor: Actor, { kind, subjectId }: Writing): Promise<void> {
    const ofPaper = paperWriting.safeParse(kind);
    if (ofPaper.success) return this.papers.assertMayWrite(db, actor, ofPaper.data, subjectId);
    const ofMeeting = meetingWriting.safeParse(kind);
    if (ofMeeting.success) return this.meetings.assertMayWrite(db, actor, ofMeeting.data, subjectId);
    assertMay(actor, 'write-paper');
  }
}
