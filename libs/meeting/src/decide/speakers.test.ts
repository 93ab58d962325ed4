import fc from 'fast-check';
import { member, office, refusal, TestCouncil, type TestCommand } from '../testing/council';
import { speakerName, speakersInOrder } from '../views/next-speaker';

/** Odd members are of the one faction, even ones of the other. */
const debating = (): TestCouncil => new TestCouncil().convened(12).do({ kind: 'call-item', itemId: 'i1' });
const ask = (meeting: TestCouncil, index: number, pointOfOrder = false): TestCouncil =>
  meeting.do({ kind: 'request-floor', pointOfOrder }, member(index));
const waiting = ({ state }: TestCouncil): (string | null)[] => speakersInOrder(state).map(({ personId }) => personId);

describe('the list of speakers', () => {
  it('is by turn, with points of order first, and whoever withdraws is off it', () => {
    const meeting = debating();
    for (const index of [2, 4, 1]) ask(meeting, index);
    ask(meeting, 3, true);
    expect(waiting(meeting)).toEqual(['m3', 'm2', 'm4', 'm1']);
    meeting.do({ kind: 'withdraw-floor' }, member(2));
    expect(waiting(meeting)).toEqual(['m3', 'm4', 'm1']);
  });

  it('lets factions speak in turn where the chair wants it', () => {
    const meeting = debating().do({ kind: 'arrange-speakers', order: 'factions' });
    for (const index of [2, 4, 6, 1, 3]) ask(meeting, index);
    expect(waiting(meeting)).toEqual(['m2', 'm1', 'm4', 'm3', 'm6']);
    meeting.do({ kind: 'give-floor' });
    expect([meeting.state.speakers.floor?.personId, waiting(meeting)[0]]).toEqual(['m2', 'm1']);
  });

  it('never lets one faction speak twice while the other waits, and loses nobody', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }), (indices) => {
        const meeting = debating().do({ kind: 'arrange-speakers', order: 'factions' });
        for (const index of indices) ask(meeting, index);
        const order = waiting(meeting).map((id) => Number(id?.slice(1)) % 2);
        expect(order).toHaveLength(indices.length);
        order.forEach((faction, at) => {
          if (at > 0 && order[at - 1] === faction) expect(new Set(order.slice(at)).size).toBe(1);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('gives the floor to who is next or to anybody, with the time that holds for all or one of their own', () => {
    const meeting = ask(debating(), 2).do({ kind: 'arrange-speakers', seconds: 300 });
    meeting.do({ kind: 'give-floor', personId: 'm5', seconds: 180 });
    expect(meeting.state.speakers.floor).toMatchObject({ personId: 'm5', seconds: 180, since: expect.any(String) });
    expect(waiting(meeting)).toEqual(['m2']);
    meeting.do({ kind: 'give-floor' });
    expect(meeting.state.speakers.floor).toMatchObject({ personId: 'm2', seconds: 300 });
    expect(waiting(meeting)).toEqual([]);
    meeting.do({ kind: 'end-floor' });
    expect(meeting.state.speakers.floor).toBeNull();
    expect(refusal(meeting.try({ kind: 'give-floor' }))).toBe('wrong-state');
  });

  it('lets a guest speak, whom the chair calls or puts on the list by name', () => {
    const meeting = debating().do({ kind: 'request-floor', pointOfOrder: false, guest: 'Frau Ulme, Bauamt' });
    meeting.do({ kind: 'give-floor' });
    const { floor } = meeting.state.speakers;
    expect(floor === null ? '' : speakerName(meeting.state, floor)).toBe('Frau Ulme, Bauamt');
    expect(refusal(meeting.try({ kind: 'request-floor', pointOfOrder: false, guest: 'Ich' }, member(2)))).toBe(
      'forbidden',
    );
  });

  it('gives a guest who is in the call the floor by name and account, and a seat goes before a name', () => {
    const meeting = debating().do({ kind: 'give-floor', personId: 'g1', guest: 'Frau Ulme' });
    const { floor } = meeting.state.speakers;
    expect(floor).toMatchObject({ personId: 'g1', guest: 'Frau Ulme' });
    expect(floor === null ? '' : speakerName(meeting.state, floor)).toBe('Frau Ulme');
    meeting.do({ kind: 'give-floor', personId: 'm2', guest: 'Jemand anders' });
    expect(meeting.state.speakers.floor).toMatchObject({ personId: 'm2', guest: null });
    expect(refusal(meeting.try({ kind: 'give-floor', personId: 'g1' }))).toBe('not-checked-in');
    expect(refusal(meeting.try({ kind: 'give-floor', personId: 'g1', guest: 'Ich' }, member(2)))).toBe('forbidden');
  });

  it('takes the hand of a guest who was let into the call, and no point of order, nobody else and no other outsider', () => {
    const meeting = debating();
    const guest = { personId: 'g1', name: 'Frau Ulme', office: false, chair: false };
    const inCall = { ...guest, inCall: true };
    const hand = { kind: 'request-floor', pointOfOrder: false } as const;
    expect(refusal(meeting.try(hand, guest))).toBe('not-seated');
    expect(refusal(meeting.try({ ...hand, pointOfOrder: true }, inCall))).toBe('not-seated');
    expect(refusal(meeting.try({ ...hand, guest: 'Jemand anders' }, inCall))).toBe('not-seated');
    expect(refusal(meeting.try({ ...hand, personId: 'm2' }, inCall))).toBe('forbidden');
    ask(meeting, 2).do(hand, inCall).do(hand, inCall);
    expect(meeting.state.speakers.requests).toHaveLength(2);
    meeting.do({ kind: 'withdraw-floor' }, inCall).do(hand, inCall).do({ kind: 'end-floor' });
    meeting.do({ kind: 'give-floor' }).do({ kind: 'give-floor' });
    expect(meeting.state.speakers.floor).toMatchObject({ personId: 'g1', guest: 'Frau Ulme' });
    meeting.do({ kind: 'end-floor' }).do({ kind: 'arrange-speakers', closed: true });
    expect(refusal(meeting.try(hand, inCall))).toBe('wrong-state');
    meeting.do({ kind: 'arrange-speakers', closed: false }).do(hand, inCall);
    meeting.do({ kind: 'send-out-guest', personId: 'g1', name: 'Frau Ulme', reason: 'Stört.' });
    expect(meeting.state.speakers.requests).toEqual([]);
  });

  it('loses no speech to a point of order, a break or a vote: the time that was left goes on', () => {
    const meeting = ask(debating(), 2).do({ kind: 'give-floor', seconds: 180 });
    ask(meeting, 4);
    ask(meeting, 3, true);
    meeting.do({ kind: 'give-floor' }).do({ kind: 'end-floor' });
    expect(waiting(meeting)).toEqual(['m2', 'm4']);
    const left = meeting.state.speakers.requests[0]?.goesOn?.seconds ?? 0;
    expect([left > 0, left < 180]).toEqual([true, true]);
    meeting.do({ kind: 'give-floor' });
    expect(meeting.state.speakers.floor).toMatchObject({ personId: 'm2', seconds: left });
    meeting.do({ kind: 'interrupt-meeting', reason: 'Pause' }).do({ kind: 'resume-meeting' });
    expect(waiting(meeting)).toEqual(['m2', 'm4']);
  });

  it('when closed takes points of order only, and begins anew with the next item', () => {
    const meeting = ask(debating(), 2).do({ kind: 'arrange-speakers', closed: true });
    expect(refusal(meeting.try({ kind: 'request-floor', pointOfOrder: false }, member(3)))).toBe('wrong-state');
    expect(waiting(ask(meeting, 3, true))).toEqual(['m3', 'm2']);
    meeting.do({ kind: 'close-item', itemId: 'i1', disposition: 'postponed' });
    expect(meeting.state.speakers).toMatchObject({ requests: [], closed: false });
  });

  it('lets nobody speak who is gone or shut out of the item', () => {
    const meeting = ask(ask(debating(), 2), 4).do({ kind: 'check-out' }, member(2));
    meeting.do({ kind: 'declare-conflict', itemId: 'i1' }, member(4));
    expect(waiting(meeting)).toEqual([]);
    const attempt = (index: number, command: TestCommand): string => refusal(meeting.try(command, member(index)));
    expect(attempt(2, { kind: 'request-floor', pointOfOrder: false })).toBe('not-checked-in');
    expect(attempt(4, { kind: 'request-floor', pointOfOrder: false })).toBe('not-entitled');
  });

  it('is led by the office', () => {
    const meeting = debating();
    const attempt = (command: TestCommand): string => refusal(meeting.try(command, member(2)));
    expect(attempt({ kind: 'request-floor', pointOfOrder: false, personId: 'm3' })).toBe('forbidden');
    expect(attempt({ kind: 'withdraw-floor', personId: 'm3' })).toBe('forbidden');
    expect(attempt({ kind: 'give-floor' })).toBe('forbidden');
    expect(attempt({ kind: 'end-floor' })).toBe('forbidden');
    expect(attempt({ kind: 'arrange-speakers', closed: true })).toBe('forbidden');
    meeting.do({ kind: 'request-floor', pointOfOrder: false, personId: 'm3' }, office);
    expect(waiting(meeting)).toEqual(['m3']);
  });
});
