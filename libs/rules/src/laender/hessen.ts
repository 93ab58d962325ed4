import type { LayerRules, RuleLayer } from '../layers/layer';
import { MUNICIPAL, toAsk, unverified, verified } from '../layers/said';
import type { RemoteRule } from '../profile';
import {
  ANY_NUMBER,
  FROM_RECEIPT,
  HALF_OF_SEATS,
  LISTED_SUBSTITUTES,
  NO_REMOTE,
  NO_SECRET_VOTES,
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
  CHECKED,
  leftToProcedure,
  minutesWith,
  NO_CONSENT,
  NOT_READ,
  READ_PUBLICITY,
  onPaper,
  withDaysOfItsOwn,
  wordingAt,
} from './shared';
import { committeeSubstitutes, movesUp } from './substitutes';

const LAND = 'Hessen';
const KEY = 'hessen';
const SINCE = '2024-01-01';
const AT_53 = wordingAt('justiz-nrw.wolterskluwer-online.de (§ 53 HGO)');
const AT_54 = wordingAt('anwalt24.de (§ 54 HGO, gilt ab 01.01.2016)');

export const hessenBodies = bodiesOf(LAND, KEY, { name: 'Gemeindevertretung', subject: 'Die Gemeindevertretung' });

const law: LayerRules = {
  quorum: verified(
    {
      ...HALF_OF_SEATS,
      counts: 'present',
      mode: 'on-challenge',
      whenMostConflicted: ANY_NUMBER,
      secondConvening: 1,
    },
    '§ 53 HGO',
    AT_53,
    CHECKED,
  ),
  majority: verified({ kind: 'simple' }, '§ 54 Abs. 1 HGO', AT_54, CHECKED),
  abstention: verified('ignored', '§ 54 Abs. 1 Satz 3 HGO', AT_54, CHECKED),
  tie: verified('rejected', '§ 54 Abs. 1 Satz 2 HGO', AT_54, CHECKED),
  secretBallot: verified(NO_SECRET_VOTES, '§ 54 Abs. 2 HGO', AT_54, CHECKED),
  ...leftToProcedure('§ 60 HGO i. V. m. Geschäftsordnung'),
  ...onPaper('§ 55 Abs. 3 HGO'),
  specialMajorities: unverified(
    { ...USUAL_QUESTIONS, recall: { kind: 'share', numerator: 2, denominator: 3, of: 'statutory' } },
    '§§ 6, 52, 54, 60, 76 HGO',
    NOT_READ,
  ),
  power: unverified('decides', '§ 50 Abs. 1 HGO', NOT_READ),
  noticePeriod: unverified({ days: 3, ...FROM_RECEIPT }, '§ 58 Abs. 1 HGO', NOT_READ, ['rules-of-procedure']),
  urgentNotice: unverified({ latestDayBefore: 1, mustSaySo: true, foundByBody: false }, '§ 58 Abs. 1 HGO', NOT_READ),
  urgency: unverified({ kind: 'share', numerator: 2, denominator: 3, of: 'statutory' }, '§ 58 Abs. 2 HGO', NOT_READ),
  lateConsent: toAsk({ of: 'nobody', items: 'all' }, '§ 58 Abs. 2 HGO', NO_CONSENT),
  announcement: unverified({ daysBefore: 3, urgentDaysBefore: 1 }, '§ 58 Abs. 6 HGO', NOT_READ, MUNICIPAL),
  residentsQuestions: unverified(null, '§ 8c HGO', NOT_READ, MUNICIPAL),
  healingByAppearance: toAsk(['appears-and-silent'], '§ 58 HGO', NOT_READ),
  publicByDefault: unverified(true, '§ 52 Abs. 1 HGO', NOT_READ),
  remoteReach: unverified(PICTURE_AND_SOUND, '§ 52a HGO', NOT_READ, MUNICIPAL),
  release: verified({ by: 'law', when: 'public-again' }, '§ 52 Abs. 2 HGO', wordingAt('dskrpt.de'), READ_PUBLICITY),
  // The law names no grounds: the body decides for single matters.
  exclusion: verified(
    { grounds: ['common-good', 'individual-interest', 'other-law'], decided: 'closed-unless-plain' },
    '§ 52 Abs. 1 HGO',
    `${wordingAt('dskrpt.de')}; Gründe nennt die Vorschrift nicht`,
    READ_PUBLICITY,
    MUNICIPAL,
  ),
  minutes: withDaysOfItsOwn(
    unverified(minutesWith(['chair', 'clerk'], 'none', { ownVote: 'until-signed' }), '§ 61 HGO', NOT_READ),
  ),
  chairing: unverified({ whenNobody: 'eldest-member' }, '§ 57 HGO', NOT_READ, MUNICIPAL),
  committeeSeats: unverified(
    { method: 'hare-niemeyer', majorityKeepsMajority: false },
    '§ 62 Abs. 2 i. V. m. § 55 HGO und § 22 KWG',
    `${NOT_READ}; welches Verfahren gilt, ist nachzusehen`,
  ),
  mayorSeat: unverified(MAYOR_WITHOUT_VOTE, '§ 59 HGO', NOT_READ),
  ...movesUp('§ 34 KWG'),
  orderMeasures: unverified(
    { excludedBy: 'chair', callsBefore: null, mostMeetings: 3, moreByBody: false, objection: 'by-next-meeting' },
    '§ 60 Abs. 2 HGO',
    NOT_READ,
    MUNICIPAL,
  ),
  conflict: unverified(
    {
      ...USUAL_CONFLICT,
      leaveRoom: 'always',
      listenersArea: false,
      consequence: 'invalid',
      causes: ['voted', 'deliberated'],
      challengeMonths: 6,
    },
    '§ 25 HGO',
    'Sekundärquelle (Presse zu Abs. 6: wirksam nach sechs Monaten); Wortlaut nicht eingesehen',
  ),
  election: unverified(
    { ...USUAL_ELECTION, openIf: 'nobody-objects' },
    '§ 55 HGO',
    `${NOT_READ}; auch die Zahl der Wahlgänge ist nachzusehen`,
  ),
};

