import type { RemoteRule, Rule, RuleProfile, RuleSet } from '../profile';
import { unverified, verified } from './rule';

const LAW = 'Wortlaut der ThürKO in einer öffentlichen Gesetzessammlung';
const CHECKED = '2026-11-21';
const NOT_READ = 'Wortlaut nicht eingesehen; gängige Praxis Thüringer Räte';
const HOUSE = 'Vorgabe der Software; die Geschäftsordnung kann anderes bestimmen';

/**
 * § 36a ThürKO: no remote vote without a declared emergency, a clause of the Hauptsatzung and a named public room. In
 * force since 1 April 2021.
 */
const emergencyOnly: RemoteRule = {
  counts: 'emergency-only',
  needsStatute: 'Hauptsatzung',
  needsPublicRoom: true,
  publicRoomNorm: '§ 40 Abs. 1 Satz 3 ThürKO',
  excluded: [],
  refusal:
    'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§ 36a ThürKO: nur in festgestellter ' +
    'Notlage und nach Maßgabe der Hauptsatzung). ' +
    'Die zugeschalteten Mitglieder gelten nicht als anwesend.',
  exclusion: null,
};

/** Before § 36a there was no norm that would have allowed it. */
const never: RemoteRule = {
  ...emergencyOnly,
  counts: 'never',
  needsStatute: null,
  needsPublicRoom: false,
  publicRoomNorm: '',
  refusal:
    'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (die ThürKO lässt sie nicht zu). ' +
    'Die zugeschalteten Mitglieder gelten nicht als anwesend.',
};

const councilRules: RuleSet = {
  quorum: unverified(
    {
      numerator: 1,
      denominator: 2,
      of: 'statutory',
      reach: 'more-than',
      counts: 'present-entitled',
      whenMostConflicted: null,
      secondConvening: 1,
    },
    '§ 36 ThürKO',
    NOT_READ,
  ),
  majority: unverified({ kind: 'simple' }, '§ 39 Abs. 1 ThürKO', NOT_READ),
  abstention: unverified('ignored', '§ 39 Abs. 1 ThürKO', NOT_READ),
  tie: unverified('rejected', '§ 39 Abs. 1 ThürKO', NOT_READ),
  unanimity: unverified('abstentions-ignored', 'Geschäftsordnung', HOUSE),
  ballotChange: unverified(true, 'Geschäftsordnung', HOUSE),
  display: unverified('after-closing', 'Geschäftsordnung', HOUSE),
  doubt: unverified(
    'until-next-item',
    'Geschäftsordnung',
    'Geschäftsordnung einer Thüringer Stadt (Sömmerda, 2009); in der eigenen nicht eingesehen',
  ),
  power: verified('decides', '§ 22 Abs. 3 ThürKO', LAW, CHECKED),
  remote: verified(emergencyOnly, '§ 36a ThürKO', LAW, CHECKED),
  disturbance: unverified(
    {
      pauses: true,
      repeatsVote: true,
      sentence: 'Die Sitzung wird um {time} Uhr wegen einer Störung der Bild-Ton-Übertragung unterbrochen.',
    },
    'Geschäftsordnung',
    'Nicht gesetzlich geregelt; nach dem Vorbild von § 10 DigiSiVO (Nordrhein-Westfalen)',
  ),
  noticePeriod: verified(
    { days: 4, counting: 'full-calendar-days', from: 'receipt' },
    '§ 35 Abs. 2 ThürKO',
    LAW,
    CHECKED,
  ),
  urgentNotice: verified({ latestDayBefore: 2, mustSaySo: true }, '§ 35 Abs. 2 ThürKO', LAW, CHECKED),
  urgency: unverified(
    { kind: 'share', numerator: 2, denominator: 3, of: 'present' },
    '§ 35 Abs. 5 ThürKO',
    'Wortlaut nicht eingesehen; stimmt mit veröffentlichten Abstimmungen des Erfurter Stadtrats überein',
  ),
  announcement: verified(
    { daysBefore: 4, urgentDaysBefore: 2 },
    '§ 35 Abs. 6 ThürKO',
    'Geschäftsordnungen Thüringer Städte, die die Vorschrift wiedergeben (Heldburg § 1 Abs. 6)',
    CHECKED,
  ),
  residentsQuestions: unverified(
    { daysBefore: 15 },
    '§ 10 GeschO Stadtrat Erfurt',
    'Sekundärquelle; für andere Städte in deren Geschäftsordnung nachsehen',
  ),
  healingByAppearance: verified(true, '§ 35 Abs. 3 ThürKO', LAW, CHECKED),
  publicByDefault: verified(true, '§ 40 Abs. 1 ThürKO', LAW, CHECKED),
  minutes: verified(
    {
      fields: ['day', 'place', 'present', 'absent-with-reason', 'items', 'resolutions', 'vote-results'],
      signatories: ['chair', 'clerk'],
      approval: 'next-meeting',
      ownVoteOnDemand: true,
    },
    '§ 42 ThürKO',
    LAW,
    CHECKED,
  ),
  conflict: verified(
    {
      leaveRoom: 'non-public-only',
      appliesToElections: false,
      decidedBy: 'body-non-public',
      consequence: 'invalid-if-decisive',
      challengeMonths: null,
    },
    '§ 38 ThürKO',
    `${LAW}; die Frist der Anfechtung (Abs. 4) nicht`,
    CHECKED,
  ),
  election: verified(
    { secret: true, firstRound: 'present-entitled', runOff: 'valid', tie: 'lot', unclearRunOff: 'ask' },
    '§ 39 Abs. 2 ThürKO',
    'Thüringer Landtag, Drucksache 6/7732 (gibt die Vorschrift wieder)',
    CHECKED,
  ),
};

