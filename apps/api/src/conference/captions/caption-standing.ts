import { Injectable } from '@nestjs/common';
import type { AutomaticCaptions as View } from '@gremia/contracts';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { OpenRoom } from '../conference.repository';
import { AutomaticCaptions } from './automatic-captions';
import { AutomaticCaptionsRepository } from './automatic-captions.repository';
import { Recogniser } from './recogniser.port';

const OFF: View = { on: false, rests: null };

/** Whether captions are made of what is said in a room, and whether that works. */
@Injectable()
export class CaptionStanding {
  constructor(
    private readonly recogniser: Recogniser,
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AutomaticCaptionsRepository,
    private readonly captions: AutomaticCaptions,
  ) {}

  /** null where no program for it is set up. @param leads is told what is wrong */
  async standingOf(room: OpenRoom | null, leads: boolean): Promise<View | null> {
    if (!this.recogniser.available) return null;
    const standing = room && (await this.unitOfWork.read((db) => this.repository.standingIn(db, room)));
    if (room === null || standing === null) return OFF;
    const rests = standing.trouble ?? (this.captions.isTyped(room.meeting_id) ? 'typed' : null);
    return { on: true, rests: leads ? rests : null };
  }
}
