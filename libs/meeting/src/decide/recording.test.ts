import { profileFor, type RecordingRule } from '@gremia/rules';
import { decide } from '../decide';
import { evolve } from '../evolve';
import { detailOf, hash, member, office, refusal, TestCouncil } from '../testing/council';
import { isRecordedNow } from '../views/recording';

const usual = profileFor('thueringen-council', '2026-11-25');
const ruled = (value: Partial<RecordingRule> = {}) => {
  const { recording } = usual;
  const norm = '§ 20 Geschäftsordnung';
  return {
    ...usual,
    recording: { ...recording, norm, value: { ...recording.value, of: 'sound' as const, ...value } },
  };
};
const SECRET_ITEM = { itemId: 'i2', public: false };
const council = (rule: Partial<RecordingRule> = {}): TestCouncil =>
  new TestCouncil({ seats: 9, members: 9, items: [{ itemId: 'i1' }, SECRET_ITEM], profile: ruled(rule) })
    .convened(9)
    .do({ kind: 'call-item', itemId: 'i1' });
const recorded = (): TestCouncil => council().do({ kind: 'begin-recording', agreed: true });
const kinds = (meeting: TestCouncil, from: number): string[] =>
  meeting.entries.slice(from).map(({ event }) => ('reason' in event ? `${event.kind} ${event.reason}` : event.kind));
/** What an act writes into the journal. */
const writes = (meeting: TestCouncil, ...act: Parameters<TestCouncil['do']>): string[] => {
  const before = meeting.entries.length;
  return kinds(meeting.do(...act), before);
};