const connected: RemoteRule = {
  ...NO_REMOTE,
  counts: 'always',
  needsStatute: 'Hauptsatzung',
  chairInRoom: true,
  excluded: ['election', 'first-session'],
  refusal:
    'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§ 52a HGO: nur nach Maßgabe der ' +
    'Hauptsatzung). Eine solche Bestimmung ist nicht eingetragen.',
  exclusion:
    'In der ersten Sitzung, bei Wahlen und bei den Beschlüssen, die § 52a HGO nennt, sind zugeschaltete Mitglieder ' +
    'nicht stimmberechtigt.',
};
const before: RemoteRule = {
  ...NO_REMOTE,
  refusal:
    'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (die HGO kannte sie vor dem 05.04.2025 nicht).',
};

const base = { level: 'land', validFrom: SINCE, validUntil: null } as const;
const EVERY_BODY = ['council', 'preparatory-committee', 'deciding-committee'] as const;
const COMMITTEES = ['preparatory-committee', 'deciding-committee'] as const;

/** Rules of Hessen: the quorum is presumed until somebody asks, and no vote but an election is secret. */
export const hessen: readonly RuleLayer[] = [
  { ...base, key: 'hessen-hgo', name: 'Hessische Gemeindeordnung', bodies: ['council'], rules: law },
  {
    ...base,
    key: 'hessen-committees',
    name: 'Hessische Gemeindeordnung, Ausschüsse',
    bodies: COMMITTEES,
    rules: appliedBy('§ 62 Abs. 5 HGO', law),
  },
  {
    ...base,
    key: 'hessen-preparatory-committees',
    name: 'Hessische Gemeindeordnung, vorberatende Ausschüsse',
    bodies: ['preparatory-committee'],
    rules: { power: unverified('recommends', '§ 62 Abs. 1 HGO', NOT_READ) },
  },
  {
    ...base,
    key: 'hessen-before-52a',
    name: 'Hessische Gemeindeordnung vor § 52a',
    bodies: EVERY_BODY,
    validUntil: '2025-04-04',
    rules: { remote: unverified(before, 'HGO', 'Vor dem 05.04.2025 enthielt die HGO keine Vorschrift hierzu') },
  },
  {
    ...base,
    key: 'hessen-52a',
    name: 'Hessische Gemeindeordnung, § 52a',
    bodies: EVERY_BODY,
    validFrom: '2025-04-05',
    rules: {
      remote: unverified(
        connected,
        '§ 52a HGO',
        'Sekundärquelle; welche Beschlüsse Abs. 1 ausnimmt, und ob er für Ausschüsse gilt, ist nachzusehen',
        ['main-statute'],
      ),
    },
  },
  committeeSubstitutes(
    KEY,
    LAND,
    SINCE,
    verified(
      LISTED_SUBSTITUTES,
      '§ 62 Abs. 2 Satz 3 HGO',
      `${wordingAt('haufe.de')}; er gilt, wo die Fraktionen die Mitglieder benennen`,
      READ_PUBLICITY,
      MUNICIPAL,
    ),
    MAYOR_WITHOUT_VOTE,
  ),
  boardLayer(KEY, LAND, SINCE),
];
