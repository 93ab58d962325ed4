import { detailOf, member, refusal, TestCouncil } from '../testing/council';

const voting = (): TestCouncil => new TestCouncil().convened(30).open('v1').cast('v1', 12);
const TOMORROW = '2026-11-26T17:00:00Z';

describe('an interruption', () => {
  it.each(['break', 'disorder'] as const)('for %s says what becomes of an open vote, or does not happen', (cause) => {
    const meeting = voting();
    const asked = meeting.try({ kind: 'interrupt-meeting', cause, reason: 'Pause' });
    expect([refusal(asked), detailOf(asked)]).toEqual([
      'confirmation-needed',
      expect.stringContaining('Eine Abstimmung ist offen'),
    ]);
    meeting.do({ kind: 'interrupt-meeting', cause, reason: 'Pause', openVote: 'voided' });
    expect(meeting.state.votes['v1']?.phase).toBe('aborted');
    expect(meeting.state.interruption?.reason).toContain('ist abgebrochen; ihre Stimmen zählen nicht');
  });

  it('says when it goes on, in the time of the municipality, and not in the past', () => {
    const meeting = new TestCouncil().convened(30);
    const interrupt = { kind: 'interrupt-meeting', reason: 'Pause' } as const;
    expect(refusal(meeting.try({ ...interrupt, until: '2026-11-25T15:59:00Z' }))).toBe('wrong-state');
    meeting.do({ ...interrupt, until: '2026-11-25T18:15:00Z' });
    expect(meeting.state.interruption).toMatchObject({
      reason: 'Pause. Weiter um 19:15 Uhr.',
      until: '2026-11-25T18:15:00Z',
    });
  });

  it('by a disturbance that is a single member’s own does not void the vote of the others by itself', () => {
    const interrupt = { kind: 'interrupt-meeting', cause: 'disturbance', reason: 'Kein Ton' } as const;
    const own = voting();
    expect(refusal(own.try({ ...interrupt, responsibility: 'member' }))).toBe('confirmation-needed');
    own.do({ ...interrupt, responsibility: 'member', openVote: 'goes-on' });
    expect(own.state.votes['v1']?.phase).toBe('open');
    const ours = voting();
    expect(refusal(ours.try({ ...interrupt, responsibility: 'municipal', openVote: 'goes-on' }))).toBe('wrong-state');
    ours.do({ ...interrupt, responsibility: 'municipal' });
    expect(ours.state.votes['v1']?.phase).toBe('aborted');
    expect(ours.state.interruption?.reason).toContain('Verantwortungsbereich der Gemeinde');
  });

  it('for disorder is an order of the chair, with the norm it rests on', () => {
    const meeting = new TestCouncil().convened(30);
    meeting.do({ kind: 'interrupt-meeting', cause: 'disorder', reason: 'Zwischenrufe', norm: '§ 12 GeschO' });
    expect(meeting.state.interruption?.reason).toBe(
      'Die Sitzungsleitung unterbricht die Sitzung um 17:00 Uhr wegen Störung der Ordnung (§ 12 GeschO). Zwischenrufe.',
    );
  });

  it('until another day ends everybody’s presence, and needs that day', () => {
    const meeting = new TestCouncil().convened(30);
    const interrupt = { kind: 'interrupt-meeting', cause: 'other-day', reason: 'Es ist spät' } as const;
    expect(refusal(meeting.try(interrupt))).toBe('wrong-state');
    expect(refusal(meeting.try({ ...interrupt, until: '2026-11-25T19:00:00Z' }))).toBe('wrong-state');
    meeting.open('v1');
    expect(refusal(meeting.try({ ...interrupt, until: TOMORROW, openVote: 'goes-on' }))).toBe('vote-open');
    meeting.do({ kind: 'close-vote', voteId: 'v1' });
    expect(refusal(meeting.try({ ...interrupt, until: TOMORROW }))).toBe('not-announced');
    meeting.do({ kind: 'announce-result', voteId: 'v1', carried: false }).do({ ...interrupt, until: TOMORROW });
    expect(meeting.state.interruption?.reason).toBe(
      'Es ist spät. Die Sitzung wird am Donnerstag, 26.11.2026 um 18:00 Uhr fortgesetzt.',
    );
    expect(meeting.state.present).toEqual({});
    meeting.at('2026-11-26T17:05:00Z').do({ kind: 'resume-meeting' }).do({ kind: 'check-in', mode: 'hall' }, member(2));
    expect(meeting.state).toMatchObject({ phase: 'running', currentItemId: 'i1' });
    expect(Object.keys(meeting.state.present)).toEqual(['m2']);
    // What was announced the day before cannot be doubted any more.
    expect(refusal(meeting.try({ kind: 'doubt-result', voteId: 'v1', reason: 'x' }, member(2)))).not.toBe('accepted');
  });
});
