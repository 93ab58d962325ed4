import type { RuleSet } from '../profile';
import { BODY_TYPES, type LayerRule, type RuleLayer } from './layer';
import { MUNICIPAL, unverified } from './said';

const SOURCE = 'Vorgabe der Software; sie gilt nur, solange keine Vorschrift etwas anderes bestimmt';
const preset = <T>(value: T): LayerRule<T> => unverified(value, 'Geschäftsordnung', SOURCE, ['land', ...MUNICIPAL]);

const rules: { readonly [K in keyof RuleSet]: LayerRule<RuleSet[K]['value']> } = {
  quorum: preset({
    numerator: 1,
    denominator: 2,
    of: 'members',
    reach: 'more-than',
    counts: 'present-entitled',
    whenMostConflicted: null,
    mode: 'continuous',
    secondConvening: null,
  }),
  majority: preset({ kind: 'simple' }),
  specialMajorities: preset({
    'main-statute': { kind: 'share', numerator: 1, denominator: 2, of: 'statutory' },
    'rules-of-procedure': { kind: 'simple' },
    recall: { kind: 'share', numerator: 1, denominator: 2, of: 'statutory' },
    'exclude-public': { kind: 'simple' },
  }),
  abstention: preset('ignored'),
  tie: preset('rejected'),
  unanimity: preset('silence-breaks'),
  ballotChange: preset(true),
  display: preset('after-closing'),
  doubt: preset('until-next-item'),
  power: preset('recommends'),
  remote: preset({
    counts: 'never',
    needsStatute: null,
    needsPublicRoom: false,
    publicRoomNorm: '',
    chairInRoom: false,
    excluded: [],
    refusal: 'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist für dieses Gremium nicht geregelt.',
    exclusion: null,
  }),
  disturbance: preset({
    repeatsVote: true,
    sentence: 'Die Sitzung wird um {time} Uhr wegen einer Störung der Bild-Ton-Übertragung unterbrochen.',
  }),
  noticePeriod: preset({ days: 7, counting: 'full-calendar-days', from: 'receipt', force: 'must' }),
  urgentNotice: preset({ latestDayBefore: 2, mustSaySo: true }),
  urgency: preset({ kind: 'share', numerator: 2, denominator: 3, of: 'present' }),
  announcement: preset({ daysBefore: 4, urgentDaysBefore: 2 }),
  residentsQuestions: preset(null),
  healingByAppearance: preset(true),
  publicByDefault: preset(true),
  minutes: preset({
    fields: ['day', 'place', 'present', 'absent-with-reason', 'items', 'resolutions', 'vote-results'],
    signatories: ['chair', 'clerk'],
    approval: 'next-meeting',
  }),
  conflict: preset({
    leaveRoom: 'non-public-only',
    appliesToElections: false,
    decidedBy: 'body-non-public',
    consequence: 'invalid-if-decisive',
    challengeMonths: null,
  }),
  election: preset({ secret: true, firstRound: 'valid', runOff: 'most', tie: 'lot', unclearRunOff: 'ask' }),
};

/** What the software does where nobody has said anything: every rule of it is put to the chair. */
export const PRESETS: RuleLayer = {
  key: 'presets',
  level: 'preset',
  name: 'Vorgaben der Software',
  bodies: BODY_TYPES,
  validFrom: '1990-01-01',
  validUntil: null,
  rules,
};
