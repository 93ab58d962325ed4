import { Injectable } from '@nestjs/common';
import { fromHex, MerkleTree, toHex } from '@gremia/journal';
import { initialState, replay } from '@gremia/meeting';
import { composeMinutes, notedRemarks } from '@gremia/protocol';
import { JournalStore } from '../platform/journal/journal-store';
import { ProblemError } from '../platform/problem/problem-error';
import { withRemarks, type MinutesContent, type Remarks } from './minutes-content';

export interface Composed {
  readonly content: MinutesContent;
  readonly remarks: Remarks;
}

/** Makes minutes from the journal of a meeting that has ended. */
@Injectable()
export class MinutesComposer {
  constructor(private readonly journal: JournalStore) {}

  /**
   * @param kept remarks the clerk has written already; where there is none, what was noted down in the meeting stands
   * @throws ProblemError `wrong-state` while the meeting has not been closed; `journal-newer`
   */
  async compose(meetingId: string, kept: Remarks): Promise<Composed> {
    const entries = await this.journal.readAfter(meetingId, 0);
    const state = replay(initialState, entries);
    if (state.unread.length > 0) throw new ProblemError('journal-newer');
    if (state.phase !== 'closed')
      throw new ProblemError('wrong-state', {
        detail: 'Die Niederschrift wird erstellt, sobald die Sitzung geschlossen ist.',
      });
    const seal = {
      size: entries.length,
      root: toHex(new MerkleTree(entries.map(({ leafHash }) => fromHex(leafHash))).root()),
    };
    const open = composeMinutes(entries, 'public', seal);
    if (open === null) throw new ProblemError('wrong-state');
    const remarks = { ...notedRemarks(entries), ...kept };
    const content = {
      public: open,
      nonPublic: composeMinutes(entries, 'non-public', seal),
      publicRemarks: {},
    };
    return { content: withRemarks(content, remarks), remarks };
  }
}
