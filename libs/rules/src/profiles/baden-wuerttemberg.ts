import type { RuleProfile } from '../profile';
import { unverified, verified } from './rule';

const CHECKED = '2026-11-21';
const EXCERPT = 'Auszug aus der Gemeindeordnung für Baden-Württemberg, Wortlaut eingesehen';
const NOT_READ = 'Wortlaut nicht eingesehen';
const HOUSE = 'Vorgabe der Software; die Geschäftsordnung kann anderes bestimmen';

/**
 * Rules of Baden-Württemberg for the council; hybrid meetings are regular since 1 September 2025 (§ 37a GemO, GBl. 2025
 * Nr. 71).
 */
export const badenWuerttemberg: readonly RuleProfile[] = [
  {
    key: 'baden-wuerttemberg-council',
    name: 'Gemeinderat (Baden-Württemberg)',
    land: 'Baden-Württemberg',
    bodyKind: 'council',
    subject: 'Der Gemeinderat',
    validFrom: '2025-09-01',
    quorum: verified(
      {
        numerator: 1,
        denominator: 2,
        of: 'members',
        reach: 'at-least',
        counts: 'present-entitled',
        whenMostConflicted: { numerator: 1, denominator: 4 },
        secondConvening: 3,
      },
      '§ 37 Abs. 2 und 3 GemO',
      EXCERPT,
      CHECKED,
    ),
    majority: unverified({ kind: 'simple' }, '§ 37 Abs. 6 GemO', NOT_READ),
    abstention: unverified('ignored', '§ 37 Abs. 6 GemO', NOT_READ),
    tie: unverified('rejected', '§ 37 Abs. 6 GemO', NOT_READ),
    unanimity: unverified('abstentions-ignored', 'Geschäftsordnung', HOUSE),
    ballotChange: unverified(true, 'Geschäftsordnung', HOUSE),
    display: unverified('after-closing', 'Geschäftsordnung', HOUSE),
    doubt: unverified('until-next-item', 'Geschäftsordnung', HOUSE),
    power: unverified('decides', '§ 24 Abs. 1 GemO', NOT_READ),
    remote: unverified(
      {
        counts: 'always',
        needsStatute: 'Hauptsatzung',
        needsPublicRoom: false,
        publicRoomNorm: '',
        excluded: ['election'],
        refusal:
          'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (§ 37a GemO: nur nach Maßgabe der ' +
          'Hauptsatzung).',
        exclusion: 'Bei Wahlen sind zugeschaltete Mitglieder nicht stimmberechtigt (§ 37a GemO).',
      },
      '§ 37a GemO',
      'Sekundärquelle zur Neufassung vom 22.07.2025 (GBl. 2025 Nr. 71); Wortlaut nicht vollständig eingesehen',
    ),
    disturbance: unverified(
      {
        pauses: true,
        repeatsVote: true,
        sentence: 'Die Sitzung wird um {time} Uhr wegen einer Störung der Bild-Ton-Übertragung unterbrochen.',
      },
      '§ 37a GemO',
      NOT_READ,
    ),
    noticePeriod: unverified(
      { days: 7, counting: 'full-calendar-days', from: 'receipt' },
      '§ 34 Abs. 1 GemO',
      NOT_READ,
    ),
    urgentNotice: unverified({ latestDayBefore: 1, mustSaySo: false }, '§ 34 Abs. 2 GemO', NOT_READ),
    urgency: unverified({ kind: 'simple' }, '§ 34 Abs. 1 GemO', NOT_READ),
    announcement: unverified({ daysBefore: 3, urgentDaysBefore: 1 }, '§ 34 Abs. 1 GemO', NOT_READ),
    residentsQuestions: unverified(null, '§ 33 Abs. 4 GemO', NOT_READ),
    healingByAppearance: unverified(true, '§ 34 GemO', NOT_READ),
    publicByDefault: unverified(true, '§ 35 Abs. 1 GemO', NOT_READ),
    minutes: unverified(
      {
        fields: ['day', 'place', 'present', 'absent-with-reason', 'items', 'resolutions', 'vote-results'],
        signatories: ['chair', 'clerk', 'member'],
        approval: 'none',
        ownVoteOnDemand: true,
      },
      '§ 38 GemO',
      NOT_READ,
    ),
    conflict: unverified(
      {
        leaveRoom: 'always',
        appliesToElections: false,
        decidedBy: 'body-non-public',
        consequence: 'invalid',
        challengeMonths: 12,
      },
      '§ 18 GemO',
      NOT_READ,
    ),
    election: unverified(
      { secret: true, firstRound: 'present-entitled', runOff: 'cast', tie: 'lot', unclearRunOff: 'ask' },
      '§ 37 Abs. 7 GemO',
      NOT_READ,
    ),
  },
];
