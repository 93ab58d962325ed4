import { seatsOfVote } from './seats-of-vote';
import { nextStep } from './next-step';
import { readOutText } from './read-out';
import { amendment, member, TestCouncil, TEXT } from '../testing/council';

const A = amendment('a', '0013/26', TEXT.replace('2030', '2029'));

it('leads the chair through a meeting, one step at a time', () => {
  const meeting = new TestCouncil({ items: [{ itemId: 'i1', text: { amendments: [A] } }] });
  const seen: string[] = [];
  for (let step = nextStep(meeting.state); step.step !== 'none'; step = nextStep(meeting.state)) {
    seen.push(step.step);
    if (step.step === 'open-meeting') meeting.convened(30);
    if (step.step === 'call-item') meeting.do({ kind: 'call-item', itemId: step.itemId });
    if (step.step === 'open-vote')
      meeting.do({ kind: 'open-vote', voteId: `v${seen.length}`, itemId: step.itemId, subject: step.subject });
    if (step.step === 'await-ballots') meeting.cast(step.voteId, step.entitled);
    if (step.step === 'close-vote') meeting.do({ kind: 'close-vote', voteId: step.voteId });
    if (step.step === 'announce-result')
      meeting.do({ kind: 'announce-result', voteId: step.voteId, carried: step.carried });
    if (step.step === 'close-item') meeting.do({ kind: 'close-item', itemId: step.itemId, disposition: 'done' });
    if (step.step === 'close-meeting') meeting.do({ kind: 'close-meeting' });
    if (seen.length > 30) throw new Error(`goes in circles: ${seen.join(' ')}`);
  }
  const vote = ['open-vote', 'await-ballots', 'close-vote', 'announce-result'];
  expect(seen).toEqual(['open-meeting', 'call-item', ...vote, ...vote, 'close-item', 'close-meeting']);
});

it('says what to read out', () => {
  const meeting = new TestCouncil().convened(30);
  expect(nextStep(meeting.state)).toMatchObject({
    say: 'Ich rufe Tagesordnungspunkt Ö 1 auf: Radweg an der Wehrstraße.',
  });
  meeting.do({ kind: 'call-item', itemId: 'i1' });
  expect(nextStep(meeting.state)).toMatchObject({
    say: 'Abgestimmt wird über die Drucksache 0012/26 „Radweg an der Wehrstraße“. Wer stimmt zu?',
    repeats: false,
  });
  meeting.open('v1').cast('v1', 10);
  expect(nextStep(meeting.state)).toMatchObject({ step: 'await-ballots', cast: 10, entitled: 30 });
  expect(readOutText(meeting.state, 'v1')).toContain('Wer stimmt zu?');
  meeting.do({ kind: 'close-vote', voteId: 'v1' });
  expect(readOutText(meeting.state, 'v1')).toContain('ist mehrheitlich angenommen (10 Ja, 0 Nein, 0 Enthaltungen)');
  meeting.do({ kind: 'announce-result', voteId: 'v1', carried: true });
  meeting.do({ kind: 'doubt-result', voteId: 'v1' }, member(1));
  expect(readOutText(meeting.state, 'v1')).toBe('Die Abstimmung wird wiederholt.');
});

it('does not call the first vote on a unit a repetition, because another unit was doubted and then taken over', () => {
  const both = amendment('b', '0014/26', TEXT.replace('2030', '2029').replace('Radweg', 'Rad- und Fußweg'));
  const meeting = new TestCouncil({ items: [{ itemId: 'i1', text: { amendments: [A, both] } }] }).convened(30);
  meeting
    .open('v1', { kind: 'unit', unitIds: [A.units[0]?.id ?? ''] })
    .cast('v1', 20)
    .do({ kind: 'close-vote', voteId: 'v1' });
  meeting
    .do({ kind: 'announce-result', voteId: 'v1', carried: true })
    .do({ kind: 'doubt-result', voteId: 'v1' }, member(1));
  expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', repeats: true });
  meeting.do({ kind: 'take-over-unit', itemId: 'i1', unitId: A.units[0]?.id ?? '' });
  expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', repeats: false });
});

it('stops at the quorum, before and during a vote', () => {
  const meeting = new TestCouncil().convened(26).open('v1').do({ kind: 'check-out' }, member(1));
  expect(nextStep(meeting.state)).toMatchObject({ step: 'restore-quorum', openVoteId: 'v1', norm: '§ 36 ThürKO' });
  meeting.do({ kind: 'close-vote', voteId: 'v1' });
  expect(nextStep(meeting.state)).toMatchObject({ step: 'restore-quorum', openVoteId: null });
  expect(nextStep(meeting.do({ kind: 'check-in', mode: 'hall' }, member(1)).state)).toMatchObject({
    step: 'open-vote',
    repeats: true,
  });
});

it('shows every seat with one of the standings', () => {
  const meeting = new TestCouncil()
    .convened(30)
    .do({ kind: 'call-item', itemId: 'i1' })
    .do({ kind: 'declare-conflict', itemId: 'i1' }, member(30));
  meeting.open('v1').do({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(1));
  const standing = (index: number): unknown => {
    const seat = seatsOfVote(meeting.state, 'v1').find(({ personId }) => personId === `m${index}`);
    return seat?.ballot ?? seat?.state;
  };
  expect([1, 2, 30, 31].map(standing)).toEqual(['yes', 'open', 'conflicted', 'absent']);
  meeting.do({ kind: 'close-vote', voteId: 'v1' });
  expect([1, 2, 30, 31].map(standing)).toEqual(['yes', 'not-voting', 'conflicted', 'absent']);
});

it('does not ask for a vote on what is only to be taken note of', () => {
  const meeting = new TestCouncil({ items: [{ itemId: 'i1', text: { responsibility: 'notice' } }] })
    .convened(30)
    .do({ kind: 'call-item', itemId: 'i1' });
  expect(nextStep(meeting.state)).toMatchObject({ step: 'close-item', result: null });
});

it('recommends where the body is only heard', () => {
  const meeting = new TestCouncil({ items: [{ itemId: 'i1', text: { responsibility: 'preliminary' } }] })
    .convened(30)
    .vote('v1', [11, 1, 2]);
  expect(meeting.state.votes['v1']?.result).toMatchObject({
    label: 'empfohlen',
    sentence:
      'Der Stadtrat empfiehlt mehrheitlich (11 Ja, 1 Nein, 2 Enthaltungen), die Drucksache 0012/26 „Radweg an der ' +
      'Wehrstraße“ anzunehmen.',
  });
});
