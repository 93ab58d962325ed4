import { profileFor } from '@gremia/rules';
import { mayRead, type Reader } from '../audience';
import { replay } from '../evolve';
import { initialState } from '../initial-state';
import { detailOf, member, office, refusal, TestCouncil } from '../testing/council';
import { isClosed } from '../views/closed';
import { nextStep } from '../views/next-step';

const SECRET = 'Gebot der Firma Sonnenblume';
const everybody: Reader = { personId: null, member: false, office: false };
const raise = { kind: 'raise-motion', motionId: 'p', motion: 'exclude-public', ground: 'individual-interest' } as const;
const onMotion = { kind: 'free', question: '', motionId: 'p' } as const;
const seen = (council: TestCouncil, who = everybody) =>
  council.entries.filter((entry) => mayRead(council.state, who, entry));
const stateOf = (council: TestCouncil, who = everybody) => replay(initialState, seen(council, who));

const called = (options = {}): TestCouncil =>
  new TestCouncil({ seats: 9, members: 9, ...options }).convened(9).do({ kind: 'call-item', itemId: 'i1' });
const moved = (options = {}): TestCouncil => called(options).do(raise, member(5));
const excluded = (): TestCouncil =>
  moved()
    .do({ kind: 'close-doors', motionId: 'p' })
    .vote('v1', [6, 3], onMotion)
    .do({ kind: 'carry-out-motion', motionId: 'p' });

