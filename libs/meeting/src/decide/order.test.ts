import { profileFor } from '@gremia/rules';
import { detailOf, member, office, refusal, TestCouncil, type TestCommand } from '../testing/council';

const DAY = '2026-11-25';
const held = (key = 'thueringen-council'): TestCouncil =>
  new TestCouncil({ seats: 9, members: 9, profile: profileFor(key, DAY) })
    .convened(9)
    .do({ kind: 'call-item', itemId: 'i1' });
const against = (
  measure: Extract<TestCommand, { kind: 'take-order-measure' }>['measure'],
  personId: string,
  meetings?: number,
): TestCommand => ({
  kind: 'take-order-measure',
  measureId: `${measure}-${personId}`,
  measure,
  personId,
  reason: 'Beleidigung',
  ...(meetings === undefined ? {} : { meetings }),
});

describe('order in the meeting', () => {
  it('counts the calls to order of each person', () => {
    const meeting = held().do(against('call-to-order', 'm3')).do(against('call-to-order', 'm4'));
    meeting.do(against('call-to-order', 'm3'));
    const counts = meeting.entries.flatMap(({ event }) => (event.kind === 'order-measure-taken' ? event.count : []));
    expect(counts).toEqual([1, 1, 2]);
  });

  it('ends the speech of whom the floor is withdrawn from, and of nobody else', () => {
    const meeting = held();
    for (const index of [3, 4]) meeting.do({ kind: 'request-floor', pointOfOrder: false }, member(index));
    meeting.do({ kind: 'give-floor', personId: 'm3' });
    meeting.do(against('floor-withdrawn', 'm4'));
    expect(meeting.state.speakers).toMatchObject({ floor: { personId: 'm3' }, requests: [] });
    meeting.do(against('floor-withdrawn', 'm3'));
    expect(meeting.state.speakers.floor).toBeNull();
  });

  it('asks the body where it has a say, and votes without the member', () => {
    const meeting = held();
    expect(detailOf(meeting.try(against('exclusion', 'm3')))).toContain('entscheidet das Gremium');
    meeting.vote('x1', [6, 2], {
      kind: 'free',
      question: 'Mitglied 3 wird ausgeschlossen.',
      about: { personId: 'm3', matter: 'exclusion', reason: 'Beleidigung' },
    });
    expect(meeting.state.votes['x1']?.tally).toMatchObject({ yes: 6, no: 2, conflicted: 1, absent: 0 });
    expect(meeting.state.present['m3']).toBeUndefined();
    expect(detailOf(meeting.try({ kind: 'check-in', mode: 'hall' }, member(3)))).toBe(
      'Mitglied 3 ist von dieser Sitzung ausgeschlossen.',
    );
    meeting.vote('v1', [8]);
    expect(meeting.state.votes['v1']?.tally).toMatchObject({ yes: 8, conflicted: 0, absent: 1 });
  });

  it('lets the chair shut out alone where the law does, for no longer than it allows', () => {
    const meeting = held('hessen-council');
    expect(detailOf(meeting.try(against('exclusion', 'm3', 4)))).toContain('höchstens für 3 Sitzungen');
    meeting.do(against('exclusion', 'm3', 2));
    expect(meeting.state.present['m3']).toBeUndefined();
    const objects = { kind: 'object-to-measure', measureId: 'exclusion-m3' } as const;
    expect(refusal(meeting.try(objects, member(4)))).toBe('forbidden');
    expect(refusal(meeting.do(objects, member(3)).try(objects, member(3)))).toBe('wrong-state');
  });

  it('wants so many calls to order first as the rules say', () => {
    const meeting = held('rheinland-pfalz-council');
    expect(detailOf(meeting.try(against('exclusion', 'm3')))).toBe(
      'Ausgeschlossen werden kann nach 3 Ordnungsrufen; bisher sind es 0.',
    );
    for (const _ of [1, 2, 3]) meeting.do(against('call-to-order', 'm3'));
    expect(refusal(meeting.try(against('exclusion', 'm3')))).toBe('accepted');
    expect(detailOf(meeting.try(against('exclusion', 'm3', 2)))).toContain('entscheidet das Gremium');
  });

  it('lets back in whom the body finds wrongly shut out', () => {
    const profile = profileFor('hessen-council', DAY);
    const { orderMeasures } = profile;
    const value = { ...orderMeasures.value, objection: 'this-meeting' } as const;
    const meeting = new TestCouncil({
      seats: 9,
      members: 9,
      profile: { ...profile, orderMeasures: { ...orderMeasures, value } },
    })
      .convened(9)
      .do({ kind: 'call-item', itemId: 'i1' })
      .do(against('exclusion', 'm3'));
    const about = { personId: 'm3', matter: 'objection' } as const;
    const opens = {
      kind: 'open-vote',
      voteId: 'x1',
      itemId: 'i1',
      subject: { kind: 'free', question: '?', about },
    } as const;
    expect(refusal(meeting.try(opens))).toBe('wrong-state');
    meeting.do({ kind: 'object-to-measure', measureId: 'exclusion-m3' }, member(3));
    meeting.vote('x1', [1, 7], { kind: 'free', question: 'War berechtigt.', about });
    expect(refusal(meeting.try({ kind: 'check-in', mode: 'hall' }, member(3)))).toBe('accepted');
  });

  it('is kept by whoever leads, and not against them', () => {
    expect(refusal(held().try(against('call-to-order', 'm3'), member(4)))).toBe('forbidden');
    expect(refusal(held().try(against('call-to-order', 'm1'), office))).toBe('wrong-state');
    const cleared = { ...against('public-cleared', 'm3'), personId: undefined } as TestCommand;
    expect(held().do(cleared).state.orderMeasures[0]).toMatchObject({ measure: 'public-cleared', personId: null });
  });
});