describe('the recording of the public part', () => {
  it('is not begun where the rules of the body have none, nor without the consent that they ask for', () => {
    const without = new TestCouncil({ seats: 9, members: 9 }).convened(9).do({ kind: 'call-item', itemId: 'i1' });
    expect(detailOf(without.try({ kind: 'begin-recording', agreed: true }))).toContain('nicht vorgesehen');
    expect(detailOf(council().try({ kind: 'begin-recording' }))).toContain('alle Anwesenden');
    expect(detailOf(council({ consent: 'body' }).try({ kind: 'begin-recording' }))).toContain('das Gremium');
    expect(council({ consent: 'none' }).do({ kind: 'begin-recording' }).state.recording).toMatchObject({ of: 'sound' });
  });

  it('needs everybody who is there, where the rules ask everybody: one objection is enough', () => {
    const meeting = council().do({ kind: 'object-to-recording', objects: true }, member(4));
    expect(detailOf(meeting.try({ kind: 'begin-recording', agreed: true }))).toContain('widersprochen');
    meeting.do({ kind: 'object-to-recording', objects: false }, member(4));
    expect(meeting.do({ kind: 'begin-recording', agreed: true }).state.recording).toMatchObject({ paused: null });
  });

  it('is begun and ended by whoever leads alone; everybody may read that it is', () => {
    expect(refusal(council().try({ kind: 'begin-recording', agreed: true }, member(3)))).toBe('forbidden');
    const meeting = recorded();
    expect(meeting.entries.at(-1)).toMatchObject({
      audience: 'public',
      event: { kind: 'recording-began', of: 'sound', consent: 'everybody', norm: '§ 20 Geschäftsordnung' },
    });
    expect(writes(meeting, { kind: 'end-recording' })).toEqual(['recording-ended lead']);
    expect(meeting.state.recording).toBeNull();
  });

  it('rests before somebody who has objected has the floor, and goes on afterwards', () => {
    const meeting = recorded().do({ kind: 'object-to-recording', objects: true }, member(4));
    expect(isRecordedNow(meeting.state, 'm4')).toBe(false);
    expect(isRecordedNow(meeting.state, 'm3')).toBe(true);
    expect(writes(meeting, { kind: 'give-floor', personId: 'm4' })).toEqual([
      'recording-paused objection',
      'floor-given',
    ]);
    for (const who of ['m3', 'm4', null]) expect(isRecordedNow(meeting.state, who)).toBe(false);
    expect(writes(meeting, { kind: 'end-floor' })).toEqual(['floor-ended', 'recording-resumed']);
    expect(isRecordedNow(meeting.state, null)).toBe(true);
  });

  it('rests at once when somebody objects while they speak, also somebody without an account', () => {
    const meeting = recorded().do({ kind: 'give-floor', personId: 'm4' });
    expect(writes(meeting, { kind: 'object-to-recording', objects: true }, member(4))).toEqual([
      'recording-paused objection',
      'recording-objected',
    ]);
    meeting.do({ kind: 'give-floor', guest: 'Anna Amsel' });
    expect(meeting.state.recording).toMatchObject({ paused: null });
    meeting.do({ kind: 'object-to-recording', objects: true, guest: 'Anna Amsel' });
    expect(meeting.state.recording).toMatchObject({ paused: { reason: 'objection' } });
  });

  it('rests in a break and when whoever leads says so, which outlasts everything else', () => {
    const meeting = recorded().do({ kind: 'object-to-recording', objects: true }, member(4));
    expect(writes(meeting, { kind: 'interrupt-meeting', reason: 'Pause' })[0]).toBe('recording-paused break');
    expect(writes(meeting, { kind: 'resume-meeting' }).at(-1)).toBe('recording-resumed');
    meeting.do({ kind: 'give-floor', personId: 'm4' });
    meeting.do({ kind: 'pause-recording', on: true });
    expect(meeting.state.recording).toMatchObject({ paused: { reason: 'objection' }, held: true });
    expect(detailOf(meeting.try({ kind: 'pause-recording', on: false }))).toContain('widersprochen');
    meeting.do({ kind: 'end-floor' });
    expect(meeting.state.recording).toMatchObject({ paused: { reason: 'lead' } });
    expect(meeting.do({ kind: 'pause-recording', on: false }).state.recording).toMatchObject({ paused: null });
  });

  it('ends before what is not public, is not begun there, and ends with the meeting', () => {
    const meeting = recorded().do({ kind: 'close-item', itemId: 'i1', disposition: 'noted' });
    expect(writes(meeting, { kind: 'call-item', itemId: 'i2' })).toEqual(['recording-ended non-public', 'item-called']);
    expect(detailOf(meeting.try({ kind: 'begin-recording', agreed: true }))).toContain('öffentliche');
    const whole = recorded().do({ kind: 'close-item', itemId: 'i1', disposition: 'noted' });
    expect(writes(whole, { kind: 'close-meeting' })[0]).toBe('recording-ended closed');
  });

  it('says what is missing where nothing can be recorded', () => {
    const meeting = council();
    const command = { kind: 'begin-recording', agreed: true, commandId: 'x', meetingId: 'x' } as const;
    const context = { now: '2026-11-25T17:00:00Z', hash, recorderMissing: 'Es fehlt.' };
    expect(detailOf(decide(meeting.state, command, office, context))).toBe('Es fehlt.');
  });

  it('is said to run only once something is written, and to be disturbed when the recorder does not answer', () => {
    const meeting = recorded();
    expect(meeting.state.recording?.standing).toBeUndefined();
    const note = (standing: 'running' | 'failing') =>
      decide(
        meeting.state,
        { kind: 'note-recording', commandId: standing, meetingId: 'x', standing },
        { personId: '', name: '', office: false, chair: false },
        { now: '2026-11-25T17:00:00Z', hash },
      );
    const failing = note('failing');
    expect(failing).toMatchObject({ entries: [{ audience: 'public', event: { kind: 'recording-noted' } }] });
    const [entry] = 'entries' in failing ? failing.entries : [];
    if (entry === undefined) throw new Error('nothing was noted');
    const after = evolve(meeting.state, { at: '2026-11-25T17:00:00Z', actor: null, event: entry.event });
    expect(after.recording).toMatchObject({ standing: 'failing', paused: null });
    meeting.do({ kind: 'pause-recording', on: true });
    expect(note('running')).toEqual({ entries: [] });
    meeting.do({ kind: 'end-recording' });
    expect(note('failing')).toEqual({ entries: [] });
  });

  it('is objected to by guests themselves once they are let into the call, and by no other outsider', () => {
    const meeting = recorded();
    const guest = { personId: 'g1', name: 'Anna Amsel', office: false, chair: false };
    const objection = { kind: 'object-to-recording', objects: true } as const;
    expect(refusal(meeting.try(objection, guest))).toBe('not-seated');
    const inCall = { ...guest, inCall: true };
    expect(refusal(meeting.try({ ...objection, guest: 'Bert Buchfink' }, inCall))).toBe('not-seated');
    expect(refusal(meeting.try({ ...objection, personId: 'm4' }, inCall))).toBe('forbidden');
    meeting.do(objection, inCall);
    expect(meeting.state.recordingObjections).toEqual([{ personId: 'g1', name: 'Anna Amsel' }]);
    expect(isRecordedNow(meeting.state, 'g1')).toBe(false);
    // Called with their account, or by name alone: it rests in either case.
    for (const called of [{ personId: 'g1', guest: 'Anna Amsel' }, { guest: 'Anna Amsel' }]) {
      meeting.do({ kind: 'give-floor', ...called });
      expect(meeting.state.recording).toMatchObject({ paused: { reason: 'objection' } });
      meeting.do({ kind: 'end-floor' });
      expect(meeting.state.recording).toMatchObject({ paused: null });
    }
    meeting.do({ ...objection, objects: false, personId: 'g1', guest: 'Anna Amsel' });
    expect(meeting.state.recordingObjections).toEqual([]);
  });
});
