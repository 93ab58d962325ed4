import { profileFor } from '@gremia/rules';
import { quorumOf } from '../views/quorum-of';
import { detailOf, member, office, refusal, TestCouncil } from '../testing/council';

const items = [{ itemId: 'i1' }, { itemId: 'i2' }, { itemId: 'i3' }];

describe('opening and closing a meeting', () => {
  it('freezes roster, profile, agenda and texts, and carries the mark of a rehearsal', () => {
    const { state, entries } = new TestCouncil({ items, rehearsal: true }).convened(0);
    expect(state).toMatchObject({ phase: 'running', rehearsal: true, committee: { seats: 51 } });
    expect(entries.map(({ event }) => event.kind)).toEqual([
      'meeting-opened',
      'texts-laid',
      'texts-laid',
      'texts-laid',
    ]);
  });

  it('is for the office, once, with an agenda and no more members than seats', () => {
    const meeting = new TestCouncil();
    expect(refusal(meeting.try({ kind: 'open-meeting' }, member(1)))).toBe('forbidden');
    expect(refusal(meeting.try({ kind: 'open-meeting' }))).toBe('rule-unverified');
    expect(refusal(meeting.convened(0).try({ kind: 'open-meeting' }))).toBe('meeting-already-open');
    expect(refusal(new TestCouncil({ items: [] }).try({ kind: 'open-meeting' }))).toBe('agenda-incomplete');
    expect(refusal(new TestCouncil({ seats: 10, members: 11 }).try({ kind: 'open-meeting' }))).toBe('wrong-state');
  });

  it('ends with what was not called as not treated, and only when no vote is pending', () => {
    const meeting = new TestCouncil({ items }).convened(30).open('v1');
    expect(refusal(meeting.try({ kind: 'close-meeting' }))).toBe('vote-open');
    meeting.do({ kind: 'close-vote', voteId: 'v1' });
    expect(refusal(meeting.try({ kind: 'close-meeting' }))).toBe('not-announced');
    meeting.do({ kind: 'announce-result', voteId: 'v1', carried: false }).do({ kind: 'close-meeting' });
    expect(meeting.state.items.map(({ disposition }) => disposition)).toEqual(['done', 'not-treated', 'not-treated']);
    expect(refusal(meeting.try({ kind: 'check-in', mode: 'hall' }, member(40)))).toBe('meeting-closed');
    expect(refusal(meeting.try({ kind: 'open-meeting' }))).toBe('meeting-closed');
  });

  it('does nothing before it is opened', () => {
    const meeting = new TestCouncil();
    expect(refusal(meeting.try({ kind: 'check-in', mode: 'hall' }, member(1)))).toBe('meeting-not-open');
    expect(refusal(meeting.try({ kind: 'call-item', itemId: 'i1' }))).toBe('meeting-not-open');
    expect(refusal(meeting.try({ kind: 'cast-ballot', voteId: 'v', choice: 'yes' }, member(1)))).toBe(
      'meeting-not-open',
    );
  });
});

