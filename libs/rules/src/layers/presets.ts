import type { RuleSet } from '../profile';
import {
  BY_RESOLUTION,
  FROM_RECEIPT,
  ALL_MEMBERS,
  HALF_OF_SEATS,
  MAYOR_VOTES,
  NO_RECORDING,
  NO_REMOTE,
  ONE_FOR_ONE_AGAINST,
  NO_SUBSTITUTES,
  SECRET_BY_RESOLUTION,
  USUAL_CHAIR,
  USUAL_CONFLICT,
  USUAL_ELECTION,
  USUAL_EXCLUSION,
  USUAL_ORDER,
  USUAL_SEATS,
  USUAL_MOTIONS,
  USUAL_QUESTIONS,
} from '../usual-values';
import { BODY_TYPES, type LayerRule, type RuleLayer } from './layer';
import { LEVEL_WORDS } from './level-words';
import { MUNICIPAL, unverified } from './said';

/** Cited where no norm is known: nobody's rules of procedure say it, the software does. */
const NORM = LEVEL_WORDS.preset;
const SOURCE = 'Sie gilt nur, solange keine Vorschrift etwas anderes bestimmt';
const preset = <T>(value: T): LayerRule<T> => unverified(value, NORM, SOURCE, ['land', ...MUNICIPAL]);

const rules: { readonly [K in keyof RuleSet]: LayerRule<RuleSet[K]['value']> } = {
  quorum: preset({ ...HALF_OF_SEATS, of: 'members' }),
  majority: preset({ kind: 'simple' }),
  specialMajorities: preset(USUAL_QUESTIONS),
  abstention: preset('ignored'),
  tie: preset('rejected'),
  unanimity: preset('silence-breaks'),
  ballotChange: preset(true),
  display: preset('after-closing'),
  doubt: preset('until-next-item'),
  rollCall: preset(BY_RESOLUTION),
  secretBallot: preset(SECRET_BY_RESOLUTION),
  secretMeans: preset('paper'),
  motions: preset(USUAL_MOTIONS),
  motionSpeeches: preset(ONE_FOR_ONE_AGAINST),
  power: preset('recommends'),
  remote: preset({
    ...NO_REMOTE,
    refusal: 'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist für dieses Gremium nicht geregelt.',
  }),
  remoteReach: preset({ needs: 'line', without: 'chair-decides' }),
  circular: preset({ allowed: 'never', admission: ALL_MEMBERS, matters: 'all' }),
  disturbance: preset({
    repeatsVote: true,
    presumption: 'ask',
    sentence: 'Die Sitzung wird um {time} Uhr wegen einer Störung der Bild-Ton-Übertragung unterbrochen.',
  }),
  noticePeriod: preset({ days: 7, ...FROM_RECEIPT, setBy: 'rules-of-procedure' }),
  urgentNotice: preset({ latestDayBefore: 2, mustSaySo: true, foundByBody: false }),
  urgency: preset({ kind: 'share', numerator: 2, denominator: 3, of: 'present' }),
  lateConsent: preset({ of: 'all-members', items: 'all' }),
  announcement: preset({ daysBefore: 4, urgentDaysBefore: 2 }),
  residentsQuestions: preset(null),
  healingByAppearance: preset(['appears-and-silent']),
  publicByDefault: preset(true),
  webcast: preset(false),
  recording: preset(NO_RECORDING),
  takingAlong: preset(false),
  exclusion: preset(USUAL_EXCLUSION),
  release: preset({ by: 'body', when: 'reasons-ceased' }),
  aloneRemote: preset({ confirms: true, without: 'absent' }),
  minutes: preset({
    fields: ['day', 'place', 'present', 'absent-with-reason', 'items', 'resolutions', 'vote-results'],
    signatories: ['chair', 'clerk'],
    approval: 'next-meeting',
    ownVote: 'end-of-meeting',
    deadlineDays: null,
    objectionDays: null,
  }),
  minutesNames: preset('tally'),
  conflict: preset(USUAL_CONFLICT),
  election: preset(USUAL_ELECTION),
  chairing: preset(USUAL_CHAIR),
  orderMeasures: preset(USUAL_ORDER),
  substitutes: preset(NO_SUBSTITUTES),
  mayorSeat: preset(MAYOR_VOTES),
  committeeSeats: preset(USUAL_SEATS),
};

/** What the software does where nobody has said anything: every rule of it is put to the chair. */
export const PRESETS: RuleLayer = {
  key: 'presets',
  level: 'preset',
  name: 'Voreinstellungen der Software',
  bodies: BODY_TYPES,
  validFrom: '1990-01-01',
  validUntil: null,
  rules,
};
