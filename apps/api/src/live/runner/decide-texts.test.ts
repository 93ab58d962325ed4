import { createHash, randomUUID } from 'node:crypto';
import type { Command } from '@gremia/contracts';
import {
  decide,
  stateForTexts,
  workOutTexts,
  type CommandActor,
  type CommandContext,
  type ItemText,
  type TextAnswers,
} from '@gremia/meeting';
import { parseResolution } from '@gremia/resolution';
import { profileFor } from '@gremia/rules';
import { LiveMeeting } from '../meeting/live-meeting';
import { decideBatch, type Outcome } from './decide-batch';

const [meetingId, itemId, voteId, personId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const CLERK: CommandActor = { personId: randomUUID(), name: 'Protokoll', office: true, chair: false };
const MEMBER: CommandActor = { personId, name: 'Mitglied', office: false, chair: false };
const NOW = new Date('2026-11-25T17:00:00.000Z');

const textOf = (words: string): ItemText => ({
  title: 'Radweg',
  paperId: null,
  paperNumber: '0012/26',
  paperTitle: 'Radweg',
  originators: [],
  responsibility: 'decision',
  base: parseResolution(words),
  amendments: [],
});

const OPENING: CommandContext['opening'] = {
  title: 'Sitzung',
  committee: { id: randomUUID(), name: 'Beirat', kind: 'advisory-board', seats: 1 },
  place: 'Rathaus',
  publicRoom: null,
  rehearsal: false,
  public: true,
  profile: profileFor('thueringen-advisory-board', '2026-11-25'),
  emergency: null,
  roster: [{ personId, name: 'Mitglied', faction: null, function: 'member', voting: true, excused: false }],
  convocation: '',
  secretary: CLERK.name,
  items: [{ itemId, number: 'Ö 1', title: 'Radweg', public: true, text: textOf('01\nDie Stadt baut den Radweg.') }],
};

type Unaddressed<T> = T extends unknown ? Omit<T, 'commandId' | 'meetingId'> : never;
type Context = Pick<CommandContext, 'opening' | 'text' | 'texts'>;
const by = (actor: CommandActor, command: Unaddressed<Command>, context: Context = {}) => ({
  command: { ...command, commandId: randomUUID(), meetingId } as Command,
  actor,
  context,
});

function atTheItem(): LiveMeeting {
  const meeting = new LiveMeeting(meetingId);
  const commands = [
    by(CLERK, { kind: 'open-meeting', confirmsRules: true }, { opening: OPENING }),
    by(MEMBER, { kind: 'check-in', mode: 'hall' }),
    by(CLERK, { kind: 'call-item', itemId }),
  ];
  meeting.applySteps(decideBatch(meeting, commands, NOW).steps);
  return meeting;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const openVote = (texts?: TextAnswers) =>
  by(
    CLERK,
    { kind: 'open-vote', voteId, itemId, subject: { kind: 'main', leaveOpen: false } },
    texts === undefined ? {} : { texts },
  );
const kinds = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) =>
    'wants' in outcome ? 'wants texts' : 'refusal' in outcome ? 'refused' : (outcome.entry?.event.kind ?? 'nothing'),
  );

/** What the thread answers for a command that wanted texts. */
function workedOut(outcome: Outcome | undefined): TextAnswers {
  if (outcome === undefined || !('wants' in outcome)) throw new Error('no texts are wanted');
  const { state, prepared, now } = outcome.wants;
  return workOutTexts(stateForTexts(state, prepared.command), prepared.command, prepared.actor, { now, hash });
}

describe('a command about texts', () => {
  it('wants them worked out, while what was sent with it goes on', () => {
    const commands = [openVote(), by(MEMBER, { kind: 'check-out' })];
    const { outcomes } = decideBatch(atTheItem(), commands, NOW);
    expect(kinds(outcomes)).toEqual(['wants texts', 'member-checked-out']);
  });

  it('is decided with what was worked out as it would be on the spot', () => {
    const meeting = atTheItem();
    const [wanted] = decideBatch(meeting, [openVote()], NOW).outcomes;
    const command = openVote(workedOut(wanted));
    const { outcomes, steps } = decideBatch(meeting, [command], NOW);
    expect(kinds(outcomes)).toEqual(['vote-opened']);
    const onTheSpot = decide(meeting.state, command.command, CLERK, { now: NOW.toISOString(), hash });
    expect('entries' in onTheSpot && onTheSpot.entries[0]?.event).toEqual(steps[0]?.entry.event);
  });

  it('wants them again when the text has changed meanwhile, also within its own batch', () => {
    const meeting = atTheItem();
    const [wanted] = decideBatch(meeting, [openVote()], NOW).outcomes;
    const texts = workedOut(wanted);
    const next = by(CLERK, { kind: 'update-texts', itemId }, { text: textOf('01\nDie Stadt baut ihn nicht.') });
    const { outcomes, steps } = decideBatch(meeting, [next, openVote(texts)], NOW);
    expect(kinds(outcomes)).toEqual(['texts-laid', 'wants texts']);
    meeting.applySteps(steps);
    const again = decideBatch(meeting, [openVote({ ...texts, ...workedOut(outcomes[1]) })], NOW);
    expect(kinds(again.outcomes)).toEqual(['vote-opened']);
  });

  it('is refused at once to somebody who may not give it', () => {
    const { outcomes } = decideBatch(atTheItem(), [{ ...openVote(), actor: MEMBER }], NOW);
    expect(kinds(outcomes)).toEqual(['refused']);
  });
});
