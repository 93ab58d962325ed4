import type { LandBody, RuleLayer } from '../layers/layer';
import { atLeast, toAsk, unverified } from '../layers/said';

const NOT_READ = 'Wortlaut nicht eingesehen';
const SECONDARY = 'Sekundärquelle; Wortlaut nicht eingesehen';

export const badenWuerttembergBodies: readonly LandBody[] = [
  {
    key: 'baden-wuerttemberg-council',
    name: 'Gemeinderat (Baden-Württemberg)',
    land: 'Baden-Württemberg',
    type: 'council',
    subject: 'Der Gemeinderat',
  },
];

/** Rules of Baden-Württemberg for the council; hybrid meetings are regular since 1 September 2025 (§ 37a GemO). */
export const badenWuerttemberg: readonly RuleLayer[] = [
  {
    key: 'baden-wuerttemberg-gemo',
    level: 'land',
    name: 'Gemeindeordnung für Baden-Württemberg',
    bodies: ['council'],
    validFrom: '2025-09-01',
    validUntil: null,
    rules: {
      quorum: unverified(
        {
          numerator: 1,
          denominator: 2,
          of: 'members',
          reach: 'at-least',
          counts: 'present-entitled',
          whenMostConflicted: { numerator: 1, denominator: 4 },
          mode: 'continuous',
          secondConvening: 3,
        },
        '§ 37 Abs. 2 und 3 GemO',
        'Auszug aus der Gemeindeordnung im Druck von 2013; mit der heutigen Fassung nicht verglichen',
      ),
      majority: unverified({ kind: 'simple' }, '§ 37 Abs. 6 GemO', SECONDARY),
      specialMajorities: unverified(
        {
          'main-statute': { kind: 'share', numerator: 1, denominator: 2, of: 'statutory' },
          'rules-of-procedure': { kind: 'simple' },
          recall: { kind: 'share', numerator: 1, denominator: 2, of: 'statutory' },
          'exclude-public': { kind: 'simple' },
        },
        '§§ 4, 36, 37 GemO',
        NOT_READ,
      ),
      abstention: unverified('ignored', '§ 37 Abs. 6 GemO', SECONDARY),
      tie: unverified('rejected', '§ 37 Abs. 6 GemO', NOT_READ),
      power: unverified('decides', '§ 24 Abs. 1 GemO', NOT_READ),
      remote: unverified(
        {
          counts: 'always',
          needsStatute: 'Hauptsatzung',
          needsPublicRoom: false,
          publicRoomNorm: '',
          chairInRoom: true,
          excluded: ['election'],
          refusal:
            'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§ 37a GemO: nur nach Maßgabe der ' +
            'Hauptsatzung). In den Regeln des Gremiums ist keine solche Bestimmung eingetragen.',
          exclusion: 'Bei Wahlen sind zugeschaltete Mitglieder nicht stimmberechtigt (§ 37a GemO).',
        },
        '§ 37a GemO',
        'Sekundärquelle zur Neufassung vom 22.07.2025 (GBl. 2025 Nr. 71); Wortlaut nicht vollständig eingesehen',
        ['main-statute'],
      ),
      noticePeriod: atLeast(
        unverified(
          { days: 7, counting: 'full-calendar-days', from: 'receipt', force: 'should' },
          '§ 34 Abs. 1 GemO',
          'Wortlaut nicht eingesehen; „in der Regel mindestens sieben Tage“ ist eine Soll-Vorschrift',
        ),
        'days',
        ['rules-of-procedure'],
      ),
      urgentNotice: unverified({ latestDayBefore: 0, mustSaySo: false }, '§ 34 Abs. 2 GemO', NOT_READ),
      urgency: toAsk(
        { kind: 'simple' },
        '§ 34 Abs. 1 GemO',
        'Wortlaut nicht eingesehen; eine öffentliche Tagesordnung darf vermutlich nur in Notfällen erweitert werden',
      ),
      announcement: unverified({ daysBefore: 3, urgentDaysBefore: 0 }, '§ 34 Abs. 1 GemO', NOT_READ, [
        'main-statute',
        'rules-of-procedure',
      ]),
      residentsQuestions: unverified(null, '§ 33 Abs. 4 GemO', NOT_READ, ['rules-of-procedure']),
      healingByAppearance: unverified(true, '§ 34 GemO', NOT_READ),
      publicByDefault: unverified(true, '§ 35 Abs. 1 GemO', NOT_READ),
      minutes: unverified(
        {
          fields: ['day', 'place', 'present', 'absent-with-reason', 'items', 'resolutions', 'vote-results'],
          signatories: ['chair', 'clerk', 'member', 'member'],
          approval: 'none',
        },
        '§ 38 GemO',
        NOT_READ,
      ),
      conflict: unverified(
        {
          leaveRoom: 'always',
          appliesToElections: true,
          decidedBy: 'body-non-public',
          consequence: 'invalid',
          challengeMonths: 12,
        },
        '§ 18 GemO',
        'Absätze 1 und 2 gelesen, die übrigen nicht; ausgenommen sind wohl nur Wahlen in ein Ehrenamt',
      ),
      election: unverified(
        { secret: true, firstRound: 'present-entitled', runOff: 'most', tie: 'lot', unclearRunOff: 'ask' },
        '§ 37 Abs. 7 GemO',
        SECONDARY,
      ),
    },
  },
];
