import { DEFAULT_RULES, profileFor, type RuleName } from '@gremia/rules';
import { mayRead } from '../audience';
import type { MeetingEvent, MeetingEventKind } from '../events';
import { evolve, replay } from '../evolve';
import { initialState } from '../initial-state';
import { amendment, hash, office, refusal, TestCouncil, TEXT } from '../testing/council';
import { decide } from '../decide';
import { nextStep } from '../views/next-step';
import { EVENT_SCHEMAS } from './event-schemas';
import { LIFTS, storedForm, type StoredEvent } from './stored-event';
import { upcast, upcaster } from './upcast';

const A = amendment('a', '0013/26', TEXT.replace('den Radweg', 'den Rad- und Fußweg').replace('2030', '2029'));
const played = (): TestCouncil =>
  new TestCouncil({ items: [{ itemId: 'i1', text: { amendments: [A] } }] })
    .convened(38)
    .do({ kind: 'call-item', itemId: 'i1' })
    .vote('v1', [30, 4], { kind: 'unit', unitIds: A.units.map(({ id }) => id).slice(0, 1) })
    .vote('v2', [30, 4], { kind: 'unit', unitIds: A.units.map(({ id }) => id).slice(1) });

const opened = (): MeetingEvent => {
  const found = played().entries.find(({ event }) => event.kind === 'vote-opened');
  if (found === undefined) throw new Error('no vote was opened');
  return found.event;
};

/** As it comes out of a database. */
const json = (event: MeetingEvent): StoredEvent => JSON.parse(JSON.stringify(storedForm(event))) as StoredEvent;
const withoutRule = (event: StoredEvent, rule: RuleName): StoredEvent => {
  const { [rule]: _gone, ...profile } = event.profile as Record<RuleName, unknown>;
  return { ...event, profile };
};

describe('reading a stored event', () => {
  it('gives back what was stored, field by field', () => {
    for (const { event } of played().entries) expect(upcast(json(event))).toEqual(JSON.parse(JSON.stringify(event)));
  });

  it('stores an event of the first version as it is, without a version', () => {
    const later = new Set([...Object.keys(LIFTS), 'meeting-opened']);
    const first = played().entries.filter(({ event }) => !later.has(event.kind));
    expect(first.length).toBeGreaterThan(5);
    for (const { event } of first) expect(storedForm(event)).toBe(event);
  });

  it('writes an opening so that the release before finds what it asks for, and reads its own values', () => {
    const event = played().entries.find(({ event: { kind } }) => kind === 'meeting-opened')?.event;
    if (event === undefined) throw new Error('no meeting was opened');
    const profile = { ...profileFor('thueringen-council', '2026-11-25'), ...(event as { profile: object }).profile };
    const stored = json({ ...event, profile } as MeetingEvent);
    expect(stored['profile']).toMatchObject({
      unanimity: { value: expect.stringMatching(/^abstentions-(break|ignored)$/) as string },
      election: { value: { runOff: expect.stringMatching(/^(valid|cast)$/) as string } },
      disturbance: { value: { pauses: true } },
      minutes: { value: { ownVoteOnDemand: false } },
    });
    expect(upcast(stored)).toEqual(JSON.parse(JSON.stringify({ ...event, profile })));
  });

  it('takes a vote of the first version for the kind that there was', () => {
    const { procedure: _later, v: _version, ...first } = json(opened());
    expect(upcast(first)).toMatchObject({ kind: 'vote-opened', procedure: 'open-ballot' });
  });

  it('says so when it does not know the kind of a vote', () => {
    const later = { ...json(opened()), procedure: 'drawing-of-lots' };
    expect(upcast(later)).toEqual({ kind: 'unread', of: 'vote-opened', why: 'shape' });
  });

  it('lifts an older version through every later one, and writes the newest', () => {
    const lifts = {
      'remark-noted': [
        ({ words, ...event }: StoredEvent) => ({ ...event, text: words }),
        (event: StoredEvent) => ({ ...event, itemId: event.itemId ?? null }),
      ],
    } as const;
    const read = upcaster(lifts);
    const event = { kind: 'remark-noted', itemId: null, text: 'Danke' } as const;
    expect(read({ kind: 'remark-noted', words: 'Danke' })).toEqual(event);
    expect(read({ kind: 'remark-noted', v: 2, text: 'Danke' })).toEqual(event);
    expect(storedForm(event, lifts)).toEqual({ ...event, v: 3 });
    expect(read(storedForm(event, lifts))).toEqual(event);
    expect(read({ ...event, v: 4 })).toEqual({ kind: 'unread', of: 'remark-noted', why: 'version' });
  });

  it.each<{ what: string; stored: unknown; expected: object }>([
    { what: 'a kind that came later', stored: { kind: 'bell-rung' }, expected: { of: 'bell-rung', why: 'kind' } },
    { what: 'a name every object has', stored: { kind: 'constructor' }, expected: { of: 'constructor', why: 'kind' } },
    { what: 'a field of another type', stored: { kind: 'item-called', itemId: 7 }, expected: { why: 'shape' } },
    { what: 'a missing field', stored: { kind: 'item-called' }, expected: { of: 'item-called', why: 'shape' } },
    { what: 'a version that is none', stored: { kind: 'meeting-closed', v: 'x' }, expected: { why: 'shape' } },
    { what: 'no event at all', stored: null, expected: { of: '', why: 'shape' } },
  ])('says that it does not understand $what', ({ stored, expected }) => {
    expect(upcast(stored)).toMatchObject({ kind: 'unread', ...expected });
  });

  it('passes over what is withheld from its reader', () => {
    const { state } = played();
    expect(evolve(state, { at: '', actor: null, event: upcast({ kind: 'withheld' }) })).toBe(state);
  });

  it('has a schema for every kind, named like the kind it is for', () => {
    const kinds = Object.keys(EVENT_SCHEMAS) as MeetingEventKind[];
    for (const kind of kinds) expect(EVENT_SCHEMAS[kind].safeParse({ kind: 'other' }).success).toBe(false);
    expect(kinds.length).toBeGreaterThan(20);
  });
});

