import { profileFor, type MotionRules, type RuleProfile } from '@gremia/rules';
import { member, office, refusal, TestCouncil, type TestCommand } from '../testing/council';
import { motionStanding } from '../views/motions';
import { nextStep } from '../views/next-step';
import { speakersInOrder } from '../views/next-speaker';

const PRESENT = 12;
const debating = (change: Partial<MotionRules> = {}): TestCouncil =>
  new TestCouncil({ seats: 12, members: 12, profile: withMotions(change) })
    .convened(PRESENT)
    .do({ kind: 'call-item', itemId: 'i1' });

function withMotions(change: Partial<MotionRules>): RuleProfile {
  const profile = profileFor('thueringen-council', '2026-11-25');
  return { ...profile, motions: { ...profile.motions, value: { ...profile.motions.value, ...change } } };
}

const raise = (motion: string, more: object = {}): TestCommand =>
  ({ kind: 'raise-motion', motionId: `p-${motion}`, motion, ...more }) as TestCommand;
const standing = ({ state }: TestCouncil, motion: string): string => {
  const found = state.motions.find(({ motionId }) => motionId === `p-${motion}`);
  return found === undefined ? 'none' : motionStanding(state, found);
};

/** Votes on what is next, yes as many as said. */
function voteOn(meeting: TestCouncil, yes: number): TestCouncil {
  const step = nextStep(meeting.state);
  if (step.step !== 'open-vote') throw new Error(`next is ${step.step}`);
  const voteId = `v${Object.keys(meeting.state.votes).length + 1}`;
  meeting.do({ kind: 'open-vote', voteId, itemId: step.itemId, subject: step.subject });
  for (let index = 1; index <= PRESENT; index += 1)
    meeting.do({ kind: 'cast-ballot', voteId, choice: index <= yes ? 'yes' : 'no' }, member(index));
  meeting.do({ kind: 'close-vote', voteId });
  return meeting.do({ kind: 'announce-result', voteId, carried: yes > PRESENT / 2 });
}

