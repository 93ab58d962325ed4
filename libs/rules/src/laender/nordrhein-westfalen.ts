import type { LayerRules, RuleLayer } from '../layers/layer';
import { MUNICIPAL, toAsk, unverified } from '../layers/said';
import type { RemoteRule } from '../profile';
import {
  FROM_RECEIPT,
  HALF_OF_SEATS,
  NO_REMOTE,
  PICTURE_AND_SOUND,
  USUAL_CONFLICT,
  USUAL_ELECTION,
  USUAL_QUESTIONS,
  MAYOR_WITHOUT_VOTE,
} from '../usual-values';
import {
  appliedBy,
  boardLayer,
  bodiesOf,
  HOUSE,
  leftToProcedure,
  minutesWith,
  NO_CONSENT,
  NOT_READ,
  onPaper,
  withDaysOfItsOwn,
} from './shared';
import { committeeSubstitutes, listedBy, movesUp } from './substitutes';

const LAND = 'Nordrhein-Westfalen';
const KEY = 'nordrhein-westfalen';
const DIGISIVO = 'DigiSiVO vom 27.04.2022 (GV. NRW. S. 712); mit der heutigen Fassung nicht verglichen';

export const nordrheinWestfalenBodies = bodiesOf(
  LAND,
  KEY,
  { name: 'Rat', subject: 'Der Rat' },
  // The first committee that was delivered is one that decides; its key is stored with bodies.
  { 'deciding-committee': `${KEY}-committee`, 'preparatory-committee': `${KEY}-preparatory-committee` },
);

const law: LayerRules = {
  quorum: unverified(
    { ...HALF_OF_SEATS, mode: 'on-challenge', secondConvening: 1 },
    '§ 49 GO NRW',
    'OVG NRW, 23.12.1974, III A 42/73: Befangene zählen nicht mit; Wortlaut des § 49 nicht eingesehen',
  ),
  majority: unverified({ kind: 'simple' }, '§ 50 Abs. 1 GO NRW', NOT_READ),
  specialMajorities: unverified(
    {
      ...USUAL_QUESTIONS,
      recall: { kind: 'share', numerator: 2, denominator: 3, of: 'statutory' },
      minority: { kind: 'share', numerator: 1, denominator: 5, of: 'statutory', minority: true },
    },
    '§§ 7, 47, 48, 50, 67 GO NRW',
    NOT_READ,
  ),
  ...leftToProcedure('§ 50 Abs. 1 Satz 4 GO NRW i. V. m. Geschäftsordnung'),
  ...onPaper('§ 50 Abs. 1 GO NRW, § 4 Abs. 2 DigiSiVO'),
  secretBallot: unverified(
    {
      share: { numerator: 1, denominator: 5, of: 'statutory', reach: 'at-least' },
      faction: false,
      resolution: false,
      admissible: 'always',
      precedesRollCall: true,
    },
    '§ 50 Abs. 1 Satz 5 und 6 GO NRW',
    NOT_READ,
    ['rules-of-procedure'],
  ),
  abstention: unverified('ignored', '§ 50 Abs. 5 GO NRW', NOT_READ),
  tie: unverified('rejected', '§ 50 Abs. 1 GO NRW', NOT_READ),
  display: unverified(
    'after-closing',
    '§ 4 Abs. 1 DigiSiVO',
    'Die Stimme muss bei offener Abstimmung erkennbar sein; ob laufend oder nach Schluss, sagt sie nicht',
    ['rules-of-procedure'],
  ),
  power: unverified('decides', '§ 41 GO NRW', NOT_READ, ['main-statute']),
  disturbance: unverified(
    {
      repeatsVote: true,
      presumption: 'others-fine',
      sentence:
        'Die Sitzung wird um {time} Uhr wegen einer Störung der Bild-Ton-Übertragung unterbrochen (§ 10 Abs. 1 ' +
        'DigiSiVO).',
    },
    '§ 10 DigiSiVO',
    DIGISIVO,
  ),
  noticePeriod: unverified(
    { days: 7, ...FROM_RECEIPT, setBy: 'rules-of-procedure' },
    '§ 47 Abs. 2 GO NRW i. V. m. Geschäftsordnung',
    HOUSE,
    MUNICIPAL,
  ),
  urgentNotice: unverified(
    { latestDayBefore: 2, mustSaySo: true, foundByBody: false },
    '§ 47 Abs. 2 GO NRW i. V. m. Geschäftsordnung',
    HOUSE,
    MUNICIPAL,
  ),
  urgency: unverified({ kind: 'simple' }, '§ 48 Abs. 1 GO NRW', NOT_READ),
  lateConsent: toAsk({ of: 'nobody', items: 'all' }, '§ 48 Abs. 1 GO NRW', NO_CONSENT),
  announcement: unverified(
    { daysBefore: 4, urgentDaysBefore: 2 },
    '§ 48 Abs. 1 GO NRW i. V. m. Hauptsatzung',
    HOUSE,
    MUNICIPAL,
  ),
  residentsQuestions: unverified(null, '§ 48 Abs. 1 GO NRW', NOT_READ, ['rules-of-procedure']),
  healingByAppearance: unverified(['appears-and-silent'], '§ 47 GO NRW', NOT_READ),
  publicByDefault: unverified(true, '§ 48 Abs. 2 GO NRW', NOT_READ),
  aloneRemote: unverified({ confirms: true, without: 'absent' }, '§ 47a GO NRW', NOT_READ, MUNICIPAL),
  remoteReach: unverified(PICTURE_AND_SOUND, '§ 47a, § 58a GO NRW i. V. m. DigiSiVO', NOT_READ, MUNICIPAL),
  exclusion: unverified(
    {
      grounds: ['common-good', 'individual-interest', 'kind-of-matter'],
      decided: 'closed-unless-plain',
    },
    '§ 48 Abs. 2 GO NRW',
    NOT_READ,
    MUNICIPAL,
  ),
  minutes: withDaysOfItsOwn(unverified(minutesWith(['chair', 'clerk'], 'none'), '§ 52 GO NRW', NOT_READ)),
  chairing: unverified({ whenNobody: 'eldest-member' }, '§ 67 GO NRW', NOT_READ, MUNICIPAL),
  committeeSeats: unverified(
    { method: 'hare-niemeyer', majorityKeepsMajority: false },
    '§ 50 Abs. 3 GO NRW',
    `${NOT_READ}; welches Verfahren gilt, ist nachzusehen`,
  ),
  mayorSeat: unverified(
    { vote: 'with-exceptions', exceptFor: ['recall', 'minority'], counted: true },
    '§ 40 Abs. 2 GO NRW',
    'Auszug bei wermelskirchen.de; die Aufzählung der Fälle ist mit der heutigen Fassung zu vergleichen',
  ),
  ...movesUp('§ 45 KWahlG'),
  orderMeasures: unverified(
    { excludedBy: 'chair', callsBefore: 3, mostMeetings: 3, moreByBody: true, objection: 'next-meeting' },
    '§ 51 GO NRW i. V. m. Geschäftsordnung',
    NOT_READ,
    MUNICIPAL,
  ),
  conflict: unverified({ ...USUAL_CONFLICT, causes: ['voted'], challengeMonths: 12 }, '§ 31 GO NRW', NOT_READ),
  election: unverified({ ...USUAL_ELECTION, secret: false, openIf: 'nobody-objects' }, '§ 50 Abs. 2 GO NRW', NOT_READ),
};

