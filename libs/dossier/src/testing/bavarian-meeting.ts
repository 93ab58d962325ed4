import { profileFor } from '@gremia/rules';
import { member, TestCouncil } from '../../../meeting/src/testing/council';
import type { WrittenEntry } from '../write-dossier';

const SEATS = 12;

/** A meeting in which nobody may abstain: a vote on devices, one by hands, an open election and one on paper. */
export function bavarianMeeting(): TestCouncil {
  const meeting = new TestCouncil({
    ...{ seats: SEATS, members: SEATS, profile: profileFor('bayern-council', '2026-11-25') },
    items: [{ itemId: 'i1' }, { itemId: 'i2', title: 'Wahl' }],
  })
    .convened(SEATS)
    .vote('v1', [8, 4])
    .do({ kind: 'close-item', itemId: 'i1', disposition: 'done' })
    .do({ kind: 'call-item', itemId: 'i2' })
    .do({
      ...{ kind: 'open-vote', voteId: 'v2', itemId: 'i2', procedure: 'show-of-hands' },
      subject: { kind: 'free', question: 'Gilt das?' },
    })
    .do({ kind: 'close-vote', voteId: 'v2', count: { yes: 7, no: 5 } })
    .do({ kind: 'announce-result', voteId: 'v2', carried: true });
  const on = { itemId: 'i2', electionId: 'e' } as const;
  meeting.do({ kind: 'start-election', ...on, office: 'Vertretung im Zweckverband', places: 1 });
  for (const [candidateId, name] of [
    ['a', 'Anna Anders'],
    ['b', 'Ben Buche'],
  ] as const)
    meeting.do({ kind: 'nominate-candidate', ...on, candidateId, name, by: 'Fraktion Linde', agrees: true });
  const subject = { kind: 'election', electionId: 'e' } as const;
  meeting.do({
    ...{ kind: 'open-vote', voteId: 'w1', itemId: 'i2', subject, procedure: 'election-devices' },
    setup: { openBecause: { ground: 'other', norm: '§ 20 GeschO' } },
  });
  for (const no of [1, 2, 3, 4, 5, 6])
    meeting.do({ kind: 'cast-ballot', voteId: 'w1', choice: no < 6 ? 'a' : 'against' }, member(no));
  meeting
    .do({ kind: 'close-vote', voteId: 'w1' })
    .do({ kind: 'abort-vote', voteId: 'w1', reason: 'Es war geheim zu wählen.', ground: 'wrong-question' })
    .do({
      ...{ kind: 'open-vote', voteId: 'w2', itemId: 'i2', subject, procedure: 'election-ballots' },
      setup: { tellers: ['Carl Caspar'] },
    })
    .do({
      kind: 'hand-out-ballots',
      voteId: 'w2',
      personIds: [...(meeting.state.votes['w1']?.electorate ?? [])],
      back: false,
    });
  return meeting
    .do({ kind: 'close-vote', voteId: 'w2', count: { a: 8, b: 2, against: 0, blank: 1, invalid: 1 } })
    .do({ kind: 'announce-result', voteId: 'w2', carried: true });
}

/** One vote more than was cast, in the count of a vote. */
export function moreCounted(entry: WrittenEntry, voteId: string): WrittenEntry {
  const leaf = entry.leaf as { readonly event?: Record<string, unknown> | null };
  const { event } = leaf;
  if (event?.['kind'] !== 'vote-closed' || event['voteId'] !== voteId) return entry;
  const tally = event['tally'] as Record<string, number>;
  const name = 'yes' in tally ? 'yes' : 'a';
  const valid = 'valid' in tally ? { valid: (tally['valid'] ?? 0) + 1 } : {};
  return {
    ...entry,
    leaf: { ...leaf, event: { ...event, tally: { ...tally, [name]: (tally[name] ?? 0) + 1, ...valid } } },
  };
}
