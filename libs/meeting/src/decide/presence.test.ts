import { member, office, TestCouncil } from '../testing/council';

describe('a member who was connected and then sits in the hall', () => {
  const noteOf = (meeting: TestCouncil) => meeting.state.present['m30'];
  const connected = (): TestCouncil =>
    new TestCouncil().convened(27).do({ kind: 'check-in', mode: 'remote' }, member(30));

  it('has a vote there, and is marked for the chair when nobody but the member says so', () => {
    const meeting = connected().do({ kind: 'check-in', mode: 'hall' }, member(30));
    const marked = { mode: 'hall', entitled: true, note: 'War zugeschaltet und hat sich selbst im Saal gemeldet.' };
    expect(noteOf(meeting)).toMatchObject(marked);
    // Leaving in between is no way round it.
    meeting.do({ kind: 'check-out' }, member(30)).do({ kind: 'check-in', mode: 'hall' }, member(30));
    expect(noteOf(meeting)).toMatchObject(marked);
  });

  it('is not marked when the office notes it, nor is whoever was never connected', () => {
    const meeting = connected().do({ kind: 'check-in', mode: 'hall', personId: 'm30' }, office);
    expect(noteOf(meeting)).toMatchObject({ mode: 'hall', entitled: true, note: null });
    meeting.do({ kind: 'check-out' }, member(1)).do({ kind: 'check-in', mode: 'hall' }, member(1));
    expect(meeting.state.present['m1']).toMatchObject({ note: null });
  });
});

describe('why somebody is not there', () => {
  const seat = (meeting: TestCouncil) => meeting.state.roster.find(({ personId }) => personId === 'm30');

  it('is known at once where it is put right in the meeting', () => {
    const meeting = new TestCouncil().convened(27);
    const correct = { kind: 'correct-attendance', personId: 'm30', reason: 'krank gemeldet' } as const;
    meeting.do({ ...correct, absence: 'excused' }, office);
    expect(seat(meeting)).toMatchObject({ absence: 'excused' });
    meeting.do({ ...correct, stays: [] }, office);
    expect(seat(meeting)).toMatchObject({ absence: 'excused' });
  });
});