const mutatisMutandis = <T>(rule: Rule<T>): Rule<T> => ({ ...rule, norm: `§ 43 Abs. 1 Satz 4 i. V. m. ${rule.norm}` });

const committeeRules: RuleSet = {
  ...councilRules,
  quorum: mutatisMutandis(councilRules.quorum),
  majority: mutatisMutandis(councilRules.majority),
  power: unverified(
    'recommends',
    '§ 26 ThürKO',
    'Vorberatender Ausschuss; ein beschließender Ausschuss entscheidet (Geschäftsordnung nachsehen)',
  ),
  publicByDefault: verified(false, '§ 43 Abs. 1 Satz 3 ThürKO', LAW, CHECKED),
  residentsQuestions: unverified(null, 'Geschäftsordnung', HOUSE),
};

const OWN_STATUTE = 'Satzung des Beirats';
const BOARD = 'Vorgabe der Software für Beiräte; die Satzung des Beirats entscheidet';

/** An advisory board lives by a statute of its own; no state law forbids it to meet and vote from afar. */
const boardRules: RuleSet = {
  ...councilRules,
  quorum: unverified(
    {
      numerator: 1,
      denominator: 2,
      of: 'members',
      reach: 'more-than',
      counts: 'present-entitled',
      whenMostConflicted: null,
      secondConvening: null,
    },
    OWN_STATUTE,
    BOARD,
  ),
  majority: unverified({ kind: 'simple' }, OWN_STATUTE, BOARD),
  abstention: unverified('ignored', OWN_STATUTE, BOARD),
  tie: unverified('rejected', OWN_STATUTE, BOARD),
  power: unverified('recommends', OWN_STATUTE, BOARD),
  remote: unverified(
    {
      counts: 'always',
      needsStatute: null,
      needsPublicRoom: false,
      publicRoomNorm: '',
      excluded: [],
      refusal: 'Eine Teilnahme mit Stimmrecht durch Zuschaltung lässt die Satzung des Beirats nicht zu.',
      exclusion: null,
    },
    OWN_STATUTE,
    BOARD,
  ),
  noticePeriod: unverified({ days: 7, counting: 'full-calendar-days', from: 'receipt' }, OWN_STATUTE, BOARD),
  urgentNotice: unverified({ latestDayBefore: 2, mustSaySo: true }, OWN_STATUTE, BOARD),
  urgency: unverified({ kind: 'share', numerator: 1, denominator: 2, of: 'present' }, OWN_STATUTE, BOARD),
  announcement: unverified({ daysBefore: 4, urgentDaysBefore: 2 }, OWN_STATUTE, BOARD),
  residentsQuestions: unverified(null, OWN_STATUTE, BOARD),
  healingByAppearance: unverified(true, OWN_STATUTE, BOARD),
  publicByDefault: unverified(true, OWN_STATUTE, BOARD),
};

/** Rules of Thüringen: council, preparatory committee, advisory board; since 2021 with § 36a ThürKO. */
export const thueringen: readonly RuleProfile[] = [
  {
    key: 'thueringen-council',
    name: 'Stadtrat (Thüringen)',
    land: 'Thüringen',
    bodyKind: 'council',
    subject: 'Der Stadtrat',
    validFrom: '2002-12-31',
    ...councilRules,
    remote: unverified(never, 'ThürKO', 'Vor dem 01.04.2021 enthielt die ThürKO keine Vorschrift hierzu'),
  },
  {
    key: 'thueringen-council',
    name: 'Stadtrat (Thüringen)',
    land: 'Thüringen',
    bodyKind: 'council',
    subject: 'Der Stadtrat',
    validFrom: '2021-04-01',
    ...councilRules,
  },
  {
    key: 'thueringen-committee',
    name: 'Vorberatender Ausschuss (Thüringen)',
    land: 'Thüringen',
    bodyKind: 'committee',
    subject: 'Der Ausschuss',
    validFrom: '2002-12-31',
    ...committeeRules,
    remote: unverified(never, 'ThürKO', 'Vor dem 01.04.2021 enthielt die ThürKO keine Vorschrift hierzu'),
  },
  {
    key: 'thueringen-committee',
    name: 'Vorberatender Ausschuss (Thüringen)',
    land: 'Thüringen',
    bodyKind: 'committee',
    subject: 'Der Ausschuss',
    validFrom: '2021-04-01',
    ...committeeRules,
  },
  {
    key: 'thueringen-advisory-board',
    name: 'Beirat (Thüringen)',
    land: 'Thüringen',
    bodyKind: 'advisory-board',
    subject: 'Der Beirat',
    validFrom: '2002-12-31',
    ...boardRules,
  },
];