const connected: RemoteRule = {
  ...NO_REMOTE,
  counts: 'always',
  needsStatute: 'Hauptsatzung',
  chairInRoom: true,
  resolution: 'majority',
  needsApprovedSystem: true,
  excludedCommittees: ['main', 'finance', 'audit'],
  excluded: ['election', 'secret-election', 'secret-vote'],
  refusal:
    'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§ 58a GO NRW: nur nach Maßgabe der ' +
    'Hauptsatzung, durch Beschluss des Ausschusses, mit zugelassener Anwendung und nicht in Haupt-, Finanz- ' +
    'und Rechnungsprüfungsausschuss). Das ist nicht festgehalten.',
  exclusion:
    'An Wahlen und geheimen Abstimmungen nehmen zugeschaltete Mitglieder nur mit einem zugelassenen ' +
    'Abstimmungssystem teil (§ 4 Abs. 2 DigiSiVO).',
};
const inEmergency: RemoteRule = {
  ...connected,
  counts: 'emergency-only',
  resolution: 'two-thirds',
  excludedCommittees: [],
  refusal:
    'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§ 47a GO NRW: nur in festgestellter ' +
    'Notlage, mit zwei Dritteln beschlossen und mit zugelassener Anwendung).',
};
const REMOTE = 'Sekundärquelle; verlangt eine von der gpaNRW zugelassene Anwendung';

const base = { level: 'land', validFrom: '2022-05-13', validUntil: null } as const;

/** Rules of Nordrhein-Westfalen (§§ 47a, 58a GO NRW and DigiSiVO, in force since 13 May 2022). */
export const nordrheinWestfalen: readonly RuleLayer[] = [
  {
    ...base,
    key: 'nordrhein-westfalen-council',
    name: 'Gemeindeordnung für das Land Nordrhein-Westfalen, Rat',
    bodies: ['council'],
    rules: { ...law, remote: unverified(inEmergency, '§ 47a GO NRW', REMOTE, ['main-statute']) },
  },
  {
    ...base,
    key: 'nordrhein-westfalen-go',
    name: 'Gemeindeordnung für das Land Nordrhein-Westfalen',
    bodies: ['preparatory-committee', 'deciding-committee'],
    rules: {
      ...appliedBy('§ 58 Abs. 2', law),
      power: unverified('decides', '§ 57 GO NRW', NOT_READ, ['main-statute']),
      remote: unverified(connected, '§ 58a GO NRW', REMOTE, ['main-statute']),
    },
  },
  {
    ...base,
    key: 'nordrhein-westfalen-preparatory-committees',
    name: 'Gemeindeordnung für das Land Nordrhein-Westfalen, vorberatende Ausschüsse',
    bodies: ['preparatory-committee'],
    rules: { power: unverified('recommends', '§ 57 GO NRW', NOT_READ) },
  },
  committeeSubstitutes(KEY, LAND, '2022-05-13', listedBy('§ 58 Abs. 1 GO NRW'), MAYOR_WITHOUT_VOTE),
  boardLayer(KEY, LAND, '2022-05-13'),
];