describe('the exclusion of the public (§ 40 Abs. 1 ThürKO)', () => {
  it('is spoken on and decided without the public, and told to everybody', () => {
    const council = moved();
    expect(nextStep(council.state)).toMatchObject({ step: 'close-doors', motionId: 'p', openly: null });
    expect(detailOf(council.try({ kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: onMotion }))).toContain(
      'in nichtöffentlicher Sitzung beraten und entschieden (§ 40 Abs. 1 ThürKO)',
    );
    council
      .do({ kind: 'close-doors', motionId: 'p' })
      .do({ kind: 'note-remark', itemId: null, text: SECRET })
      .vote('v1', [6, 3], onMotion);
    expect(council.state.votes['v1']).toMatchObject({ questionType: 'exclude-public', nonPublic: true });
    expect(nextStep(council.state)).toMatchObject({ step: 'carry-out-motion', motionId: 'p' });
    council.do({ kind: 'carry-out-motion', motionId: 'p' });
    expect(JSON.stringify(seen(council))).not.toMatch(/Sonnenblume|"v1"/u);
    expect(seen(council).at(-1)?.event).toEqual({
      kind: 'public-excluded',
      itemId: 'i1',
      motionId: 'p',
      stage: 'item',
      ground: 'individual-interest',
      norm: '§ 40 Abs. 1 ThürKO',
      result: 'Die Öffentlichkeit wird ausgeschlossen (6 Ja, 3 Nein, 0 Enthaltungen).',
    });
    const outside = stateOf(council);
    expect(outside.items[0]?.closedParts).toEqual(council.state.items[0]?.closedParts);
    expect(outside.motions[0]?.carriedOut).toBe(true);
    expect(outside.votes).toEqual({});
  });

  it('tells as much to everybody whatever happens while they are out', () => {
    const [little, much] = [excluded(), excluded()];
    for (let no = 0; no < 30; no += 1) much.do({ kind: 'note-remark', itemId: 'i1', text: SECRET });
    much.do({ kind: 'request-floor', pointOfOrder: false }, member(4)).vote('v2', [9]);
    for (const council of [little, much]) council.do({ kind: 'close-item', itemId: 'i1', disposition: 'done' });
    const events = (council: TestCouncil) => seen(council).map(({ event }) => event);
    expect(events(much)).toEqual(events(little));
    expect(stateOf(much).items[0]).toMatchObject({ voteIds: [], remarks: [], disposition: 'done' });
  });

  it('ends with the item or by an act; what is said in public before and afterwards stays public', () => {
    const council = called().do({ kind: 'note-remark', itemId: 'i1', text: 'Vorher' }).do(raise, member(5));
    council
      .do({ kind: 'close-doors', motionId: 'p' })
      .vote('v1', [6, 3], onMotion)
      .do({ kind: 'carry-out-motion', motionId: 'p' })
      .do({ kind: 'note-remark', itemId: 'i1', text: SECRET })
      .do({ kind: 'admit-public', itemId: 'i1' })
      .do({ kind: 'note-remark', itemId: 'i1', text: 'Nachher' })
      .vote('v2', [9]);
    expect(stateOf(council).items[0]?.remarks).toEqual(['Vorher', 'Nachher']);
    expect(Object.keys(stateOf(council).votes)).toEqual(['v2']);
    const closed = excluded().do({ kind: 'close-item', itemId: 'i1', disposition: 'postponed', note: SECRET });
    expect(closed.state.items.map(isClosed)).toEqual([false]);
    expect(JSON.stringify(seen(closed))).not.toContain(SECRET);
  });

  it('lets the public in again where it is rejected', () => {
    const council = moved().do({ kind: 'close-doors', motionId: 'p' }).vote('v1', [3, 6], onMotion);
    expect(nextStep(council.state)).toMatchObject({ step: 'admit-public', itemId: 'i1' });
    council.do({ kind: 'admit-public', itemId: 'i1' });
    expect(seen(council).at(-1)?.event).toMatchObject({
      kind: 'public-admitted',
      why: 'motion-ended',
      result: 'Die Öffentlichkeit wird nicht ausgeschlossen (3 Ja, 6 Nein, 0 Enthaltungen).',
    });
    expect(refusal(council.try(raise, member(6)))).toBe('wrong-state');
  });

  it('is moved for grounds that the law knows, and justified once the public is out', () => {
    const council = called();
    expect(detailOf(council.try({ ...raise, ground: 'kind-of-matter' }, member(5)))).toContain('§ 40 Abs. 1 ThürKO');
    expect(refusal(council.try({ ...raise, detail: SECRET }, member(5)))).toBe('invalid-input');
    expect(refusal(council.try({ ...raise, byLead: true }, member(5)))).toBe('forbidden');
    council.do({ ...raise, byLead: true }, office);
    expect(council.state.motions[0]).toMatchObject({ byLead: true });
    expect(council.try({ kind: 'close-doors', motionId: 'p' }, member(5))).toMatchObject({ refused: 'forbidden' });
  });

  it('may be voted on in public where the law says so and nothing secret is to be said (§ 52 Abs. 1 HGO)', () => {
    const council = moved({ profile: profileFor('hessen-council', '2026-11-25') });
    expect(nextStep(council.state)).toMatchObject({ step: 'close-doors', openly: { motionId: 'p' } });
    council.vote('v1', [6, 3], onMotion).do({ kind: 'carry-out-motion', motionId: 'p' });
    expect(stateOf(council).votes['v1']?.result?.carried).toBe(true);
    council.do({ kind: 'note-remark', itemId: 'i1', text: SECRET });
    expect(JSON.stringify(seen(council))).not.toContain(SECRET);
  });

  it('keeps whoever is excluded from the item out, whatever the office', () => {
    const council = called().do({ kind: 'declare-conflict', itemId: 'i1' }, member(7)).do(raise, member(5));
    council
      .do({ kind: 'close-doors', motionId: 'p' })
      .vote('v1', [6, 2], onMotion)
      .do({ kind: 'carry-out-motion', motionId: 'p' })
      .do({ kind: 'note-remark', itemId: 'i1', text: SECRET });
    expect(nextStep(council.state)).toMatchObject({ step: 'see-out', personId: 'm7', mayListen: false });
    for (const isOffice of [false, true]) {
      const who = { personId: 'm7', member: true, office: isOffice };
      expect(JSON.stringify(seen(council, who))).not.toMatch(/Sonnenblume|"v1"/u);
    }
    expect(JSON.stringify(seen(council, { personId: 'm8', member: true, office: false }))).toContain(SECRET);
  });

  it('does not let another public item begin while the public is out', () => {
    const council = new TestCouncil({ seats: 9, members: 9, items: [{ itemId: 'i1' }, { itemId: 'i2' }] }).convened(9);
    council.do({ kind: 'call-item', itemId: 'i1' }).do(raise, member(5)).do({ kind: 'close-doors', motionId: 'p' });
    expect(refusal(council.try({ kind: 'call-item', itemId: 'i2' }))).toBe('wrong-state');
    expect(detailOf(council.try({ kind: 'admit-public', itemId: 'i1' }))).toContain('noch nicht entschieden');
  });
});

describe('an item that was planned as non-public', () => {
  const planned = { itemId: 'i1', number: 'N 1', title: 'Nichtöffentlich', public: false, text: { title: SECRET } };
  const admit = { kind: 'raise-motion', motionId: 'p', motion: 'admit-public' } as const;

  it('goes on in public once the body has resolved it, with its title', () => {
    const council = called({ items: [planned] });
    expect(detailOf(council.try({ kind: 'admit-public', itemId: 'i1' }))).toContain('beschließt');
    council
      .do({ kind: 'note-remark', itemId: 'i1', text: 'Vertraulich' })
      .do(admit, member(5))
      .vote('v1', [9], onMotion);
    expect(JSON.stringify(seen(council))).not.toMatch(/Sonnenblume|Vertraulich/u);
    council.do({ kind: 'carry-out-motion', motionId: 'p' }).do({ kind: 'note-remark', itemId: 'i1', text: 'Offen' });
    expect(stateOf(council).items[0]).toMatchObject({ title: SECRET, remarks: ['Offen'] });
    expect(JSON.stringify(seen(council))).not.toMatch(/Vertraulich|"v1"/u);
  });
});
