import { detailOf, member, refusal, TestCouncil } from '../testing/council';
import { alternativesOf } from '../views/alternatives-of';
import { nextStep } from '../views/next-step';

const options = ['Neubau', 'Umbau', 'Nichts'].map((name) => ({ optionId: name, name }));
const put = { kind: 'put-alternatives', itemId: 'i1', alternativesId: 'w', question: 'Bibliothek', options } as const;
const on = (optionId: string) => ({ kind: 'alternative', alternativesId: 'w', optionId }) as const;
const council = (): TestCouncil =>
  new TestCouncil({ seats: 9, members: 9, items: [{ itemId: 'i1', text: { base: null } }] })
    .convened(9)
    .do({ kind: 'call-item', itemId: 'i1' })
    .do({ ...put, options: [...options] });
const standings = ({ state }: TestCouncil): unknown =>
  alternativesOf(state, 'i1')[0]?.options.map((each) => each.state);

describe('proposals that exclude each other', () => {
  it('are voted on in their order until one is adopted; the rest is settled', () => {
    const meeting = council();
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', subject: on('Neubau') });
    const early = meeting.try({ kind: 'open-vote', voteId: 'x', itemId: 'i1', subject: on('Umbau') });
    expect(detailOf(early)).toContain('Zuerst wird über „Neubau“ abgestimmt');
    meeting.vote('v1', [4, 5], on('Neubau'));
    expect(standings(meeting)).toEqual(['rejected', 'open', 'open']);
    meeting.vote('v2', [6, 3], on('Umbau'));
    expect(standings(meeting)).toEqual(['rejected', 'adopted', 'settled']);
    expect(nextStep(meeting.state).step).toBe('close-item');
    expect(meeting.state.votes['v2']?.result?.sentence).toContain('Der Vorschlag „Umbau“ ist mehrheitlich angenommen');
  });

  it('are open again after a doubt about the last vote, and about no other', () => {
    const meeting = council().vote('v1', [4, 5], on('Neubau')).vote('v2', [6, 3], on('Umbau'));
    expect(refusal(meeting.try({ kind: 'doubt-result', voteId: 'v1' }, member(2)))).toBe('doubt-too-late');
    meeting.do({ kind: 'doubt-result', voteId: 'v2' }, member(2));
    expect(standings(meeting)).toEqual(['rejected', 'open', 'open']);
    expect(nextStep(meeting.state)).toMatchObject({ repeats: true, subject: on('Umbau') });
  });

  it('keep their item open until all is decided, or they are dropped for a reason', () => {
    const meeting = council();
    expect(refusal(meeting.try({ kind: 'close-item', itemId: 'i1', disposition: 'done' }))).toBe('wrong-state');
    meeting.do({ kind: 'drop-alternatives', itemId: 'i1', alternativesId: 'w', reason: 'Es fehlen Zahlen' });
    expect(standings(meeting)).toEqual(['settled', 'settled', 'settled']);
    meeting.do({ kind: 'close-item', itemId: 'i1', disposition: 'done' });
  });

  it('are put by whoever leads, each by a name of its own, one question at a time', () => {
    const meeting = council();
    const second = { ...put, alternativesId: 'w2', options: [...options] };
    expect(detailOf(meeting.try(second))).toContain('noch nicht entschieden');
    expect(refusal(meeting.try({ ...put, options: [...options] }, member(2)))).toBe('forbidden');
    meeting.do({ kind: 'drop-alternatives', itemId: 'i1', alternativesId: 'w', reason: 'x' });
    const same = { ...second, options: [options[0], options[0]].flatMap((each) => (each ? [each] : [])) };
    expect(refusal(meeting.try(same))).toBe('invalid-input');
  });
});
