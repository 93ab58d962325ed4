import type { TakenMeasure } from '../state';
import { member, refusal, TestCouncil } from '../testing/council';
import {
  callPartOf,
  callRightsOf,
  deviceRightsOf,
  isVotingMember,
  viewerRightsOf,
  type Caller,
  type HallDevice,
} from './call-rights';

const debating = (): TestCouncil => new TestCouncil().convened(12).do({ kind: 'call-item', itemId: 'i1' });
const caller = (personId: string, more: Partial<Caller> = {}): Caller => ({
  ...{ personId, name: personId, role: 'participant', leads: false, entitled: true },
  ...more,
});

describe('what somebody may do in the call', () => {
  it('is the camera; microphone and screen come with the floor and go with it', () => {
    const meeting = debating();
    const rights = () => callRightsOf(meeting.state, caller('m2'));
    expect(rights()).toEqual({ enter: true, camera: true, microphone: false, screen: false, limit: null });
    meeting.do({ kind: 'give-floor', personId: 'm2' });
    expect(rights()).toMatchObject({ camera: true, microphone: true, screen: true });
    expect(callRightsOf(meeting.state, caller('m3'))).toMatchObject({ microphone: false, screen: false });
    meeting.do({ kind: 'end-floor' });
    expect(rights()).toMatchObject({ microphone: false, screen: false });
  });

  it('is the microphone for a guest who has the floor, until they are sent out with it', () => {
    const meeting = debating().do({ kind: 'give-floor', personId: 'g1', guest: 'Frau Ulme' });
    const rights = () => callRightsOf(meeting.state, caller('g1', { entitled: false }));
    expect(rights()).toMatchObject({ enter: true, microphone: true, screen: true });
    meeting.do({ kind: 'send-out-guest', personId: 'g1', name: 'Frau Ulme', reason: 'Stört.' });
    expect(meeting.state.speakers.floor).toBeNull();
    meeting.do({ kind: 'let-in-guest', personId: 'g1' });
    expect(rights()).toMatchObject({ enter: true, microphone: false });
  });

  it('is watching and listening alone for a guest who was noted as conflicted by name, as others see it', () => {
    const meeting = debating().do({ kind: 'give-floor', personId: 'g1', guest: 'Dr. Anna Amsel' });
    meeting.do({ kind: 'request-floor', pointOfOrder: false, guest: 'anna amsel' });
    meeting.do({ kind: 'note-guest-conflict', itemId: 'i1', name: 'dr. Anna  Amsel ' });
    expect([meeting.state.speakers.floor, meeting.state.speakers.requests.length]).toEqual([null, 1]);
    const guest = caller('g1', { name: 'Dr. Anna Amsel', entitled: false });
    expect(callRightsOf(meeting.state, guest)).toMatchObject({ enter: true, camera: false, limit: 'conflicted' });
    expect(refusal(meeting.try({ kind: 'give-floor', personId: 'g1', guest: 'Dr. Anna Amsel' }))).toBe('not-entitled');
    expect(callRightsOf(meeting.state, caller('m2', { name: 'Dr. Anna Amsel' }))).toMatchObject({ limit: null });
    meeting.do({ kind: 'close-item', itemId: 'i1', disposition: 'postponed' });
    expect(callRightsOf(meeting.state, guest)).toMatchObject({ enter: true, camera: true, limit: null });
  });

  it('is everything for whoever leads, and the microphone besides for whoever interprets', () => {
    const { state } = debating();
    expect(callRightsOf(state, caller('m1', { leads: true }))).toMatchObject({ microphone: true, screen: true });
    expect(callRightsOf(state, caller('x', { role: 'interpreter' }))).toMatchObject({
      microphone: true,
      screen: false,
    });
  });

  it('is watching and listening alone for whoever has no part in a public item', () => {
    const meeting = debating().do({ kind: 'declare-conflict', itemId: 'i1' }, member(2));
    expect(callRightsOf(meeting.state, caller('m2', { leads: true }))).toEqual({
      ...{ enter: true, camera: false, microphone: false, screen: false },
      limit: 'conflicted',
    });
  });

  it('is nothing behind closed doors for whoever is not entitled or has no part in the item', () => {
    const meeting = debating();
    const { state } = meeting;
    const closed = { ...state, items: state.items.map((item) => ({ ...item, public: false, conflicted: ['m2'] })) };
    expect(callPartOf(state)).toBe('public');
    expect(callPartOf(closed)).toBe('non-public');
    expect(callRightsOf(closed, caller('guest', { entitled: false }))).toMatchObject({
      enter: false,
      limit: 'not-entitled',
    });
    expect(callRightsOf(closed, caller('m2'))).toMatchObject({ enter: false, limit: 'conflicted' });
    expect(callRightsOf(closed, caller('m3'))).toMatchObject({ enter: true, camera: true });
  });

  it('belongs to the public part again when the doors are open, also while it is decided on a conflict', () => {
    const { state } = debating();
    const behind = { ...state, items: state.items.map((item) => ({ ...item, behindDoors: true })) };
    expect(callPartOf(behind)).toBe('non-public');
    expect(callPartOf({ ...behind, currentItemId: null })).toBe('public');
    expect(callPartOf({ ...state, public: false, currentItemId: null })).toBe('non-public');
  });

  it('is behind closed doors while the body has excluded the public, and in public once it is let in again', () => {
    const ground = 'individual-interest' as const;
    const meeting = new TestCouncil({ seats: 9, members: 9 }).convened(9).do({ kind: 'call-item', itemId: 'i1' });
    meeting.do({ kind: 'raise-motion', motionId: 'p', motion: 'exclude-public', ground }, member(5));
    expect(callPartOf(meeting.state)).toBe('public');
    meeting.do({ kind: 'close-doors', motionId: 'p' });
    expect(callPartOf(meeting.state)).toBe('non-public');
    meeting
      .vote('v1', [6, 3], { kind: 'free', question: '', motionId: 'p' })
      .do({ kind: 'carry-out-motion', motionId: 'p' });
    expect(callPartOf(meeting.state)).toBe('non-public');
    expect(callRightsOf(meeting.state, caller('guest', { entitled: false })).enter).toBe(false);
    expect(viewerRightsOf(meeting.state).enter).toBe(false);
    expect(callPartOf(meeting.do({ kind: 'admit-public', itemId: 'i1' }).state)).toBe('public');
  });

  it('stays behind closed doors between two items that are not public', () => {
    const planned = [false, false, true].map((isPublic, index) => ({ itemId: `i${index + 1}`, public: isPublic }));
    const meeting = new TestCouncil({ items: planned }).convened(12);
    meeting.do({ kind: 'call-item', itemId: 'i1' }).do({ kind: 'close-item', itemId: 'i1', disposition: 'noted' });
    expect(callPartOf(meeting.state)).toBe('non-public');
    meeting.do({ kind: 'call-item', itemId: 'i2' }).do({ kind: 'close-item', itemId: 'i2', disposition: 'noted' });
    expect(callPartOf(meeting.state)).toBe('non-public');
    expect(callPartOf(meeting.do({ kind: 'call-item', itemId: 'i3' }).state)).toBe('public');
  });

  it('is nothing for whoever is excluded from the meeting, until the body lifts it', () => {
    const { state } = debating();
    const measure: TakenMeasure = {
      measureId: 'o1',
      at: '2026-11-11T17:00:00Z',
      measure: 'exclusion',
      personId: 'm2',
      reason: 'Stört.',
      meetings: 1,
      voteId: null,
      objection: null,
      justified: null,
    };
    const excluded = { ...state, orderMeasures: [measure] };
    expect(callRightsOf(excluded, caller('m2'))).toMatchObject({ enter: false, limit: 'excluded' });
    const lifted = { ...state, orderMeasures: [{ ...measure, justified: false }] };
    expect(callRightsOf(lifted, caller('m2'))).toMatchObject({ enter: true });
  });

  it('is kept from a voting member by a measure of order alone', () => {
    const { state } = debating();
    expect(isVotingMember(state, 'm2')).toBe(true);
    expect(isVotingMember(state, 'guest')).toBe(false);
  });
});

