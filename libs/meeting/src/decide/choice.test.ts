import fc from 'fast-check';
import { codeNo, detailOf, member, refusal, TestCouncil } from '../testing/council';
import { alternativesOf } from '../views/alternatives-of';
import { nextStep } from '../views/next-step';
import { procedureOf } from '../procedures/registry';

const SEATS = 11;
const options = ['Neubau', 'Umbau', 'Nichts'].map((name) => ({ optionId: name, name, text: '' }));
const subject = { kind: 'choice', alternativesId: 'w' } as const;
const council = (): TestCouncil =>
  new TestCouncil({ seats: SEATS, members: SEATS, items: [{ itemId: 'i1', text: { base: null } }] })
    .convened(SEATS)
    .do({ kind: 'call-item', itemId: 'i1' })
    .do({
      kind: 'put-alternatives',
      itemId: 'i1',
      alternativesId: 'w',
      question: 'Bibliothek',
      options,
      oneCount: true,
    });
const open = (meeting: TestCouncil, voteId: string, procedure = 'choice-devices'): TestCouncil =>
  meeting.do({
    kind: 'open-vote',
    voteId,
    itemId: 'i1',
    subject,
    procedure,
    setup: { tellers: ['A'], demand: { by: 'x', norm: '§ 1' }, confirmsDevices: true },
  });
const choose = (meeting: TestCouncil, voteId: string, choices: readonly string[]): TestCouncil => {
  choices.forEach((choice, index) => meeting.do({ kind: 'cast-ballot', voteId, choice }, member(index + 1)));
  return meeting.do({ kind: 'close-vote', voteId });
};
const times = (number: number, word: string): string[] => Array<string>(number).fill(word);
const announce = (meeting: TestCouncil, voteId: string): TestCouncil => {
  const step = nextStep(meeting.state);
  return meeting.do({ kind: 'announce-result', voteId, carried: step.step === 'announce-result' && step.carried });
};
const standings = ({ state }: TestCouncil): unknown =>
  alternativesOf(state, 'i1')[0]?.options.map((each) => each.state);