describe('an interruption', () => {
  it.each(['break', 'disorder', undefined] as const)('leaves an open vote as it is: %s', (cause) => {
    const meeting = new TestCouncil().convened(30).open('v1').cast('v1', 30);
    const how = { reason: 'Pause', openVote: 'goes-on', ...(cause === undefined ? {} : { cause }) } as const;
    meeting.do({ kind: 'interrupt-meeting', ...how });
    meeting.do({ kind: 'resume-meeting' }).do({ kind: 'close-vote', voteId: 'v1' });
    expect(meeting.state.votes['v1']).toMatchObject({ phase: 'closed', tally: { yes: 30 } });
  });

  it('aborts the vote that a disturbance hits; it is repeated afterwards, its ballots stay in the journal', () => {
    const meeting = new TestCouncil()
      .convened(30)
      .open('v1')
      .cast('v1', 12)
      .do({ kind: 'interrupt-meeting', cause: 'disturbance', reason: 'Störung der Übertragung' });
    expect(meeting.state.interruption?.reason).toBe(
      'Die Sitzung wird um 17:00 Uhr wegen einer Störung der Bild-Ton-Übertragung unterbrochen. ' +
        'Störung der Übertragung. In wessen Verantwortungsbereich die Störung liegt, ist ungeklärt. ' +
        'Die offene Abstimmung ist abgebrochen; ihre Stimmen zählen nicht.',
    );
    expect(meeting.state.votes['v1']).toMatchObject({
      phase: 'aborted',
      note: 'Unterbrechung der Sitzung: Störung der Übertragung',
    });
    expect(meeting.entries.filter(({ event }) => event.kind === 'ballot-cast')).toHaveLength(12);
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'v2', itemId: 'i1', subject: { kind: 'main' } }))).toBe(
      'meeting-interrupted',
    );
    expect(meeting.do({ kind: 'resume-meeting' }).open('v2').state.votes['v2']?.repeats).toBe('v1');
  });

  it('pauses the vote where the profile does not ask for a repetition', () => {
    const base = profileFor('thueringen-council', '2026-11-25');
    const profile = {
      ...base,
      disturbance: { ...base.disturbance, value: { ...base.disturbance.value, repeatsVote: false } },
    };
    const meeting = new TestCouncil({ profile })
      .convened(30)
      .open('v1')
      .do({ kind: 'interrupt-meeting', cause: 'disturbance', reason: 'Pause', openVote: 'goes-on' });
    expect(refusal(meeting.try({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(1)))).toBe(
      'meeting-interrupted',
    );
    expect(
      refusal(
        meeting.do({ kind: 'resume-meeting' }).try({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(1)),
      ),
    ).toBe('accepted');
  });
});