describe('a point of order', () => {
  it('comes first, is voted on in the words of the software, and takes effect by one step', () => {
    const meeting = debating().do({ kind: 'request-floor', pointOfOrder: false }, member(2));
    meeting.do(raise('close-debate'), member(9));
    expect(speakersInOrder(meeting.state)[0]).toMatchObject({ personId: 'm9', pointOfOrder: true });
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', name: 'Schluss der Debatte' });
    voteOn(meeting, 8);
    expect(meeting.state.votes['v1']?.question).toBe(
      'Abgestimmt wird über den Antrag zur Geschäftsordnung von Mitglied 9: Schluss der Debatte. Wer stimmt zu?',
    );
    expect(nextStep(meeting.state)).toMatchObject({ step: 'carry-out-motion', say: 'Die Debatte ist geschlossen.' });
    meeting.do({ kind: 'carry-out-motion', motionId: 'p-close-debate' });
    expect(meeting.state.speakers).toMatchObject({ closed: true, requests: [] });
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', subject: { kind: 'main' } });
  });

  it('is dealt with before the matter is voted on, or not allowed with a reason', () => {
    const matter: TestCommand = {
      kind: 'open-vote',
      voteId: 'm',
      itemId: 'i1',
      subject: { kind: 'main', leaveOpen: false },
    };
    const meeting = debating().do(raise('adjourn'), member(9));
    const refused = meeting.try(matter);
    expect(refused).toMatchObject({ refused: 'wrong-state', norm: meeting.state.profile?.motions.norm });
    expect('detail' in refused && refused.detail).toContain('von Mitglied 9 zu behandeln: Vertagung');
    voteOn(meeting, 12);
    expect(meeting.try(matter)).toMatchObject({ detail: expect.stringContaining('noch auszuführen') as string });
    const other = debating().do(raise('adjourn'), member(9));
    other.do({ kind: 'settle-motion', motionId: 'p-adjourn', how: 'refused', reason: 'Schon abgelehnt.' });
    expect(refusal(other.try(matter))).toBe('accepted');
  });

  it('holds nothing up once it cannot take effect any more', () => {
    const meeting = voteOn(debating(), 12);
    meeting.do({ kind: 'doubt-result', voteId: 'v1', reason: 'verzählt' });
    voteOn(meeting.do(raise('adjourn'), member(9)), 12);
    expect(refusal(meeting.try({ kind: 'carry-out-motion', motionId: 'p-adjourn' }))).not.toBe('accepted');
    const again = { kind: 'open-vote', voteId: 'm', itemId: 'i1', subject: { kind: 'main', leaveOpen: false } };
    expect(refusal(meeting.try(again as TestCommand))).toBe('accepted');
  });

  it('closes the list and keeps who stands on it', () => {
    const meeting = debating().do({ kind: 'request-floor', pointOfOrder: false }, member(2));
    voteOn(meeting.do(raise('close-list'), member(9)), 12).do({ kind: 'carry-out-motion', motionId: 'p-close-list' });
    expect(meeting.state.speakers.closed).toBe(true);
    expect(speakersInOrder(meeting.state).map(({ personId }) => personId)).toEqual(['m2']);
  });

  it('rejected leaves everything as it was', () => {
    const meeting = voteOn(debating().do(raise('adjourn'), member(9)), 3);
    expect(standing(meeting, 'adjourn')).toBe('rejected');
    expect(refusal(meeting.try({ kind: 'carry-out-motion', motionId: 'p-adjourn' }))).toBe('wrong-state');
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', subject: { kind: 'main' } });
  });

  it('refers with its target, which has to be said', () => {
    const meeting = debating();
    expect(refusal(meeting.try(raise('refer'), member(9)))).toBe('invalid-input');
    voteOn(meeting.do(raise('refer', { detail: 'an den Bauausschuss' }), member(9)), 12);
    meeting.do({ kind: 'carry-out-motion', motionId: 'p-refer' });
    expect(meeting.state.items[0]).toMatchObject({ disposition: 'referred', note: 'an den Bauausschuss' });
  });

  it('is granted by the chair where the rules say so, never where the body votes', () => {
    const meeting = debating().do(raise('interrupt'), member(9)).do(raise('close-list'), member(4));
    expect(nextStep(meeting.state)).toMatchObject({ step: 'settle-motion', motionId: 'p-interrupt' });
    const grant = (motionId: string): TestCommand => ({ kind: 'settle-motion', motionId, how: 'granted' });
    expect(refusal(meeting.try(grant('p-close-list')))).toBe('wrong-state');
    meeting.do(grant('p-interrupt')).do({ kind: 'carry-out-motion', motionId: 'p-interrupt' });
    expect(meeting.state).toMatchObject({ phase: 'interrupted' });
    expect(meeting.state.interruption?.reason).toContain('von Mitglied 9: Unterbrechung der Sitzung');
  });

  it('is for those who may move it: a Fraktion, or so many together', () => {
    const byFaction = debating({ adjourn: { by: 'faction', needs: 'vote' } });
    expect(refusal(byFaction.try(raise('adjourn'), member(9)))).toBe('not-entitled');
    byFaction.do(raise('adjourn', { faction: true }), member(9));
    expect(byFaction.state.motions[0]?.faction).toBe('Ahorn');
    const share = { numerator: 1, denominator: 4, of: 'statutory', reach: 'at-least' } as const;
    const together = debating({ share, 'close-debate': { by: 'share', needs: 'demand' } });
    expect(refusal(together.try(raise('close-debate', { supporters: 2 }), member(9)))).toBe('not-entitled');
    together.do(raise('close-debate', { supporters: 3 }), member(9));
    expect(nextStep(together.state)).toMatchObject({ step: 'settle-motion' });
  });

  it('makes the votes of the item secret or by roll call, and no others', () => {
    const meeting = voteOn(debating().do(raise('roll-call'), member(9)), 12);
    expect(standing(meeting, 'roll-call')).toBe('done');
    const open = { kind: 'open-vote', voteId: 'v9', itemId: 'i1', subject: { kind: 'main' } } as const;
    expect(refusal(meeting.try(open))).toBe('wrong-state');
    meeting.do({ ...open, procedure: 'roll-call' });
    expect(meeting.state.votes['v9']?.setup?.demand).toMatchObject({ by: 'Mitglied 9', way: 'resolution' });
  });

  it('makes a question in words secret or by roll call where it is the matter of the item', () => {
    const meeting = new TestCouncil({
      seats: 12,
      members: 12,
      profile: withMotions({}),
      items: [{ itemId: 'i1', text: { base: null } }],
    })
      .convened(PRESENT)
      .do({ kind: 'call-item', itemId: 'i1' })
      .do(raise('roll-call'), member(9));
    voteOn(meeting, 12);
    const words = { kind: 'free', question: 'Die Markthalle wird gebaut.' } as const;
    const asks = { kind: 'open-vote', voteId: 'w', itemId: 'i1', subject: words } as const;
    expect(refusal(meeting.try(asks))).toBe('wrong-state');
    expect(refusal(meeting.try({ ...asks, question: 'deviation' }))).toBe('accepted');
    meeting.do({ ...asks, procedure: 'roll-call' });
    expect(meeting.state.votes['w']?.setup?.demand).toMatchObject({ by: 'Mitglied 9', way: 'resolution' });
  });

  it('asks for a recount as long as the result can be doubted', () => {
    const meeting = debating();
    expect(refusal(meeting.try(raise('recount'), member(9)))).toBe('doubt-too-late');
    voteOn(meeting, 7).do(raise('recount'), member(9));
    meeting.do({ kind: 'settle-motion', motionId: 'p-recount', how: 'granted' });
    meeting.do({ kind: 'carry-out-motion', motionId: 'p-recount' });
    expect(meeting.state.votes['v1']?.phase).toBe('doubted');
  });

  it('is taken back by its mover, and not allowed by the chair only with a reason', () => {
    const meeting = debating().do(raise('adjourn'), member(9)).do(raise('close-list'), member(4));
    const settle = (motion: string, how: string, reason = ''): TestCommand =>
      ({ kind: 'settle-motion', motionId: `p-${motion}`, how, reason }) as TestCommand;
    expect(refusal(meeting.try(settle('adjourn', 'withdrawn'), member(4)))).toBe('forbidden');
    expect(refusal(meeting.try(settle('close-list', 'granted'), member(4)))).toBe('forbidden');
    meeting.do(settle('adjourn', 'withdrawn'), member(9));
    expect(refusal(meeting.try(settle('close-list', 'refused')))).toBe('confirmation-needed');
    meeting.do(settle('close-list', 'refused', 'Es liegt keine Wortmeldung vor.'), office);
    expect([standing(meeting, 'adjourn'), standing(meeting, 'close-list')]).toEqual(['withdrawn', 'refused']);
  });

  it('is not moved twice, during a vote, or by somebody without a part in the item', () => {
    const meeting = debating().do(raise('adjourn'), member(9));
    expect(refusal(meeting.try(raise('adjourn', { motionId: 'other' }), member(4)))).toBe('wrong-state');
    meeting.do({ kind: 'declare-conflict', itemId: 'i1' }, member(6));
    expect(refusal(meeting.try(raise('close-list'), member(6)))).toBe('not-entitled');
    meeting.do({ kind: 'settle-motion', motionId: 'p-adjourn', how: 'withdrawn', reason: '' }, member(9));
    meeting.do({ kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: { kind: 'main' } });
    expect(refusal(meeting.try(raise('close-list'), member(4)))).toBe('vote-open');
  });
});
