import type { LayerRules, RuleLayer } from '../layers/layer';
import { MUNICIPAL, toAsk, toBeNamed, unverified } from '../layers/said';
import {
  FROM_RECEIPT,
  HALF_OF_SEATS,
  NO_REMOTE,
  NO_SECRET_VOTES,
  PICTURE_AND_SOUND,
  USUAL_CONFLICT,
  USUAL_ELECTION,
  USUAL_EXCLUSION,
  USUAL_QUESTIONS,
  MAYOR_VOTES,
} from '../usual-values';
import {
  appliedBy,
  boardLayer,
  bodiesOf,
  HOUSE,
  leftToProcedure,
  minutesWith,
  NOT_READ,
  onPaper,
  withDaysOfItsOwn,
  SECONDARY,
} from './shared';
import { committeeSubstitutes, listedBy, movesUp } from './substitutes';

const LAND = 'Bayern';
const KEY = 'bayern';
const SINCE = '2024-01-01';

export const bayernBodies = bodiesOf(LAND, KEY, { name: 'Gemeinderat', subject: 'Der Gemeinderat' });

const law: LayerRules = {
  quorum: unverified(
    { ...HALF_OF_SEATS, of: 'members', secondConvening: 1 },
    'Art. 47 Abs. 2 und 3 GO',
    'Sekundärquelle; gleichlautend Art. 41 LKrO (gelesen). Auch müssen alle Mitglieder ordnungsgemäß geladen sein',
  ),
  majority: unverified({ kind: 'simple' }, 'Art. 51 Abs. 1 GO', NOT_READ),
  abstention: unverified(
    'forbidden',
    'Art. 48 Abs. 1 Satz 2 GO',
    'VG München, 04.03.2020, M 7 K 17.2395; Wortlaut nicht eingesehen',
  ),
  tie: unverified('rejected', 'Art. 51 Abs. 1 GO', NOT_READ),
  secretBallot: unverified(NO_SECRET_VOTES, 'Art. 51 Abs. 1 GO', NOT_READ),
  ...leftToProcedure('Art. 45 GO i. V. m. Geschäftsordnung'),
  ...onPaper('Art. 51 Abs. 3 GO'),
  specialMajorities: unverified(
    { ...USUAL_QUESTIONS, 'main-statute': { kind: 'simple' }, recall: { kind: 'simple' } },
    'Art. 45, 51, 52 GO',
    `${NOT_READ}; eine Hauptsatzung kennt die GO nicht`,
  ),
  power: unverified('decides', 'Art. 30 GO', NOT_READ),
  noticePeriod: toAsk(
    { days: 4, ...FROM_RECEIPT, setBy: 'rules-of-procedure' },
    'Art. 45 Abs. 2, 46 Abs. 2 GO i. V. m. Geschäftsordnung',
    HOUSE,
    MUNICIPAL,
  ),
  urgentNotice: toAsk(
    { latestDayBefore: 2, mustSaySo: true, foundByBody: false },
    'Art. 45 Abs. 2, 46 Abs. 2 GO i. V. m. Geschäftsordnung',
    HOUSE,
    MUNICIPAL,
  ),
  urgency: toAsk({ kind: 'simple' }, 'Art. 46 Abs. 2 GO i. V. m. Geschäftsordnung', HOUSE, MUNICIPAL),
  lateConsent: unverified(
    { of: 'all-members', items: 'all' },
    'Art. 46 Abs. 2 GO i. V. m. Geschäftsordnung',
    'Geschäftsordnungsmuster des Bayerischen Gemeindetags: alle Mitglieder anwesend, keines widerspricht',
    MUNICIPAL,
  ),
  announcement: unverified({ daysBefore: 3, urgentDaysBefore: 1 }, 'Art. 52 Abs. 1 GO', HOUSE, MUNICIPAL),
  residentsQuestions: unverified(null, toBeNamed('Geschäftsordnung'), HOUSE, MUNICIPAL),
  healingByAppearance: unverified(['appears-and-silent'], 'Art. 47 Abs. 2 GO', SECONDARY),
  publicByDefault: unverified(true, 'Art. 52 Abs. 2 GO', NOT_READ),
  aloneRemote: unverified({ confirms: true, without: 'absent' }, 'Art. 47a GO', NOT_READ, MUNICIPAL),
  remoteReach: unverified(PICTURE_AND_SOUND, 'Art. 47a GO', NOT_READ, MUNICIPAL),
  release: unverified({ by: 'mayor', when: 'reasons-ceased' }, 'Art. 52 Abs. 3 GO', NOT_READ, MUNICIPAL),
  exclusion: unverified(USUAL_EXCLUSION, 'Art. 52 Abs. 2 GO', NOT_READ, MUNICIPAL),
  minutes: withDaysOfItsOwn(
    unverified(minutesWith(['chair', 'clerk'], 'next-meeting', { ownVote: 'until-signed' }), 'Art. 54 GO', NOT_READ),
  ),
  chairing: unverified({ whenNobody: 'eldest-member' }, 'Art. 36, 39 GO', NOT_READ, MUNICIPAL),
  committeeSeats: unverified(
    { method: 'hare-niemeyer', majorityKeepsMajority: false },
    'Art. 33 Abs. 1 GO',
    `${NOT_READ}; welches Verfahren gilt, ist nachzusehen`,
    MUNICIPAL,
  ),
  mayorSeat: unverified(MAYOR_VOTES, 'Art. 31 Abs. 1 GO', SECONDARY),
  ...movesUp('Art. 48 Abs. 3 GO i. V. m. GLKrWG'),
  orderMeasures: unverified(
    {
      ...{ excludedBy: 'chair-with-consent', callsBefore: null, mostMeetings: 3, moreByBody: true, objection: 'none' },
      repeatedWithinMonths: 2,
    },
    'Art. 53 GO',
    `${NOT_READ}; Abs. 2: bei erneuter erheblicher Störung binnen zwei Monaten für zwei weitere Sitzungen`,
    MUNICIPAL,
  ),
  conflict: unverified({ ...USUAL_CONFLICT, causes: ['voted'] }, 'Art. 49 GO', NOT_READ),
  election: unverified(
    {
      ...USUAL_ELECTION,
      rounds: [
        { among: 'all', base: 'valid', wins: 'majority' },
        { among: 'two', base: 'valid', wins: 'most' },
      ],
      unclearRunOff: 'lot',
      tieAtTop: 'repeat',
      againstIsInvalid: true,
      repeatWhenInvalid: { numerator: 1, denominator: 2 },
    },
    'Art. 51 Abs. 3 GO',
    'Zitat in einer Beschlussvorlage und Muster-Geschäftsordnung des Bayerischen Gemeindetags (§ 30)',
  ),
  remote: unverified(
    {
      ...NO_REMOTE,
      counts: 'always',
      needsStatute: 'Geschäftsordnung',
      chairInRoom: true,
      excluded: ['election', 'secret-election'],
      refusal:
        'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (Art. 47a GO: nur nach Maßgabe der ' +
        'Geschäftsordnung). Eine solche Bestimmung ist nicht eingetragen.',
      exclusion: 'An Wahlen nehmen zugeschaltete Mitglieder nicht teil (Art. 47a GO).',
    },
    'Art. 47a GO',
    'Sekundärquelle; nicht in Angelegenheiten des Art. 56a. Ob es zwei Drittel braucht, ist nachzusehen',
    ['rules-of-procedure'],
  ),
};

const base = { level: 'land', validFrom: SINCE, validUntil: null } as const;

/** Rules of Bayern: nobody abstains, and an election with half of the ballots invalid is held again. */
export const bayern: readonly RuleLayer[] = [
  { ...base, key: 'bayern-go', name: 'Gemeindeordnung für den Freistaat Bayern', bodies: ['council'], rules: law },
  {
    ...base,
    key: 'bayern-committees',
    name: 'Gemeindeordnung für den Freistaat Bayern, Ausschüsse',
    bodies: ['preparatory-committee', 'deciding-committee'],
    rules: appliedBy('Art. 55 Abs. 2 GO', law),
  },
  {
    ...base,
    key: 'bayern-preparatory-committees',
    name: 'Gemeindeordnung für den Freistaat Bayern, vorberatende Ausschüsse',
    bodies: ['preparatory-committee'],
    rules: { power: unverified('recommends', 'Art. 32 Abs. 1 GO', NOT_READ) },
  },
  committeeSubstitutes(KEY, LAND, SINCE, listedBy('Art. 33 Abs. 1 GO'), MAYOR_VOTES),
  boardLayer(KEY, LAND, SINCE),
];