describe('attendance', () => {
  it('is reported by the person, or by the office for anybody on the roster', () => {
    const meeting = new TestCouncil().convened(0);
    expect(refusal(meeting.try({ kind: 'check-in', personId: 'm2', mode: 'hall' }, member(1)))).toBe('forbidden');
    expect(refusal(meeting.try({ kind: 'check-in', personId: 'nobody', mode: 'hall' }))).toBe('not-seated');
    meeting.do({ kind: 'check-in', personId: 'm2', mode: 'hall' });
    expect(refusal(meeting.try({ kind: 'check-in', mode: 'hall' }, member(2)))).toBe('already-checked-in');
    expect(refusal(meeting.try({ kind: 'check-out' }, member(3)))).toBe('not-checked-in');
    expect(meeting.do({ kind: 'check-out' }, member(2)).state.present).toEqual({});
  });

  it('does not count advisers', () => {
    const meeting = new TestCouncil().convened(26).do({ kind: 'check-in', personId: 'a1', mode: 'hall' });
    expect(quorumOf(meeting.state)).toMatchObject({ present: 26, quorate: true });
  });

  it('without a legal basis lets connected members listen and says why; 27 in the hall are a quorum, 25 are none', () => {
    const meeting = new TestCouncil().convened(27);
    for (let index = 28; index <= 39; index += 1) meeting.do({ kind: 'check-in', mode: 'remote' }, member(index));
    expect(quorumOf(meeting.state)?.sentence).toBe(
      '27 von 51 anwesend und stimmberechtigt – beschlussfähig (26 erforderlich)',
    );
    expect(meeting.state.present['m30']).toMatchObject({
      entitled: false,
      note: expect.stringContaining('§ 36a ThürKO'),
    });
    const decision = meeting.open('v1').try({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(30));
    expect(refusal(decision)).toBe('remote-not-entitled');
    expect(detailOf(decision)).toContain('Die zugeschalteten Mitglieder gelten nicht als anwesend.');
    meeting.do({ kind: 'check-out' }, member(1)).do({ kind: 'check-out' }, member(2));
    expect(quorumOf(meeting.state)?.sentence).toBe('Der Stadtrat ist nicht beschlussfähig.');
  });

  it.each([
    { case: 'declared, clause and room recorded', room: 'Bürgersaal', clause: '§ 7a Hauptsatzung', present: 39 },
    { case: 'no public room', room: null, clause: '§ 7a Hauptsatzung', present: 27 },
    { case: 'no clause', room: 'Bürgersaal', clause: null, present: 27 },
  ])('in an emergency ($case) counts $present', ({ room, clause, present }) => {
    const meeting = new TestCouncil({
      emergency: { declared: true, statuteClause: clause },
      publicRoom: room,
    }).convened(27);
    for (let index = 28; index <= 39; index += 1) meeting.do({ kind: 'check-in', mode: 'remote' }, member(index));
    expect(quorumOf(meeting.state)?.present).toBe(present);
  });

  it('moves a member from the hall to remote with what follows from it', () => {
    const meeting = new TestCouncil().convened(26).do({ kind: 'check-in', mode: 'remote' }, member(1));
    expect(quorumOf(meeting.state)?.present).toBe(25);
  });
});

describe('the agenda', () => {
  it('is called and closed by the office; a closed item stays closed', () => {
    const meeting = new TestCouncil({ items }).convened(30);
    expect(refusal(meeting.try({ kind: 'call-item', itemId: 'i1' }, member(1)))).toBe('forbidden');
    expect(refusal(meeting.try({ kind: 'close-item', itemId: 'i1', disposition: 'done' }))).toBe('no-item-called');
    expect(refusal(meeting.try({ kind: 'close-item', itemId: 'i2', disposition: 'withdrawn' }))).toBe('accepted');
    meeting.do({ kind: 'call-item', itemId: 'i1' });
    expect(meeting.try({ kind: 'call-item', itemId: 'i1' })).toEqual({ entries: [] });
    meeting.do({ kind: 'close-item', itemId: 'i1', disposition: 'postponed', note: ' Auf Januar vertagt. ' });
    expect(meeting.state.items[0]).toMatchObject({ disposition: 'postponed', note: 'Auf Januar vertagt.' });
    expect(refusal(meeting.try({ kind: 'call-item', itemId: 'i1' }))).toBe('item-closed');
  });

  it('knows conflicts of interest: declared by oneself, lifted by the office, not during the vote', () => {
    const meeting = new TestCouncil({ items })
      .convened(30)
      .do({ kind: 'call-item', itemId: 'i1' })
      .do({ kind: 'declare-conflict', itemId: 'i1' }, member(4));
    expect(meeting.try({ kind: 'declare-conflict', itemId: 'i1' }, member(4))).toEqual({ entries: [] });
    expect(refusal(meeting.try({ kind: 'declare-conflict', itemId: 'i1', personId: 'm5' }, member(4)))).toBe(
      'forbidden',
    );
    expect(refusal(meeting.try({ kind: 'lift-conflict', itemId: 'i1', personId: 'm4' }, member(4)))).toBe('forbidden');
    meeting.do({ kind: 'lift-conflict', itemId: 'i1', personId: 'm4' }).open('v1');
    expect(meeting.state.votes['v1']?.electorate).toContain('m4');
    const decision = meeting.try({ kind: 'declare-conflict', itemId: 'i1' }, member(5));
    expect(refusal(decision)).toBe('vote-open');
    expect(detailOf(decision)).toContain('mit der Stimme „Befangen“');
    expect(refusal(meeting.try({ kind: 'declare-conflict', itemId: 'i2' }, member(5)))).toBe('accepted');
  });

  it('keeps remarks with their item', () => {
    const meeting = new TestCouncil({ items }).convened(3);
    meeting
      .do({ kind: 'note-remark', itemId: 'i2', text: 'Tischvorlage' })
      .do({ kind: 'note-remark', itemId: null, text: 'Gäste begrüßt' });
    expect(meeting.state.items[1]?.remarks).toEqual(['Tischvorlage']);
    expect(meeting.state.remarks).toEqual(['Gäste begrüßt']);
    expect(refusal(meeting.try({ kind: 'note-remark', itemId: 'i9', text: 'x' }, office))).toBe('item-not-found');
  });
});
