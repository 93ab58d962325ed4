import { profileFor } from '@gremia/rules';
import { mayRead, type Reader, redactFor } from '../audience';
import type { CommandActor } from '../decision';
import { attemptsOf, CHANGE, HIDDEN_UNIT } from '../testing/attempts';
import { member, office, TestCouncil, type TestCommand } from '../testing/council';

/** Nobody's chair, nobody's member: somebody of another body, or of the administration. */
const stranger: CommandActor = { personId: 'stranger', name: 'Gast', office: false, chair: false };
/** The first member brought the hidden text in and is excluded from it. */
const excluded = member(1);

/** A meeting with a public vote, then a non-public item with all that can happen to it. Looks after every step. */
function hold(meeting: TestCouncil, look: (meeting: TestCouncil) => void): void {
  const steps: readonly (readonly [TestCommand, CommandActor?])[] = [
    [{ kind: 'open-meeting', confirmsRules: true }],
    ...[1, 2, 3, 4, 5, 6, 7].map((index) => [{ kind: 'check-in', mode: 'hall' }, member(index)] as const),
    [{ kind: 'declare-conflict', itemId: 'n1' }, excluded],
    [{ kind: 'call-item', itemId: 'i1' }],
    [{ kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: { kind: 'main' } }],
    [{ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(2)],
    [{ kind: 'close-vote', voteId: 'v1' }],
    [{ kind: 'announce-result', voteId: 'v1', carried: true }],
    [{ kind: 'call-item', itemId: 'n1' }],
    [{ kind: 'note-remark', itemId: null, text: 'unter uns' }],
    [{ kind: 'declare-conflict', itemId: 'n1' }, member(4)],
    [{ kind: 'open-vote', voteId: 'n-vote', itemId: 'n1', subject: { kind: 'unit', unitIds: [HIDDEN_UNIT] } }],
    [{ kind: 'cast-ballot', voteId: 'n-vote', choice: 'yes' }, member(2)],
    [{ kind: 'cast-ballot', voteId: 'n-vote', choice: 'no' }, member(3)],
    [{ kind: 'close-vote', voteId: 'n-vote' }],
    [{ kind: 'announce-result', voteId: 'n-vote', carried: false, reason: 'x' }],
    [{ kind: 'doubt-result', voteId: 'n-vote' }, member(3)],
    [{ kind: 'take-over-unit', itemId: 'n1', unitId: HIDDEN_UNIT }],
    [{ kind: 'open-vote', voteId: 'n-again', itemId: 'n1', subject: { kind: 'main' } }],
    [{ kind: 'cast-ballot', voteId: 'n-again', choice: 'yes' }, member(2)],
    [{ kind: 'abort-vote', voteId: 'n-again', reason: 'x' }],
    [{ kind: 'close-item', itemId: 'n1', disposition: 'done', note: 'geheim' }],
    [{ kind: 'call-item', itemId: 'i2' }],
    [{ kind: 'open-vote', voteId: 'v2', itemId: 'i2', subject: { kind: 'free', question: 'Pause?' } }],
    [{ kind: 'close-vote', voteId: 'v2' }],
    [{ kind: 'announce-result', voteId: 'v2', carried: false }],
    [{ kind: 'close-meeting' }],
  ];
  look(meeting);
  for (const [command, actor = office] of steps) {
    meeting.do(command, actor);
    look(meeting);
  }
}

/** Attempts that were answered in more than one way while their sender could read one and the same. */
function telling(actor: CommandActor, reader: Reader, doubt: 'at-once' | 'until-end-of-meeting'): string[] {
  const answers = new Map<string, Map<string, string>>();
  const found: string[] = [];
  let shared = 0;
  const profile = profileFor('thueringen-council', '2026-11-25');
  const meeting = new TestCouncil({
    seats: 9,
    members: 9,
    profile: { ...profile, doubt: { ...profile.doubt, value: doubt } } as typeof profile,
    items: [
      { itemId: 'i1' },
      { itemId: 'n1', public: false, title: 'N', text: { originators: ['Mitglied 1'], amendments: [CHANGE] } },
      { itemId: 'i2' },
    ],
  });
  hold(meeting, ({ state, entries }) => {
    const readable = entries
      .filter((entry) => mayRead(state, reader, entry))
      .map((entry) => redactFor(entry.audience, entry));
    const key = JSON.stringify(readable);
    const known = answers.get(key) ?? new Map<string, string>();
    if (answers.has(key)) shared += 1;
    answers.set(key, known);
    for (const attempt of attemptsOf(actor.personId)) {
      const name = JSON.stringify(attempt);
      const decision = meeting.try(attempt, actor);
      const answer = 'refused' in decision ? JSON.stringify(decision) : 'accepted';
      if (known.has(name) && known.get(name) !== answer) found.push(`${name}: ${known.get(name)} or ${answer}`);
      known.set(name, known.get(name) ?? answer);
    }
  });
  // Most of what happens behind closed doors must look the same from outside, else this compares nothing.
  expect(shared).toBeGreaterThan(8);
  return found;
}

describe('a right is asked before a state', () => {
  const outside: Reader = { personId: null, member: false, office: false };
  const inside: Reader = { personId: excluded.personId, member: true, office: false };

  it.each(['at-once', 'until-end-of-meeting'] as const)('whoever does not belong learns nothing (%s)', (doubt) => {
    expect(telling(stranger, outside, doubt)).toEqual([]);
  });

  it.each(['at-once', 'until-end-of-meeting'] as const)(
    'whoever is excluded from an item learns nothing of it, not even as its mover (%s)',
    (doubt) => {
      expect(telling(excluded, inside, doubt)).toEqual([]);
    },
  );

  it('a stranger gets one answer a command for as long as the meeting runs', () => {
    const answers = new Map<string, Set<string>>();
    const meeting = new TestCouncil({
      seats: 9,
      members: 9,
      items: [
        { itemId: 'i1' },
        {
          itemId: 'n1',
          public: false,
          text: { amendments: [CHANGE] },
        },
        { itemId: 'i2' },
      ],
    });
    hold(meeting, ({ state }) => {
      if (state.phase !== 'running') return;
      for (const attempt of attemptsOf(stranger.personId)) {
        const answer = JSON.stringify(meeting.try(attempt, stranger));
        answers.set(attempt.kind, (answers.get(attempt.kind) ?? new Set()).add(answer));
      }
    });
    const several = [...answers].filter(([, given]) => given.size > 1).map(([kind]) => kind);
    // For others they are refused as such; for oneself as somebody without a seat.
    expect(several).toEqual([
      'object-to-circular',
      'note-convocation',
      'request-floor',
      'withdraw-floor',
      'raise-motion',
      'settle-motion',
      'object-to-recording',
      'report-disturbance',
      'check-in',
      'check-out',
      'declare-conflict',
    ]);
  });
});
