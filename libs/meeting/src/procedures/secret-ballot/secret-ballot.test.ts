import type { RuleProfile } from '@gremia/rules';
import { profileFor } from '@gremia/rules';
import { codeNo, detailOf, member, office, refusal, TestCouncil, type TestCommand } from '../../testing/council';
import { procedureOf } from '../registry';

const THUERINGEN = profileFor('thueringen-council', '2026-11-25');
const DEMAND = { by: 'Fraktion Linde', way: 'other', norm: '§ 20 GeschO' } as const;
const OPENING: TestCommand = {
  kind: 'open-vote',
  voteId: 's1',
  itemId: 'i1',
  subject: { kind: 'main', leaveOpen: false },
  procedure: 'secret-ballot',
  setup: { demand: DEMAND, confirmsDevices: true },
};

const gathered = (profile: RuleProfile = THUERINGEN): TestCouncil =>
  new TestCouncil({ seats: 12, members: 11, profile }).convened(10).do({ kind: 'call-item', itemId: 'i1' });
const secretVote = (): TestCouncil => gathered().do(OPENING);
const ballot = (choice: string, code: number): TestCommand => ({
  kind: 'cast-ballot',
  voteId: 's1',
  choice,
  checkCode: codeNo(code),
});
/** Members 1, 2, … put in one ballot each. */
const castAll = (meeting: TestCouncil, choices: readonly string[]): TestCouncil => {
  choices.forEach((choice, index) => meeting.do(ballot(choice, 900 - index), member(index + 1)));
  return meeting;
};
const devices = (status: 'verified' | 'unverified', value: 'paper' | 'devices'): RuleProfile => ({
  ...THUERINGEN,
  secretMeans: { ...THUERINGEN.secretMeans, status, value, norm: '§ 21 GeschO' },
});

