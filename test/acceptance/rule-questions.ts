import { quorumOf, type MeetingState } from '@gremia/meeting';
import {
  answerDemand,
  checkConvocation,
  conflictDuty,
  dayOf,
  electionRound,
  germanDay,
  needsChair,
  noticePeriod,
  precedingForm,
  remoteEntitlement,
  RULE_NAMES,
  ruleWords,
  sessionExclusion,
  shareSeats,
  type Rule,
  type RuleProfile,
} from '@gremia/rules';
import { z } from 'zod';

const count = z.number().int().min(0).default(0);

/** What the rules of the meeting are asked, apart from what happens in it. Exactly one of these. */
export const ruleQuestion = z.union([
  /** Whether a convocation was in time, and what heals it. */
  z.strictObject({
    ladung: z.strictObject({
      zugang: z.iso.date().optional(),
      versand: z.iso.date().optional(),
      dringlich: z.boolean().default(false),
      erschienen: z.boolean().default(false),
      gerügt: z.boolean().default(false),
      verzichtet: z.boolean().default(false),
    }),
  }),
  /** The days before a meeting on this day. */
  z.strictObject({ frist: z.iso.date() }),
  /** How a round of an election ends among those who are present. */
  z.strictObject({
    wahlgang: z.strictObject({
      nr: z.number().int().min(1),
      stimmen: z.record(z.string(), count),
      gegen: count,
      leer: count,
      ungültig: count,
      bewerbende: z.number().int().min(1).optional(),
    }),
  }),
  /** Whether a vote has to be held by roll call or secretly. */
  z.strictObject({
    verlangen: z.strictObject({
      form: z.enum(['namentlich', 'geheim']),
      mitglieder: count,
      fraktion: z.boolean().default(false),
      beschlossen: z.boolean().default(false),
      wahl: z.boolean().default(false),
    }),
  }),
  /** Which of the two goes first where both are asked for. */
  z.strictObject({ vorrang: z.literal(true) }),
  /** What a connected member is told; or whether something may be dealt with while somebody is connected. */
  z.strictObject({ zuschaltung: z.union([z.literal(true), z.enum(['Wahl', 'geheime Wahl', 'geheime Abstimmung'])]) }),
  /** What is asked of somebody with a conflict of interest. */
  z.strictObject({
    befangenheit: z.strictObject({
      öffentlich: z.boolean().default(true),
      wahl: z.boolean().default(false),
      ehrenamt: z.boolean().default(false),
      beratend: z.boolean().default(false),
    }),
  }),
  /** How the seats of a committee are shared out; `los`: on whom it has fallen. */
  z.strictObject({
    sitze: z.strictObject({
      plätze: z.number().int().min(1),
      listen: z.record(z.string(), z.number().int().min(0)),
      los: z.array(z.string()).optional(),
    }),
  }),
  /** Whether somebody has compared a rule with its source. */
  z.strictObject({ regel: z.string() }),
]);
export type RuleQuestion = z.output<typeof ruleQuestion>;

const SUBJECTS = { Wahl: 'election', 'geheime Wahl': 'secret-election', 'geheime Abstimmung': 'secret-vote' } as const;

const openingDay = ({ openedAt, timeZone }: MeetingState): string => dayOf(Date.parse(openedAt ?? ''), timeZone);

/** The answer of the rules that the meeting was opened with. @throws Error where it is not open, or there is no rule */
export function answerOf(question: RuleQuestion, state: MeetingState): string {
  const { profile, committee } = state;
  if (profile === null || committee === null) throw new Error('Die Sitzung ist noch nicht eröffnet.');
  const present = quorumOf(state)?.present ?? 0;
  if ('ladung' in question) return convocationAnswer(question.ladung, profile, openingDay(state));
  if ('frist' in question) return deadlineAnswer(question.frist, profile);
  if ('wahlgang' in question) {
    // Whom a conflict of interest shuts out of the item may have a vote in an election.
    const electing = quorumOf(state, state.currentItemId, [], { kind: 'election' })?.present ?? 0;
    return roundAnswer(question.wahlgang, profile, electing, committee.seats);
  }
  if ('verlangen' in question) {
    const { form, mitglieder, fraktion, beschlossen, wahl } = question.verlangen;
    return answerDemand({
      profile,
      form: form === 'geheim' ? 'secret' : 'roll-call',
      supporters: mitglieder,
      byFaction: fraktion,
      resolved: beschlossen,
      election: wahl,
      present,
      seats: committee.seats,
    }).sentence;
  }
  if ('vorrang' in question)
    return precedingForm(profile) === 'secret'
      ? `Die geheime Abstimmung geht vor (${profile.secretBallot.norm}).`
      : 'Ein Vorrang ist nicht geregelt.';
  if ('zuschaltung' in question) return remoteAnswer(question.zuschaltung, state, profile);
  if ('sitze' in question) return seatsAnswer(question.sitze, profile);
  if ('befangenheit' in question) return conflictAnswer(question.befangenheit, profile);
  return statusOf(ruleNamed(question.regel, profile));
}

