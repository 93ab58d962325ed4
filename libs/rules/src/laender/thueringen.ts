import type { LayerRule, LayerRules, RuleLayer } from '../layers/layer';
import { atLeast, toAsk, unverified, verified, MUNICIPAL } from '../layers/said';
import type { RemoteRule } from '../profile';
import {
  FROM_RECEIPT,
  HALF_OF_SEATS,
  MAYOR_SUBSTITUTED,
  MAYOR_VOTES,
  NO_REMOTE,
  PICTURE_AND_SOUND,
  SECRET_BY_RESOLUTION,
  USUAL_CONFLICT,
  USUAL_ELECTION,
  USUAL_EXCLUSION,
  USUAL_QUESTIONS,
} from '../usual-values';
import {
  boardLayer,
  bodiesOf,
  CHECKED,
  leftToProcedure,
  minutesWith,
  onPaper,
  READ_PUBLICITY,
  withDaysOfItsOwn,
  wordingAt,
} from './shared';
import { committeeSubstitutes, listedBy } from './substitutes';

const LAW = 'Wortlaut der ThürKO in einer öffentlichen Gesetzessammlung';
const NOT_READ = 'Wortlaut nicht eingesehen; gängige Praxis Thüringer Räte';
const COUNCIL_AND_COMMITTEES = ['council', 'preparatory-committee', 'deciding-committee'] as const;
const COMMITTEES = ['preparatory-committee', 'deciding-committee'] as const;
const LAND = 'Thüringen';

export const thueringenBodies = bodiesOf(LAND, 'thueringen', { name: 'Stadtrat', subject: 'Der Stadtrat' });

/** § 36a ThürKO: no remote vote without a declared emergency, a clause of the Hauptsatzung and a named public room. */
const emergencyOnly: RemoteRule = {
  ...NO_REMOTE,
  counts: 'emergency-only',
  needsStatute: 'Hauptsatzung',
  needsPublicRoom: true,
  publicRoomNorm: '§ 40 Abs. 1 Satz 3 ThürKO',
  confirmedNextMeeting: true,
  refusal:
    'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§ 36a ThürKO: nur in festgestellter ' +
    'Notlage und nach Maßgabe der Hauptsatzung). ' +
    'Die zugeschalteten Mitglieder gelten nicht als anwesend.',
};

/** Before § 36a there was no norm that would have allowed it. */
const never: RemoteRule = {
  ...NO_REMOTE,
  refusal:
    'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (die ThürKO lässt sie nicht zu). ' +
    'Die zugeschalteten Mitglieder gelten nicht als anwesend.',
};

const quorum: NonNullable<LayerRules['quorum']> = toAsk(
  { ...HALF_OF_SEATS, secondConvening: 1 },
  '§ 36 ThürKO',
  'Wortlaut nicht eingesehen. Nachzusehen ist auch die Sonderregel für den Fall, dass mehr als die Hälfte der ' +
    'Mitglieder ausgeschlossen ist; bis dahin ist keine hinterlegt.',
);
const majority: NonNullable<LayerRules['majority']> = unverified({ kind: 'simple' }, '§ 39 Abs. 1 ThürKO', NOT_READ);

