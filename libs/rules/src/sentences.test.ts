import { answerDoubt } from './doubt';
import { assessOutcome, type MajorityRule } from './majority';
import { profileFor } from './profile-for';
import { RESULT_LABELS, resultLabel } from './result-label';
import { ASKED, outcomeSentence } from './sentences';

const council = profileFor('thueringen-council', '2026-01-01');
const board = profileFor('thueringen-advisory-board', '2026-01-01');
const carinthia = { ...council, abstention: { ...council.abstention, value: 'as-no' as const, norm: '§ 39 K-AGO' } };
const strict = { ...council, unanimity: { ...council.unanimity, value: 'abstentions-break' as const } };
const house = { seats: 51, entitled: 51, present: 51 };
const twoThirds: MajorityRule = { kind: 'share', numerator: 2, denominator: 3, of: 'statutory' };
const simple: MajorityRule = { kind: 'simple' };

describe('outcomeSentence', () => {
  it.each([
    {
      profile: council,
      counts: [33, 0, 5],
      rule: simple,
      sentence: 'Der Antrag ist einstimmig angenommen (33 Ja, 0 Nein, 5 Enthaltungen).',
    },
    {
      profile: strict,
      counts: [33, 0, 5],
      rule: simple,
      sentence: 'Der Antrag ist mehrheitlich angenommen (33 Ja, 0 Nein, 5 Enthaltungen).',
    },
    {
      profile: strict,
      counts: [33, 0, 0],
      rule: simple,
      sentence: 'Der Antrag ist einstimmig angenommen (33 Ja, 0 Nein, 0 Enthaltungen).',
    },
    {
      profile: council,
      counts: [30, 4, 4],
      rule: simple,
      sentence: 'Der Antrag ist mehrheitlich angenommen (30 Ja, 4 Nein, 4 Enthaltungen).',
    },
    {
      profile: council,
      counts: [9, 27, 2],
      rule: simple,
      sentence: 'Der Antrag ist mehrheitlich abgelehnt (9 Ja, 27 Nein, 2 Enthaltungen).',
    },
    {
      profile: council,
      counts: [0, 27, 0],
      rule: simple,
      sentence: 'Der Antrag ist einstimmig abgelehnt (0 Ja, 27 Nein, 0 Enthaltungen).',
    },
    {
      profile: council,
      counts: [19, 19, 2],
      rule: simple,
      sentence: 'Der Antrag ist bei Stimmengleichheit abgelehnt (19 Ja, 19 Nein, 2 Enthaltungen).',
    },
    {
      profile: council,
      counts: [0, 0, 38],
      rule: simple,
      sentence: 'Der Antrag ist abgelehnt: Niemand hat mit Ja gestimmt (0 Ja, 0 Nein, 38 Enthaltungen).',
    },
    {
      profile: council,
      counts: [33, 5, 0],
      rule: twoThirds,
      sentence: 'Der Antrag ist abgelehnt: 34 Ja-Stimmen sind erforderlich (33 Ja, 5 Nein, 0 Enthaltungen).',
    },
    {
      profile: carinthia,
      counts: [20, 18, 3],
      rule: simple,
      sentence:
        'Der Antrag ist abgelehnt: 21 Ja-Stimmen sind erforderlich (20 Ja, 18 Nein, 3 Enthaltungen; Enthaltungen ' +
        'zählen als Nein).',
    },
    {
      profile: board,
      counts: [11, 1, 2],
      rule: simple,
      sentence: 'Der Beirat empfiehlt mehrheitlich (11 Ja, 1 Nein, 2 Enthaltungen).',
    },
    {
      profile: board,
      counts: [1, 11, 2],
      rule: simple,
      sentence: 'Der Antrag wird mehrheitlich nicht empfohlen (1 Ja, 11 Nein, 2 Enthaltungen).',
    },
    {
      profile: board,
      counts: [6, 6, 2],
      rule: simple,
      sentence: 'Der Antrag wird bei Stimmengleichheit nicht empfohlen (6 Ja, 6 Nein, 2 Enthaltungen).',
    },
  ])('$sentence', ({ profile, counts, rule, sentence }) => {
    const [yes = 0, no = 0, abstain = 0] = counts;
    const tally = { yes, no, abstain, conflicted: 0, notVoting: 0, absent: 51 - yes - no - abstain };
    const detail = assessOutcome(tally, rule, house, profile.abstention.value);
    expect(outcomeSentence({ profile, tally, detail })).toBe(sentence);
  });

  it.each([
    [3, 1, 'Die Frage ist mehrheitlich bejaht (3 Ja, 1 Nein, 0 Enthaltungen).'],
    [1, 3, 'Die Frage ist mehrheitlich verneint (1 Ja, 3 Nein, 0 Enthaltungen).'],
    [2, 2, 'Die Frage ist bei Stimmengleichheit verneint (2 Ja, 2 Nein, 0 Enthaltungen).'],
  ])('answers words that ask: %i to %i', (yes, no, sentence) => {
    const tally = { yes, no, abstain: 0, conflicted: 0, notVoting: 0, absent: 51 - yes - no };
    const detail = assessOutcome(tally, simple, house, 'ignored');
    expect(outcomeSentence({ profile: council, tally, detail, what: ASKED })).toBe(sentence);
  });

  it('takes the subject and the power of the item where they differ', () => {
    const tally = { yes: 3, no: 1, abstain: 0, conflicted: 0, notVoting: 0, absent: 47 };
    const detail = assessOutcome(tally, simple, house, 'ignored');
    expect(outcomeSentence({ profile: council, tally, detail, what: 'Der Änderungsantrag' })).toBe(
      'Der Änderungsantrag ist mehrheitlich angenommen (3 Ja, 1 Nein, 0 Enthaltungen).',
    );
    expect(outcomeSentence({ profile: council, tally, detail, power: 'recommends' })).toBe(
      'Der Stadtrat empfiehlt mehrheitlich (3 Ja, 1 Nein, 0 Enthaltungen).',
    );
  });
});

