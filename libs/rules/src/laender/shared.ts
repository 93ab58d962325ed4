import type { BodyType, LandBody, LayerRule, LayerRules, RuleLayer } from '../layers/layer';
import { MUNICIPAL, toAsk, unverified, toBeNamed } from '../layers/said';
import type { Day, MinutesField, MinutesRule, RuleSet } from '../profile';
import { BY_RESOLUTION, HALF_OF_SEATS, LISTED_SUBSTITUTES, NO_REMOTE } from '../usual-values';

export const NOT_READ = 'Wortlaut nicht eingesehen';
export const NO_CONSENT = 'Wortlaut nicht eingesehen; ob die Zustimmung aller genügt, ist nachzusehen';
export const SECONDARY = 'Sekundärquelle; Wortlaut nicht eingesehen';
export const COPY = 'nichtamtliche Abschrift der Vorschrift; mit der heutigen Fassung nicht verglichen';
export const HOUSE = 'Die Geschäftsordnung bestimmt es; bis sie eingetragen ist, gilt eine Vorgabe der Software';
/** The day on which the wording of verified rules was compared. */
export const CHECKED: Day = '2026-11-28';
/** The day on which the wording on the public and its exclusion was compared. */
export const READ_PUBLICITY: Day = '2026-11-29';
/** Where the wording of a verified rule was read. */
export const wordingAt = (where: string): string => `Wortlaut der Vorschrift, gelesen bei ${where}`;

const TYPES: readonly (readonly [type: BodyType, suffix: string, name: string, subject: string])[] = [
  ['council', 'council', '', ''],
  ['preparatory-committee', 'committee', 'Vorberatender Ausschuss', 'Der Ausschuss'],
  ['deciding-committee', 'deciding-committee', 'Beschließender Ausschuss', 'Der Ausschuss'],
  ['advisory-board', 'advisory-board', 'Beirat', 'Der Beirat'],
];

/**
 * The four kinds of bodies of a Land.
 *
 * @param council how the council is called there: `Gemeindevertretung`, and as the subject of a sentence
 * @param keys where a key has been stored differently before
 */
export const bodiesOf = (
  land: string,
  prefix: string,
  council: { readonly name: string; readonly subject: string },
  keys: { readonly [T in BodyType]?: string } = {},
): readonly LandBody[] =>
  TYPES.map(([type, suffix, name, subject]) => ({
    key: keys[type] ?? `${prefix}-${suffix}`,
    name: `${type === 'council' ? council.name : name} (${land})`,
    land,
    type,
    subject: type === 'council' ? council.subject : subject,
  }));

/** What the law says of the council, as another norm applies it to committees: `§ 62 Abs. 5 i. V. m. § 53 HGO`. */
export const appliedBy = (norm: string, rules: LayerRules): LayerRules =>
  Object.fromEntries(
    Object.entries(rules).map(([name, rule]): [string, LayerRule<unknown>] => [
      name,
      { ...rule, norm: `${norm} i. V. m. ${rule.norm}` },
    ]),
  ) as LayerRules;

/** Everything that the laws leave to the rules of procedure in one way or another. */
export const leftToProcedure = (norm: string): Pick<Complete, 'rollCall'> => ({
  rollCall: toAsk(BY_RESOLUTION, norm, HOUSE, MUNICIPAL),
});

/**
 * Secret votes are held on paper where nobody has looked up whether devices will do. `norm` is where the law speaks of
 * secret votes, or of how they may be held.
 */
export const onPaper = (norm: string): Pick<Complete, 'secretMeans'> => ({
  secretMeans: unverified('paper', norm, PAPER_UNTIL_KNOWN, MUNICIPAL),
});

const PAPER_UNTIL_KNOWN =
  'Nicht nachgesehen ist, ob Stimmen dafür auch an Geräten abgegeben werden dürfen; bis dahin gilt Papier';

type Complete = { readonly [K in keyof RuleSet]: LayerRule<RuleSet[K]['value']> };

const ALL_ASK: readonly MinutesField[] = [
  'day',
  'place',
  'present',
  'absent-with-reason',
  'items',
  'resolutions',
  'vote-results',
];

/** Minutes with what all laws ask for, and what this one asks for besides. */
export const minutesWith = (
  signatories: MinutesRule['signatories'],
  approval: MinutesRule['approval'],
  more: Partial<MinutesRule> & { readonly and?: readonly MinutesField[] } = {},
): MinutesRule => {
  const { and = [], ...rest } = more;
  return {
    fields: [...ALL_ASK, ...and],
    signatories,
    approval,
    ownVote: 'end-of-meeting',
    deadlineDays: null,
    objectionDays: null,
    ...rest,
  };
};

/** The same rule, in which a municipality sets the days that the law leaves open. */
export const withDaysOfItsOwn = (rule: LayerRule<MinutesRule>): LayerRule<MinutesRule> => ({
  ...rule,
  opens: ['main-statute', 'rules-of-procedure', 'body-statute'],
  keeps: ['fields', 'signatories', 'approval', 'ownVote'],
});

const BOARD = 'Vorgabe der Software für Beiräte; seine Satzung oder Geschäftsordnung entscheidet';
/** Whether a board has a statute of its own, nobody but the office knows. */
const OWN_STATUTE = toBeNamed('Vorschrift des Beirats');
const board = <T>(value: T): LayerRule<T> => unverified(value, OWN_STATUTE, BOARD, MUNICIPAL);

/** Advisory boards have no law of the Land: their own statute says everything, and members may be connected. */
export const boardRules: LayerRules = {
  quorum: board({ ...HALF_OF_SEATS, of: 'members' }),
  majority: board({ kind: 'simple' }),
  power: board('recommends'),
  remote: board({
    ...NO_REMOTE,
    counts: 'always',
    refusal: 'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist für diesen Beirat nicht geregelt.',
  }),
  lateConsent: board({ of: 'those-present', items: 'all' }),
  urgency: board({ kind: 'share', numerator: 1, denominator: 2, of: 'present' }),
  substitutes: board(LISTED_SUBSTITUTES),
};

/** The layer of the boards of a Land. */
export const boardLayer = (prefix: string, land: string, validFrom: Day): RuleLayer => ({
  key: `${prefix}-boards`,
  level: 'land',
  name: `Beiräte in ${land} (ohne gesetzliche Regelung)`,
  bodies: ['advisory-board'],
  validFrom,
  validUntil: null,
  rules: boardRules,
});
