import { Injectable } from '@nestjs/common';
import { UNSIGNED, type MinutesView } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { itemsExcludedFrom } from '../platform/records/exclusions';
import { laterThan } from '../platform/records/later-corrections';
import { annexOffers } from './annexes';
import { likeliestVotes } from './approving-votes';
import { assertMayFor } from './minutes-access';
import { missingIn, readableWithout } from './minutes-content';
import { MinutesRepository, type MinutesVersion } from './minutes.repository';

/**
 * The minutes of a meeting as the office works with them: the newest version, the list of all, and what is still
 * missing.
 */
@Injectable()
export class MinutesDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: MinutesRepository,
  ) {}

  execute(actor: Actor, meetingId: string): Promise<MinutesView> {
    return this.unitOfWork.readSnapshot(async (db) => {
      assertMayFor(actor, 'run-meeting', await this.repository.meeting(db, meetingId));
      const newest = await this.repository.newest(db, meetingId);
      const versions = (await this.repository.versions(db, meetingId)).map(toVersion);
      const dueOn = await this.repository.dueOn(db, meetingId);
      const extras = { versions, dueOn };
      const nothing = { missing: [], approvingVotes: [], correctedSince: [], annexOffers: [] };
      if (newest === null) return { meetingId, current: null, ...extras, ...nothing };
      const hidden = await itemsExcludedFrom(db, meetingId, actor.personId);
      const { content, remarks } = readableWithout(hidden, newest.document, newest.remarks);
      return {
        meetingId,
        current: {
          ...toVersion(newest),
          remarks,
          public: content.public,
          nonPublic: content.nonPublic,
          record: newest.record ?? UNSIGNED,
        },
        ...extras,
        annexOffers: (await annexOffers(db, meetingId)).filter(({ itemId }) => !hidden.has(itemId)),
        missing: missingIn(newest.document),
        approvingVotes: newest.state === 'signed' ? await likeliestVotes(db, meetingId, actor.personId) : [],
        correctedSince: laterThan(
          [content.public, content.nonPublic],
          await this.repository.corrections(db, meetingId),
        ),
      };
    });
  }
}

const toVersion = ({ id, no, state, author, created_at }: MinutesVersion): MinutesView['versions'][number] => ({
  id,
  no,
  state,
  author,
  createdAt: created_at.toISOString(),
});
