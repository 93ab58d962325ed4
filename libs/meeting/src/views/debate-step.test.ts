import { member, TestCouncil } from '../testing/council';
import { askForWishes, debateStep } from './debate-step';
import { nextStep } from './next-step';

const WISH = { kind: 'request-floor', pointOfOrder: false } as const;
const POINT = { kind: 'request-floor', pointOfOrder: true } as const;
const called = (): TestCouncil => new TestCouncil().convened(30).do({ kind: 'call-item', itemId: 'i1' });

it('is none where nobody speaks or wants to', () => {
  expect(debateStep(called().state)).toBeNull();
  expect(askForWishes(called().state)).toBe('Wird das Wort gewünscht?');
});

it('goes from one speaker to the next, and then asks whether anybody else wants to speak', () => {
  const meeting = called().do(WISH, member(1)).do(WISH, member(2));
  expect(debateStep(meeting.state)).toMatchObject({ step: 'give-floor', say: 'Das Wort hat Mitglied 1.' });
  expect(askForWishes(meeting.state)).toBeNull();
  meeting.do({ kind: 'give-floor' });
  expect(debateStep(meeting.state)).toMatchObject({
    ...{ step: 'hear-speaker', name: 'Mitglied 1', say: 'Das Wort hat Mitglied 2.' },
    before: { step: 'open-vote' },
  });
  meeting.do({ kind: 'give-floor' });
  expect(debateStep(meeting.state)).toMatchObject({ next: null, say: 'Wird das Wort noch gewünscht?' });
  meeting.do({ kind: 'end-floor' });
  expect(debateStep(meeting.state)).toBeNull();
  expect(askForWishes(meeting.state)).toBe('Wird das Wort noch gewünscht?');
});

it('hears a point of order first, also where the body has no quorum', () => {
  const meeting = called().do(WISH, member(1)).do(POINT, member(2));
  for (let index = 30; index > 20; index -= 1) meeting.do({ kind: 'check-out' }, member(index));
  expect(nextStep(meeting.state).step).toBe('restore-quorum');
  expect(debateStep(meeting.state)).toMatchObject({
    ...{ step: 'give-floor', pointOfOrder: true, say: 'Das Wort zur Geschäftsordnung hat Mitglied 2.' },
  });
});

it('goes on to a motion that was moved, although who moved it has the floor and others are on the list', () => {
  const meeting = called().do(WISH, member(1)).do(POINT, member(2)).do({ kind: 'give-floor' });
  expect(debateStep(meeting.state)).toMatchObject({ step: 'hear-speaker', name: 'Mitglied 2' });
  meeting.do(
    { kind: 'raise-motion', motionId: 'g1', motion: 'close-debate', detail: '', faction: true, supporters: 1 },
    member(2),
  );
  expect(debateStep(meeting.state)).toBeNull();
});

it('is none while a vote is open or counted, and no question once one was held on the item', () => {
  const meeting = called().do(WISH, member(1)).open('v1');
  expect(debateStep(meeting.state)).toBeNull();
  meeting.cast('v1', 30).do({ kind: 'close-vote', voteId: 'v1' });
  expect(debateStep(meeting.state)).toBeNull();
  expect(askForWishes(meeting.state)).toBeNull();
});

it('is over once the item is decided, whoever is still on the list', () => {
  const meeting = called().vote('v1', [30]).do(WISH, member(1));
  expect(nextStep(meeting.state).step).toBe('close-item');
  expect(debateStep(meeting.state)).toBeNull();
});

it('asks nobody where the list was closed', () => {
  const meeting = called().do({ kind: 'arrange-speakers', closed: true });
  expect(askForWishes(meeting.state)).toBeNull();
});