const law: LayerRules = {
  quorum,
  majority,
  specialMajorities: unverified(
    { ...USUAL_QUESTIONS, recall: { kind: 'share', numerator: 2, denominator: 3, of: 'statutory' } },
    '§§ 20, 28, 35, 39, 40 ThürKO',
    NOT_READ,
  ),
  ...leftToProcedure('§ 34 ThürKO i. V. m. Geschäftsordnung'),
  ...onPaper('§ 39 ThürKO'),
  secretBallot: unverified(SECRET_BY_RESOLUTION, '§ 39 Abs. 1 ThürKO', NOT_READ),
  abstention: unverified('ignored', '§ 39 Abs. 1 ThürKO', NOT_READ),
  tie: unverified('rejected', '§ 39 Abs. 1 ThürKO', NOT_READ),
  power: unverified('decides', '§ 22 Abs. 3 ThürKO', NOT_READ),
  noticePeriod: atLeast(verified({ days: 4, ...FROM_RECEIPT }, '§ 35 Abs. 2 ThürKO', LAW, CHECKED), 'days', [
    'rules-of-procedure',
  ]),
  urgentNotice: verified(
    { latestDayBefore: 2, mustSaySo: true, foundByBody: true },
    '§ 35 Abs. 2 ThürKO',
    LAW,
    CHECKED,
  ),
  urgency: unverified(
    { kind: 'share', numerator: 2, denominator: 3, of: 'present' },
    '§ 35 Abs. 5 ThürKO',
    'Wortlaut nicht eingesehen; stimmt mit veröffentlichten Abstimmungen eines Thüringer Stadtrats überein',
  ),
  lateConsent: unverified(
    { of: 'all-members', items: 'all' },
    '§ 35 Abs. 5 ThürKO',
    'Wortlaut nicht eingesehen; nachzusehen ist auch, ob es nur für nichtöffentliche Punkte gilt',
  ),
  announcement: atLeast(
    unverified(
      { daysBefore: 4, urgentDaysBefore: 2 },
      '§ 35 Abs. 6 ThürKO',
      'Wortlaut nicht eingesehen; so geben Geschäftsordnungen Thüringer Städte die Vorschrift wieder',
    ),
    'daysBefore',
    ['main-statute', 'rules-of-procedure'],
  ),
  healingByAppearance: verified(['appears-and-silent'], '§ 35 Abs. 3 ThürKO', LAW, CHECKED),
  publicByDefault: verified(true, '§ 40 Abs. 1 ThürKO', LAW, CHECKED),
  release: verified({ by: 'body', when: 'reasons-ceased' }, '§ 40 Abs. 2 Satz 2 ThürKO', LAW, READ_PUBLICITY),
  exclusion: verified(USUAL_EXCLUSION, '§ 40 Abs. 1 ThürKO', LAW, READ_PUBLICITY),
  minutes: withDaysOfItsOwn(
    verified(
      minutesWith(['chair', 'clerk'], 'next-meeting', { and: ['participants'], ownVote: 'until-signed' }),
      '§ 42 ThürKO',
      LAW,
      CHECKED,
    ),
  ),
  chairing: unverified({ whenNobody: 'eldest-member' }, '§ 23 Abs. 1, § 32 ThürKO', NOT_READ, MUNICIPAL),
  committeeSeats: unverified(
    { method: 'hare-niemeyer', majorityKeepsMajority: false },
    '§ 27 Abs. 1 ThürKO',
    `${NOT_READ}; welches Verfahren gilt, ist nachzusehen`,
    MUNICIPAL,
  ),
  mayorSeat: verified(MAYOR_VOTES, '§ 23 Abs. 1 ThürKO', wordingAt('anwalt24.de (§ 23 ThürKO)'), READ_PUBLICITY),
  substitutes: unverified(MAYOR_SUBSTITUTED, '§ 23 Abs. 1 ThürKO, § 23 ThürKWG', '§ 23 ThürKO gelesen, ThürKWG nicht'),
  orderMeasures: unverified(
    { excludedBy: 'chair-with-consent', callsBefore: null, mostMeetings: 1, moreByBody: true, objection: 'none' },
    '§ 41 ThürKO',
    NOT_READ,
    MUNICIPAL,
  ),
  conflict: verified(USUAL_CONFLICT, '§ 38 ThürKO', `${LAW}; die Frist der Anfechtung (Abs. 4) nicht`, CHECKED),
  election: unverified(
    {
      ...USUAL_ELECTION,
      rounds: [
        { among: 'all', base: 'present-entitled', wins: 'majority' },
        { among: 'two', base: 'valid', wins: 'majority' },
      ],
      nominatedOnly: true,
    },
    '§ 39 Abs. 2 ThürKO',
    'Thüringer Landtag, Drucksache 6/7732 (gibt sie wieder); dass nur Vorgeschlagene wählbar sind, ist Praxis',
  ),
};