describe('a journal that a newer version wrote', () => {
  const later = (): ReturnType<typeof replay> =>
    evolve(played().state, { at: '', actor: null, event: upcast({ kind: 'bell-rung', itemId: 'i1' }) });

  it('is read as far as it is understood, and says so', () => {
    expect(later()).toEqual({ ...played().state, unread: ['bell-rung'] });
  });

  it('is not decided on', () => {
    const command = { kind: 'close-item', itemId: 'i1', disposition: 'done', note: '' } as const;
    const decision = decide(later(), { ...command, commandId: 'x', meetingId: 'x' }, office, { now: '', hash });
    expect(refusal(decision)).toBe('journal-newer');
  });

  it('keeps what nobody understands from whoever is excluded from a non-public item', () => {
    const { state } = new TestCouncil({ items: [{ itemId: 'n1', public: false }] })
      .convened(38)
      .do({ kind: 'call-item', itemId: 'n1' })
      .do({ kind: 'declare-conflict', itemId: 'n1', personId: 'm3' });
    const entry = { event: upcast({ kind: 'bell-rung' }), audience: 'members' as const };
    expect(mayRead(state, { personId: 'm3', member: true, office: false }, entry)).toBe(false);
    expect(mayRead(state, { personId: 'm4', member: true, office: false }, entry)).toBe(true);
    expect(mayRead(state, { personId: null, member: false, office: false }, entry)).toBe(false);
  });
});

describe('a profile that was frozen before a rule existed', () => {
  const rules = Object.keys(DEFAULT_RULES) as RuleName[];
  const [opened, ...rest] = played().entries;

  it.each(rules)('is completed by the usual rule for %s, and the meeting goes on', (rule) => {
    const frozen = withoutRule(json(opened?.event as MeetingEvent), rule);
    const event = upcast(frozen);
    expect(event).toMatchObject({ kind: 'meeting-opened', profile: { [rule]: DEFAULT_RULES[rule] } });
    const state = replay(initialState, [{ at: opened?.at ?? '', actor: null, event }, ...rest]);
    expect(state.unread).toEqual([]);
    expect(nextStep(state)).toMatchObject({ step: 'open-vote', subject: { kind: 'main' } });
    const command = {
      kind: 'open-vote',
      voteId: 'v9',
      itemId: 'i1',
      subject: { kind: 'main', leaveOpen: false },
    } as const;
    const decision = decide(state, { ...command, commandId: 'x', meetingId: 'x' }, office, { now: '', hash });
    expect(decision).toHaveProperty('entries');
    expect(frozen.profile).not.toHaveProperty(rule);
  });

  it('gets a field that a rule has had since, and keeps what it has', () => {
    const stored = json(opened?.event as MeetingEvent);
    const profile = stored.profile as ReturnType<typeof profileFor>;
    const { secondConvening: _later, ...value } = profile.quorum.value;
    const frozen = { ...stored, profile: { ...profile, quorum: { ...profile.quorum, value } } };
    const expected = { ...profile.quorum, value: { ...profile.quorum.value, secondConvening: null } };
    const { profile: now } = upcast(stored) as unknown as { profile: object };
    expect(upcast(frozen)).toMatchObject({ profile: { ...now, quorum: expected } });
  });
});