describe('resultLabel', () => {
  it.each([
    { outcome: 'carried', tie: false, power: 'decides', amended: true, label: 'mit Änderungen beschlossen' },
    { outcome: 'carried', tie: false, power: 'decides', amended: false, label: 'beschlossen' },
    { outcome: 'carried', tie: false, power: 'recommends', amended: true, label: 'mit Änderungen empfohlen' },
    { outcome: 'carried', tie: false, power: 'recommends', amended: false, label: 'empfohlen' },
    { outcome: 'rejected', tie: false, power: 'decides', amended: true, label: 'abgelehnt' },
    { outcome: 'rejected', tie: true, power: 'decides', amended: false, label: 'abgelehnt (Stimmengleichheit)' },
    { outcome: 'rejected', tie: true, power: 'recommends', amended: false, label: 'nicht empfohlen' },
  ] as const)('$label', ({ outcome, tie, power, amended, label }) => {
    expect(resultLabel({ outcome, tie }, power, amended)).toBe(label);
  });

  it('never gives two results the same label', () => {
    const labels = Object.values(RESULT_LABELS);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('answerDoubt', () => {
  const untilEnd = { ...council, doubt: { ...council.doubt, value: 'until-end-of-meeting' as const } };
  const late = 'Zweifel am Abstimmungsergebnis können nur unmittelbar nach der Verkündung geltend gemacht werden.';
  it.each([
    {
      case: 'at once',
      profile: council,
      nextItemCalled: false,
      meetingClosed: false,
      allowed: true,
      sentence: 'Die Abstimmung wird wiederholt.',
    },
    {
      case: 'after the next item was called',
      profile: council,
      nextItemCalled: true,
      meetingClosed: false,
      allowed: false,
      sentence: late,
    },
    {
      case: 'after the meeting was closed',
      profile: council,
      nextItemCalled: false,
      meetingClosed: true,
      allowed: false,
      sentence: late,
    },
    {
      case: 'later, where the profile allows it',
      profile: untilEnd,
      nextItemCalled: true,
      meetingClosed: false,
      allowed: true,
      sentence: 'Die Abstimmung wird wiederholt.',
    },
    {
      case: 'after the end, where the profile allows it later',
      profile: untilEnd,
      nextItemCalled: true,
      meetingClosed: true,
      allowed: false,
      sentence: 'Zweifel am Abstimmungsergebnis können nur bis zum Ende der Sitzung geltend gemacht werden.',
    },
  ])('$case: $allowed', ({ profile, nextItemCalled, meetingClosed, allowed, sentence }) => {
    expect(answerDoubt(profile, { nextItemCalled, meetingClosed })).toMatchObject({ allowed, sentence });
  });
});