/** § 43 applies the rules of the council to committees. */
const mutatisMutandis = <T>(rule: LayerRule<T>): LayerRule<T> => ({
  ...rule,
  norm: `§ 43 Abs. 1 Satz 4 i. V. m. ${rule.norm}`,
});

const base = { level: 'land', validUntil: null } as const;

/** Rules of Thüringen; since April 2021 with § 36a ThürKO. What a town has ruled itself stands in its own layers. */
export const thueringen: readonly RuleLayer[] = [
  {
    ...base,
    key: 'thueringen-thuerko',
    name: 'Thüringer Kommunalordnung',
    bodies: COUNCIL_AND_COMMITTEES,
    validFrom: '2002-12-31',
    rules: law,
  },
  {
    ...base,
    key: 'thueringen-committees',
    name: 'Thüringer Kommunalordnung, Ausschüsse',
    bodies: COMMITTEES,
    validFrom: '2002-12-31',
    rules: {
      quorum: mutatisMutandis(quorum),
      majority: mutatisMutandis(majority),
      publicByDefault: unverified(
        false,
        '§ 43 Abs. 1 Satz 3 ThürKO',
        'Wortlaut nicht eingesehen; die Geschäftsordnung kann anderes bestimmen',
        ['rules-of-procedure'],
      ),
    },
  },
  {
    ...base,
    key: 'thueringen-preparatory-committees',
    name: 'Thüringer Kommunalordnung, vorberatende Ausschüsse',
    bodies: ['preparatory-committee'],
    validFrom: '2002-12-31',
    rules: { power: unverified('recommends', '§ 26 ThürKO', NOT_READ) },
  },
  {
    ...base,
    key: 'thueringen-deciding-committees',
    name: 'Thüringer Kommunalordnung, beschließende Ausschüsse',
    bodies: ['deciding-committee'],
    validFrom: '2002-12-31',
    rules: {
      power: unverified('decides', '§ 26 ThürKO', NOT_READ),
      publicByDefault: unverified(true, '§ 43 Abs. 1 i. V. m. § 40 Abs. 1 ThürKO', NOT_READ),
    },
  },
  {
    ...base,
    key: 'thueringen-before-36a',
    name: 'Thüringer Kommunalordnung vor § 36a',
    bodies: COUNCIL_AND_COMMITTEES,
    validFrom: '2002-12-31',
    validUntil: '2021-03-31',
    rules: {
      remote: unverified(never, 'ThürKO', 'Vor dem 01.04.2021 enthielt die ThürKO keine Vorschrift hierzu'),
    },
  },
  {
    ...base,
    key: 'thueringen-36a',
    name: 'Thüringer Kommunalordnung, § 36a',
    bodies: COUNCIL_AND_COMMITTEES,
    validFrom: '2021-04-01',
    // The Hauptsatzung has to regulate it, and cannot do without the emergency or the room.
    rules: {
      remote: {
        ...verified(emergencyOnly, '§ 36a ThürKO', LAW, CHECKED, ['main-statute']),
        keeps: ['counts', 'needsPublicRoom'],
      },
      circular: {
        ...unverified(
          {
            allowed: 'emergency-only',
            admission: { kind: 'share', numerator: 3, denominator: 4, of: 'statutory' },
            matters: 'all',
          },
          '§ 36a Abs. 2 ThürKO',
          'Nur wenn auch eine Sitzung mit Bild und Ton nicht möglich ist und die Sache nicht warten kann; Wortlaut ' +
            'zu vergleichen',
        ),
        keeps: ['allowed', 'admission'],
      },
      remoteReach: unverified(
        PICTURE_AND_SOUND,
        '§ 36a ThürKO i. V. m. Hauptsatzung',
        'Was zu gelten hat, wenn Bild oder Ton fehlen, bestimmt die Hauptsatzung',
        MUNICIPAL,
      ),
    },
  },
  committeeSubstitutes('thueringen', LAND, '2002-12-31', listedBy('§ 27 ThürKO'), MAYOR_VOTES),
  boardLayer('thueringen', LAND, '2002-12-31'),
];