type Asked<Kind extends string> =
  Extract<RuleQuestion, Readonly<Record<Kind, unknown>>> extends infer Found
    ? Found extends Readonly<Record<Kind, infer Inner>>
      ? Inner
      : never
    : never;

function seatsAnswer({ plätze, listen, los }: Asked<'sitze'>, profile: RuleProfile): string {
  const lists = Object.entries(listen).map(([name, members]) => ({ name, members }));
  return shareSeats({ profile, seats: plätze, lists, drawn: los ?? null }).sentence;
}

function convocationAnswer(given: Asked<'ladung'>, profile: RuleProfile, meetingDay: string): string {
  return checkConvocation({
    profile,
    meetingDay,
    receivedOn: given.zugang ?? null,
    sentOn: given.versand ?? null,
    urgent: given.dringlich,
    saysShortened: given.dringlich,
    appeared: given.erschienen,
    objected: given.gerügt,
    waived: given.verzichtet,
  }).sentence;
}

function deadlineAnswer(meetingDay: string, profile: RuleProfile): string {
  const { receiptBy, urgentReceiptBy, announcementBy, urgentAnnouncementBy, note } = noticePeriod({
    profile,
    meetingDay,
  });
  const days =
    `Ladung bis ${germanDay(receiptBy)}, dringlich bis ${germanDay(urgentReceiptBy)}; ` +
    `Bekanntmachung bis ${germanDay(announcementBy)}, dringlich bis ${germanDay(urgentAnnouncementBy)}.`;
  return note === '' ? days : `${days} ${note}`;
}

function roundAnswer(given: Asked<'wahlgang'>, profile: RuleProfile, present: number, seats: number): string {
  const votes = Object.entries(given.stimmen).map(([candidate, number]) => ({ candidate, votes: number }));
  const count = { votes, against: given.gegen, blank: given.leer, invalid: given.ungültig };
  return electionRound({ profile, count, presentEntitled: present, statutorySeats: seats }, given.nr, given.bewerbende)
    .sentence;
}

function remoteAnswer(asked: Asked<'zuschaltung'>, state: MeetingState, profile: RuleProfile): string {
  if (asked === true) return remoteEntitlement({ profile, emergency: state.emergency }).sentence ?? 'stimmberechtigt';
  const connected = Object.values(state.present).filter(({ mode, entitled }) => mode === 'remote' && entitled).length;
  return sessionExclusion(profile, [SUBJECTS[asked]], connected) ?? 'zulässig';
}

function conflictAnswer(given: Asked<'befangenheit'>, profile: RuleProfile): string {
  const { excluded, leaves, mayListen, norm } = conflictDuty(
    profile,
    { public: given.öffentlich, election: given.wahl, honorary: given.ehrenamt },
    { voting: !given.beratend },
  );
  if (!excluded) return `nicht ausgeschlossen (${norm})`;
  const duties = [
    ...(leaves ? ['verlässt die Sitzung'] : []),
    ...(mayListen ? ['darf im Zuhörerbereich bleiben'] : []),
  ];
  return `ausgeschlossen; ${duties.join(', ')} (${norm})`;
}

function ruleNamed(words: string, profile: RuleProfile): Rule<unknown> {
  const name = RULE_NAMES.find((rule) => ruleWords(rule).toLowerCase() === words.toLowerCase());
  if (name === undefined) throw new Error(`Es gibt keine Regel „${words}“.`);
  return profile[name];
}

/** As the rule was delivered; that the chair has confirmed it does not verify it. */
const statusOf = (rule: Rule<unknown>): string => {
  const { confirmedOn: _confirmed, ...asDelivered } = rule;
  return `${needsChair(asDelivered) ? 'nicht geprüft' : 'geprüft'} (${rule.norm})`;
};