describe('a choice in one count', () => {
  it('adopts what more than half are for, and the rest is done with', () => {
    const meeting = open(council(), 'v1');
    announce(choose(meeting, 'v1', [...times(6, 'Umbau'), ...times(3, 'Neubau'), 'against', 'blank']), 'v1');
    expect(standings(meeting)).toEqual(['rejected', 'adopted', 'rejected']);
    expect(meeting.state.votes['v1']?.tally).toMatchObject({ Umbau: 6, Neubau: 3, Nichts: 0, against: 1, blank: 1 });
    expect(nextStep(meeting.state).step).toBe('close-item');
  });

  it('goes on with a run-off between the first two, then with yes and no on the one that leads', () => {
    const meeting = open(council(), 'v1');
    announce(choose(meeting, 'v1', [...times(5, 'Neubau'), ...times(4, 'Umbau'), ...times(2, 'Nichts')]), 'v1');
    expect(standings(meeting)).toEqual(['open', 'open', 'rejected']);
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', subject });
    announce(
      choose(open(meeting, 'v2'), 'v2', [...times(5, 'Umbau'), ...times(4, 'Neubau'), 'against', 'against']),
      'v2',
    );
    expect(meeting.state.votes['v2']?.options?.map(({ id }) => id)).toEqual(['Neubau', 'Umbau']);
    const last = { kind: 'alternative', alternativesId: 'w', optionId: 'Umbau' } as const;
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', subject: last });
    expect(detailOf(meeting.try({ kind: 'open-vote', voteId: 'x', itemId: 'i1', subject }))).toContain('Ja und Nein');
    meeting.vote('v3', [7, 4], last);
    expect(standings(meeting)).toEqual(['rejected', 'adopted', 'rejected']);
  });

  it('is not over before it is decided, and a doubt about the count opens it again', () => {
    const meeting = open(council(), 'v1');
    announce(choose(meeting, 'v1', times(9, 'Umbau')), 'v1').do({ kind: 'doubt-result', voteId: 'v1' }, member(2));
    expect(standings(meeting)).toEqual(['open', 'open', 'open']);
    expect(refusal(meeting.try({ kind: 'close-item', itemId: 'i1', disposition: 'done' }))).toBe('wrong-state');
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', subject, repeats: true });
  });

  it('takes one of the proposals, none, or an abstention, and nothing else', () => {
    const meeting = open(council(), 'v1');
    const cast = (choice: string) => refusal(meeting.try({ kind: 'cast-ballot', voteId: 'v1', choice }, member(1)));
    expect(['Umbau', 'against', 'blank', 'yes', 'Abriss'].map(cast)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'choice-refused',
      'choice-refused',
    ]);
    expect(
      refusal(meeting.try({ kind: 'open-vote', voteId: 'v2', itemId: 'i1', subject, procedure: 'open-ballot' })),
    ).toBe('vote-open');
    const yesNo = council().try({ kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject, procedure: 'show-of-hands' });
    expect(detailOf(yesNo)).toContain('kann so nicht gewählt werden');
  });

  it('leaves in the journal of a secret one who has voted, the codes and the sums, and no choice before the closing', () => {
    const meeting = open(council(), 'v1', 'choice-urn');
    ['Neubau', 'Nichts', 'invalid'].forEach((choice, index) =>
      meeting.do({ kind: 'cast-ballot', voteId: 'v1', choice, checkCode: codeNo(40 - index) }, member(index + 1)),
    );
    const cast = JSON.stringify(meeting.entries.filter(({ event }) => event.kind === 'ballot-cast'));
    expect(cast).not.toMatch(/Neubau|Nichts|invalid/u);
    meeting.do({ kind: 'close-vote', voteId: 'v1' });
    const closed = meeting.entries.find(({ event }) => event.kind === 'vote-closed')?.event;
    expect(closed).toMatchObject({
      tally: { Neubau: 1, Umbau: 0, Nichts: 1, invalid: 1, valid: 2, notVoting: SEATS - 3 },
      ballots: null,
      checkCodes: [40, 39, 38].map(codeNo).sort(),
    });
  });

  it('is not held secretly on devices where the law knows no secret vote, or nobody has asked for one', () => {
    const refused = council().try({ kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject, procedure: 'choice-urn' });
    expect(refused).toMatchObject({ refused: 'confirmation-needed' });
    const demanded = council().try({
      ...{ kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject, procedure: 'choice-urn' },
      setup: { demand: { by: 'x', norm: '§ 1' } },
    });
    expect(detailOf(demanded)).toContain('oder wählen Sie Stimmzettel');
  });

  it('accounts for every seat, whatever way it is held', () => {
    const numbers = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(3), fc.nat(3));
    fc.assert(
      fc.property(
        fc.constantFrom('choice-hands', 'choice-ballots', 'choice-devices', 'choice-roll-call', 'choice-urn'),
        numbers,
        fc.nat(3),
        (procedure, [a, b, c, against, blank], gone) => {
          const meeting = council();
          for (let index = 0; index < gone; index += 1) meeting.do({ kind: 'check-out' }, member(SEATS - index));
          open(meeting, 'v1', procedure);
          const there = SEATS - gone;
          const cast = [
            ...times(a, 'Neubau'),
            ...times(b, 'Umbau'),
            ...times(c, 'Nichts'),
            ...times(against, 'against'),
            ...times(blank, 'blank'),
          ];
          const given = cast.slice(0, there);
          const of = (word: string): number => given.filter((each) => each === word).length;
          const count = {
            Neubau: of('Neubau'),
            Umbau: of('Umbau'),
            Nichts: of('Nichts'),
            against: of('against'),
            blank: of('blank'),
            invalid: 0,
          };
          const kind = procedureOf({ procedure });
          if (kind.handsOut) {
            const personIds = meeting.state.votes['v1']?.electorate ?? [];
            meeting.do({ kind: 'hand-out-ballots', voteId: 'v1', personIds: [...personIds] });
          }
          const electorate =
            meeting.state.votes['v1']?.callOrder?.persons ?? meeting.state.votes['v1']?.electorate ?? [];
          const answers =
            procedure === 'choice-roll-call' ? [...given, ...times(there - given.length, 'no-answer')] : given;
          if (kind.source !== 'office')
            answers.forEach((choice, index) =>
              procedure === 'choice-roll-call'
                ? meeting.do({ kind: 'enter-ballot', voteId: 'v1', personId: electorate[index] ?? '', choice })
                : meeting.do(
                    {
                      kind: 'cast-ballot',
                      voteId: 'v1',
                      choice,
                      ...(kind.source === 'urn' ? { checkCode: codeNo(index + 1) } : {}),
                    },
                    { ...member(0), personId: electorate[index] ?? '' },
                  ),
            );
          const close = { kind: 'close-vote', voteId: 'v1', ...(kind.source === 'office' ? { count } : {}) } as const;
          // One choice in the urn would be that person's.
          if (kind.source === 'urn' && given.length === 1) {
            expect(refusal(meeting.try(close))).toBe('wrong-state');
            return;
          }
          meeting.do(close);
          const tally = meeting.state.votes['v1']?.tally ?? {};
          expect(kind.heads(tally)).toBe(SEATS);
          expect(tally).toMatchObject({
            Neubau: of('Neubau'),
            against: of('against'),
            blank: of('blank'),
            absent: gone,
          });
        },
      ),
      { numRuns: 25 },
    );
  });
});
