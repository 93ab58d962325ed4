import { detailOf, member, office, refusal, TestCouncil, type TestCommand } from '../testing/council';

const clerk = { personId: 'clerk', name: 'Anna Amsel', office: true, chair: false };
const at = (time: string): string => `2026-11-25T${time}:00.000Z`;
const told = (time: string): { told: { at: string } } => ({ told: { at: at(time) } });

/** Opened at 16:00, called at 16:05; then Gremia was away, and comes back at 18:30. */
function back(): TestCouncil {
  const council = new TestCouncil().convened(30).at(at('16:05')).do({ kind: 'call-item', itemId: 'i1' });
  return council.at(at('18:30')).do({ kind: 'begin-telling', reason: 'Stromausfall' }, clerk);
}

const HANDS: TestCommand = {
  kind: 'open-vote',
  voteId: 'v1',
  itemId: 'i1',
  subject: { kind: 'main', leaveOpen: false },
  procedure: 'show-of-hands',
};

describe('acts that are entered afterwards', () => {
  it('happened when it is said, and keep why they are late', () => {
    const council = back()
      .do({ kind: 'check-out', personId: 'm30', ...told('16:20') }, clerk)
      .do({ ...HANDS, ...told('16:40') }, clerk)
      .do({ kind: 'close-vote', voteId: 'v1', count: { yes: 20, no: 9, abstain: 0 }, ...told('16:42') }, clerk)
      .do({ kind: 'announce-result', voteId: 'v1', carried: true, ...told('16:43') }, clerk)
      .do({ kind: 'close-item', itemId: 'i1', disposition: 'done', note: '', ...told('16:50') }, clerk);
    expect(council.state.votes.v1).toMatchObject({
      openedAt: at('16:40'),
      result: { at: at('16:43') },
      told: { at: at('16:40'), reason: 'Stromausfall' },
    });
    expect(council.state.items[0]?.closedAt).toBe(at('16:50'));
    expect(council.entries.at(-1)).toMatchObject({ at: expect.stringContaining('18:30'), event: { told: {} } });
  });

  it('lie neither in the future nor before the last act; within its minute they follow it', () => {
    const council = back();
    expect(refusal(council.try({ kind: 'check-out', personId: 'm30', ...told('18:45') }, clerk))).toBe('invalid-input');
    expect(detailOf(council.try({ kind: 'check-out', personId: 'm30', ...told('16:04') }, clerk))).toBe(
      'Zuletzt ist um 17:05 Uhr etwas eingetragen; was nachgetragen wird, kann nicht davor liegen.',
    );
    council.do({ kind: 'check-out', personId: 'm30', ...told('16:20') }, clerk);
    council.do({ kind: 'check-in', personId: 'm30', mode: 'hall', ...told('16:20') }, clerk);
    expect(council.state.present.m30?.since).toBe(at('16:20'));
  });

  it('are for the office, and nothing else is done meanwhile', () => {
    const council = back();
    expect(refusal(council.try({ kind: 'check-out', ...told('16:20') }, member(3)))).toBe('forbidden');
    expect(detailOf(council.try({ kind: 'check-out' }, member(3)))).toBe(
      'Anna Amsel trägt gerade nach, was ohne Gremia geschehen ist. Danach geht es hier weiter.',
    );
    expect(refusal(council.try(HANDS, office))).toBe('wrong-state');
    council.do({ kind: 'end-telling' }, clerk).do({ kind: 'check-out' }, member(3));
    expect(refusal(council.try({ kind: 'check-out', personId: 'm4', ...told('18:29') }, clerk))).toBe('wrong-state');
  });

  it('are never ballots of devices', () => {
    const council = back();
    const devices = { ...HANDS, procedure: 'open-ballot', ...told('16:40') };
    expect(detailOf(council.try(devices, clerk))).toContain('Stimmen an Geräten können nicht nachgetragen werden');
    const ballot: TestCommand = { kind: 'cast-ballot', voteId: 'v1', choice: 'yes', ...told('16:40') };
    expect(refusal(council.try(ballot, clerk))).toBe('wrong-state');
  });

  it('may be the whole meeting, from its opening on', () => {
    const council = new TestCouncil().at(at('20:00'));
    const opening: TestCommand = { kind: 'open-meeting', confirmsRules: true, ...told('16:00') };
    expect(refusal(council.try(opening, clerk))).toBe('confirmation-needed');
    council.do({ ...opening, told: { at: at('16:00'), reason: 'Server ausgefallen' } }, clerk);
    expect(council.state).toMatchObject({ openedAt: at('16:00'), telling: { reason: 'Server ausgefallen' } });
    council.do({ kind: 'close-meeting', ...told('18:00') }, clerk);
    expect(council.state).toMatchObject({ closedAt: at('18:00'), telling: null });
  });
});