describe('what a device of the hall may do in the call', () => {
  const { state } = debating();
  const closed = { ...state, items: state.items.map((item) => ({ ...item, public: false })) };
  const device = (more: Partial<HallDevice> = {}): HallDevice => ({
    ...{ kind: 'camera', behindDoors: false, muted: false },
    ...more,
  });

  it.each([
    { case: 'a screen watches', now: state, seen: device({ kind: 'hall' }), enter: true, sends: '' },
    { case: 'a camera sends picture and sound', now: state, seen: device(), enter: true, sends: 'cm' },
    { case: 'one that is muted sends its picture', now: state, seen: device({ muted: true }), enter: true, sends: 'c' },
    {
      case: 'a camera sends nothing in a break',
      now: { ...state, phase: 'interrupted' as const },
      ...{ seen: device(), enter: true, sends: '' },
    },
    {
      case: 'nobody is in before the opening',
      now: { ...state, phase: 'planned' as const },
      ...{ seen: device({ behindDoors: true }), enter: false, sends: '' },
    },
    { case: 'a camera is out behind closed doors', now: closed, seen: device(), enter: false, sends: '' },
    {
      case: 'one that may stay sends there, too',
      ...{ now: closed, seen: device({ behindDoors: true }), enter: true, sends: 'cm' },
    },
  ])('$case', ({ now, seen, enter, sends }) => {
    const rights = deviceRightsOf(now, seen);
    expect(rights).toMatchObject({
      enter,
      camera: sends.includes('c'),
      microphone: sends.includes('m'),
      screen: false,
    });
  });
});

describe('what anybody of the public may do in the call', () => {
  const { state } = debating();
  const { profile } = state;
  const open = { ...state, profile: profile && { ...profile, webcast: { ...profile.webcast, value: true } } };
  const closed = { ...open, items: open.items.map((item) => ({ ...item, public: false })) };

  it.each([
    { case: 'nothing where the rules of the body do not let them', now: state, enter: false },
    { case: 'watching, where they do', now: open, enter: true },
    { case: 'nothing behind closed doors', now: closed, enter: false },
    { case: 'nothing in a break', now: { ...open, phase: 'interrupted' as const }, enter: false },
    { case: 'nothing after the end', now: { ...open, phase: 'closed' as const }, enter: false },
  ])('is $case', ({ now, enter }) => {
    expect(viewerRightsOf(now)).toEqual({
      ...{ enter, camera: false, microphone: false, screen: false },
      limit: null,
    });
  });
});
