import fc from 'fast-check';
import type { CommandActor } from '../decision';
import { member, office, type TestCommand } from './council';

/** What is sent by whom, or what the chair does: the next step, or all steps until a result is announced. */
export type Turn = 'next' | 'vote' | readonly [TestCommand, CommandActor];

const chair = (command: TestCommand): Turn => [command, office];
const OPTIONS = ['a', 'b', 'c'].map((name) => ({ optionId: name, name, text: '' }));

const SILENT_LINE = { line: true, picture: false, sound: false };

/**
 * What takes several steps in their order, and would hardly ever come about at random. Each may still be refused, where
 * something else is open.
 *
 * @param plain two items of the public part without amendments
 * @param voteId of a vote that a scene opens by itself
 */
export const scene = ([first, second]: readonly [string, string], voteId: string): fc.Arbitrary<readonly Turn[]> =>
  fc.constantFrom<readonly Turn[]>(
    [
      chair({ kind: 'propose-block', parts: [{ itemId: first }, { itemId: second }] }),
      'vote',
      [{ kind: 'doubt-result', voteId: 'v1' }, member(2)],
    ],
    [
      chair({ kind: 'call-item', itemId: first }),
      chair({ kind: 'part-points', itemId: first, pointIds: ['p1', 'p2'] }),
      chair({ kind: 'propose-block', parts: ['p1', 'p2'].map((pointId) => ({ itemId: first, pointId })) }),
      'vote',
      'vote',
    ],
    [
      chair({ kind: 'call-item', itemId: second }),
      chair({ kind: 'put-alternatives', itemId: second, alternativesId: 'w5', question: 'Womit?', options: OPTIONS }),
      'vote',
      'vote',
    ],
    [
      chair({ kind: 'call-item', itemId: second }),
      chair({
        ...{ kind: 'put-alternatives', itemId: second, alternativesId: 'w6', question: 'Womit?', options: OPTIONS },
        oneCount: true,
      }),
      'vote',
      'vote',
      'vote',
    ],
    [
      chair({ kind: 'call-item', itemId: first }),
      [{ kind: 'raise-conflict', itemId: first, personId: 'm3', reason: 'Das Grundstück' }, member(2)],
      chair({ kind: 'hear-conflict', itemId: first, personId: 'm3' }),
      chair({ kind: 'decide-conflict', itemId: first, personId: 'm3', excluded: true }),
      'vote',
    ],
    [
      [{ kind: 'check-in', mode: 'remote' }, member(8)],
      // What the server notes of a line; nobody else sends it.
      [{ kind: 'note-reach', personId: 'm8', ...SILENT_LINE } as unknown as TestCommand, member(8)],
      chair({ kind: 'settle-reach', personId: 'm8', counts: false }),
    ],
    [
      chair({
        kind: 'open-vote',
        voteId,
        itemId: null,
        subject: { kind: 'free', question: 'Eilt es?' },
        question: 'urgency',
      }),
      'vote',
      chair({
        ...{ kind: 'add-item', itemId: 'late1', title: 'Nachtrag zum Grundstück', neutralTitle: 'Vertrag' },
        ...{ public: false, reason: 'Frist am Montag', basis: { kind: 'urgency', voteId } },
      }),
      chair({ kind: 'call-item', itemId: 'late1' }),
      'vote',
    ],
    [
      [{ kind: 'check-out' }, member(1)],
      chair({ kind: 'seat-substitute', personId: 's1', forPersonId: 'm1', confirmed: true }),
      'vote',
      [{ kind: 'check-in', mode: 'hall' }, member(1)],
    ],
    [
      chair({ kind: 'begin-telling', reason: 'Stromausfall' }),
      chair({ kind: 'check-out', personId: 'm3', told: { at: '2026-11-25T16:09:00.000Z' } }),
      chair({ kind: 'end-telling' }),
    ],
  );