describe('a secret vote on devices', () => {
  it('accounts for every seat, with blank and invalid ballots', () => {
    const meeting = castAll(secretVote(), ['yes', 'yes', 'no', 'yes', 'abstain', 'blank', 'invalid', 'yes']);
    meeting.do({ kind: 'close-vote', voteId: 's1' });
    expect(meeting.state.votes['s1']?.tally).toEqual({
      yes: 4,
      no: 1,
      abstain: 1,
      blank: 1,
      invalid: 1,
      conflicted: 0,
      notVoting: 2,
      absent: 2,
    });
    meeting.do({ kind: 'announce-result', voteId: 's1', carried: true });
    expect(meeting.state.votes['s1']?.result?.sentence).toBe(
      'Die Drucksache 0012/26 „Radweg an der Wehrstraße“ ist mehrheitlich angenommen (4 Ja, 1 Nein, 1 Enthaltung). ' +
        'Nicht gewertet wurden: 1 unbeschrieben, 1 ungültig.',
    );
  });

  it('leaves in the journal who has voted and the sorted codes, and nothing of what was chosen', () => {
    const meeting = castAll(secretVote(), ['no', 'invalid', 'yes']).do({ kind: 'close-vote', voteId: 's1' });
    const cast = meeting.entries.filter(({ event }) => event.kind === 'ballot-cast');
    expect(cast.map(({ event, secret }) => [event, secret])).toEqual(
      [1, 2, 3].map((no) => [{ kind: 'ballot-cast', voteId: 's1', personId: `m${no}`, replaced: false }, undefined]),
    );
    const closed = meeting.entries.find(({ event }) => event.kind === 'vote-closed')?.event;
    expect(closed).toMatchObject({ ballots: null, checkCodes: [898, 899, 900].map(codeNo).sort() });
    expect(meeting.state.votes['s1']?.cast).toEqual({ m1: null, m2: null, m3: null });
  });

  it('takes one ballot from each, which cannot be replaced, whatever the rules say of other votes', () => {
    const meeting = castAll(secretVote(), ['no']);
    const again = meeting.try({ ...ballot('no', 5), replaces: true } as TestCommand, member(1));
    expect(refusal(again)).toBe('ballot-already-cast');
    expect(detailOf(again)).toMatch(/liegt in der Urne und kann nicht mehr geändert werden/u);
  });

  it.each([
    ['without a check code', { kind: 'cast-ballot', voteId: 's1', choice: 'yes' }, 'invalid-input'],
    ['that says the name is conflicted', ballot('conflicted', 1), 'choice-refused'],
    ['of another kind', ballot('vielleicht', 1), 'choice-refused'],
  ] as const)('refuses a ballot %s', (_what, command, code) => {
    expect(refusal(secretVote().try(command as TestCommand, member(1)))).toBe(code);
  });

  it('refuses an abstention where the law knows none, and takes a blank ballot', () => {
    const meeting = gathered({
      ...THUERINGEN,
      abstention: { ...THUERINGEN.abstention, value: 'forbidden' },
    }).do(OPENING);
    expect(refusal(meeting.try(ballot('abstain', 1), member(1)))).toBe('choice-refused');
    expect(refusal(meeting.try(ballot('blank', 1), member(1)))).toBe('accepted');
  });

  it.each([
    ['a ballot is missing in the urn', 3, 2],
    ['there is one too many', 2, 3],
  ])('is not counted when %s', (_what, voters, inUrn) => {
    const meeting = castAll(secretVote(), Array<string>(voters).fill('yes'));
    const left = Array.from({ length: inUrn }, (_, index) => ({ choice: 'yes', checkCode: codeNo(index) }));
    meeting.urns.set('s1', left);
    const answer = meeting.try({ kind: 'close-vote', voteId: 's1' });
    expect(refusal(answer)).toBe('wrong-state');
    expect(detailOf(answer)).toContain(`Abgestimmt haben ${voters}, in der Urne liegen ${inUrn} Stimmen`);
    expect(refusal(meeting.try({ kind: 'abort-vote', voteId: 's1', reason: 'Urne unvollständig' }))).toBe('accepted');
  });

  it('is held on paper, unless the rules admit devices or the chair takes them unverified', () => {
    const unconfirmed: TestCommand = { ...OPENING, setup: { demand: DEMAND } };
    const asked = gathered().try(unconfirmed);
    expect(refusal(asked)).toBe('confirmation-needed');
    expect(detailOf(asked)).toMatch(/nicht geprüft \(§ 39 ThürKO\).*Stimmzettel/u);
    expect(refusal(gathered(devices('verified', 'devices')).try(unconfirmed))).toBe('accepted');
    const forbidden = gathered(devices('verified', 'paper')).try(OPENING);
    expect(refusal(forbidden)).toBe('wrong-state');
    expect(detailOf(forbidden)).toBe('Geheim wird nur mit Stimmzetteln abgestimmt (§ 21 GeschO).');
  });

  it('needs somebody who may demand it, and is not held at all where the law forbids secret votes', () => {
    expect(refusal(gathered().try({ ...OPENING, setup: { confirmsDevices: true } }))).toBe('confirmation-needed');
    const hessen = gathered(profileFor('hessen-council', '2026-11-25'));
    expect(refusal(hessen.try(OPENING))).toBe('wrong-state');
  });

  it('says who has voted and the codes in the minutes, in the order of the roster', () => {
    const meeting = castAll(secretVote(), ['yes', 'no']).do({ kind: 'close-vote', voteId: 's1' });
    const vote = meeting.state.votes['s1'];
    if (vote === undefined) throw new Error('there is no vote');
    const notesFor = (names: RuleProfile['minutesNames']['value']): readonly string[] =>
      procedureOf(vote).notes({
        profile: { ...THUERINGEN, minutesNames: { ...THUERINGEN.minutesNames, value: names } },
        setup: vote.setup ?? {},
        order: null,
        count: vote.tally,
        participants: ['Mitglied 1', 'Mitglied 2'],
        checkCodes: ['2222-2222', 'ZZZZ-ZZZZ'],
        options: [],
      });
    expect(notesFor('tally')[2]).toBe('Eine Stimme abgegeben haben (2).');
    expect(notesFor('by-name')).toEqual([
      'Geheime Abstimmung an Geräten.',
      'Verlangt von: Fraktion Linde (§ 20 GeschO).',
      'Eine Stimme abgegeben haben (2): Mitglied 1, Mitglied 2.',
      'Prüfcodes der Stimmen in der Urne, ohne Zuordnung (2): 2222-2222, ZZZZ-ZZZZ.',
    ]);
  });

  it('takes the worst case where somebody turns out to be conflicted, for nobody knows the ballot', () => {
    const meeting = castAll(secretVote(), ['yes', 'yes', 'yes', 'no', 'no']).do({ kind: 'close-vote', voteId: 's1' });
    meeting.do({ kind: 'announce-result', voteId: 's1', carried: true });
    meeting.do({ kind: 'declare-conflict', itemId: 'i1', personId: 'm1', basis: 'resolution' }, office);
    const found = meeting.entries.findLast(({ event }) => event.kind === 'conflict-found-late')?.event;
    expect(JSON.stringify(found)).not.toMatch(/yes|no"/u);
    expect(found).toMatchObject({ votes: [{ voteId: 's1' }] });
  });
});
