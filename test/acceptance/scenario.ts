import { LAND_BODIES } from '@gremia/rules';
import { z } from 'zod';
import { ruleQuestion } from './rule-questions';
import { agendaActs } from './agenda-words';
import { alternativeActs } from './alternatives';
import { blockActs } from './blocks';
import { leadActs } from './chairing-words';
import { electionActs } from './elections';
import { conflictActs } from './conflict-words';
import { interruption } from './interruptions';
import { noticeActs } from './notice-acts';
import { motionEnded, motionRaised, motionSpeech } from './motions';
import { callActs } from './call-words';
import { orderActs } from './order-words';
import { publicityActs } from './publicity-words';
import { expected } from './scenario-expected';
import { timesGoingBack } from './scenario-times';
import { MOST_MEMBERS, persons } from './persons';
import { substituteActs } from './substitute-words';
import { floorGiven, speakersList } from './speaking';
import { dayAndTime, voteActs } from './vote-words';

const disposition = z.enum(['erledigt', 'zur Kenntnis', 'vertagt', 'verwiesen', 'zurückgezogen', 'nicht behandelt']);

/** What is done; each step has exactly one of these. */
const acts = {
  eröffnen: z.strictObject({
    'regeln bestätigt': z.boolean().default(true),
    'zweite ladung': z.boolean().default(false),
    /** Why it is opened on another day than it was convened for. */
    'anderer tag': z.string().optional(),
    /** Nobody meets: why, on whose motion, and by when (`2026-12-01 18:00`) everybody is to have answered. */
    umlauf: z
      .strictObject({
        grund: z.string(),
        antrag: z.string(),
        bis: dayAndTime,
        /** How many hours each question stays open at least. */
        'mindestens stunden': z.number().int().optional(),
        /** Everything on the agenda is of a simple kind. */
        einfach: z.boolean().default(false),
      })
      .optional(),
    /** Why it is entered afterwards. */
    'nachgetragen wegen': z.string().optional(),
  }),
  anmelden: z.strictObject({ wer: persons, wo: z.enum(['Saal', 'zugeschaltet']).default('Saal') }),
  abmelden: persons,
  aufrufen: z.string(),
  abschließen: z.union([disposition, z.strictObject({ als: disposition, weil: z.string() })]),
  'befangen melden': z.union([
    persons,
    z.strictObject({ wer: z.string(), durch: z.enum(['eigene Anzeige', 'Beschluss']) }),
  ]),
  'befangenheit aufheben': persons,
  ...voteActs,
  übernehmen: z.string(),
  /** Points of the text that are voted on one by one: `BP 01, BP 03`; `nichts`. */
  'einzeln abstimmen': z.string(),
  'beschlussfähigkeit anzweifeln': z.string(),
  /** A single member objects to deciding without a meeting, or to what is moved on an item (`zu: Ö 2`). */
  'umlauf widersprechen': z.strictObject({
    wer: z.string(),
    zu: z.string().optional(),
    weil: z.string().optional(),
  }),
  'anwesenheit berichtigen': z.strictObject({
    wer: z.string(),
    fehlt: z.enum(['entschuldigt', 'unentschuldigt', 'keine Angabe']).optional(),
    /** Clock times of the day of the meeting: `17:00 bis 18:30`, `ab 17:30`; empty: was not there. */
    anwesend: z.array(z.string()).optional(),
    weil: z.string(),
  }),
  ...noticeActs,
  ...leadActs,
  ...conflictActs,
  ...orderActs,
  ...callActs,
  ...substituteActs,
  /** Why what was done on paper is entered afterwards. */
  'nachtragen beginnen': z.string(),
  'nachtragen beenden': z.literal(true),
  ...publicityActs,
  unterbrechen: interruption,
  fortsetzen: z.literal(true),
  'zu wort melden': persons,
  'zur geschäftsordnung melden': persons,
  'wortmeldung zurückziehen': persons,
  'wort erteilen': floorGiven,
  'rede beenden': z.literal(true),
  redeliste: speakersList,
  'antrag stellen': motionRaised,
  antrag: motionEnded,
  'zum antrag sprechen': motionSpeech,
  vermerken: z.string(),
  /** Who takes part without belonging to the body. */
  teilnehmen: z.strictObject({
    name: z.string(),
    funktion: z.string().default(''),
    als: z.enum(['Verwaltung', 'sachverständig', 'Gast']).default('Verwaltung'),
    teil: z.enum(['öffentlich', 'nichtöffentlich']).default('öffentlich'),
    zu: z.array(z.string()).default([]),
  }),
  'teilnahme streichen': z.string(),
  'bericht erstattet': z.string(),
  'mündlich beantragen': z.strictObject({ von: z.string(), antrag: z.string() }),
  'sitzung schließen': z.literal(true),
  ...electionActs,
  ...blockActs,
  ...alternativeActs,
  ...agendaActs,
  auskunft: ruleQuestion,
} as const;
export type ActName = keyof typeof acts;
export type ActInput<Name extends ActName> = z.output<(typeof acts)[Name]>;

const step = z
  .strictObject({
    /** From this step on. */
    tag: z.iso.date().optional(),
    um: z
      .string()
      .regex(/^([01]\d|2[0-3])[AB]?:[0-5]\d(:[0-5]\d)?$/u, 'ist keine Uhrzeit der Form "17:00"')
      .optional(),
    von: z.string().optional(),
    /** The clock time at which it was done, where it is entered afterwards. */
    nachgetragen: z
      .string()
      .regex(/^([01]\d|2[0-3])[AB]?:[0-5]\d$/u, 'ist keine Uhrzeit der Form "17:00"')
      .optional(),
    erwartet: expected.optional(),
    ...Object.fromEntries(Object.entries(acts).map(([name, schema]) => [name, schema.optional()])),
  })
  .refine((given) => actsIn(given).length <= 1, { message: 'ein Schritt tut nur eines' })
  .refine(({ tag, um }) => tag === undefined || um !== undefined, { message: 'zu einem Tag gehört eine Uhrzeit' });
export type Step = z.output<typeof step>;

const actsIn = (given: object): string[] => Object.keys(given).filter((key) => key in acts);

/** The act of a step with what it needs; null for a step that only looks. */
export function actOf(given: Step): { [Name in ActName]: { name: Name; input: ActInput<Name> } }[ActName] | null {
  const [name] = actsIn(given);
  if (name === undefined) return null;
  return { name, input: (given as Record<string, unknown>)[name] } as ReturnType<typeof actOf>;
}

export const RESPONSIBILITIES = {
  Entscheidung: 'decision',
  Vorberatung: 'preliminary',
  Anhörung: 'hearing',
  Kenntnisnahme: 'notice',
} as const;

/** Pieces of sentences that are there, and that are not. */
const sentences = z
  .strictObject({
    enthält: z.array(z.string()).default([]),
    'enthält nicht': z.array(z.string()).default([]),
  })
  .optional();

/** Kinds of bodies that rules are delivered for. */
const BODIES: readonly string[] = LAND_BODIES.map(({ key }) => key);

const whole = z.strictObject({
  titel: z.string(),
  regeln: z
    .string()
    .refine((key) => BODIES.includes(key), { error: `dieses Regelprofil gibt es nicht; möglich: ${BODIES.join(', ')}` })
    .default('thueringen-council'),
  tag: z.iso.date().default('2026-11-25'),
  beginn: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'ist keine Uhrzeit der Form "17:00"')
    .default('17:00'),
  /** What is drawn where the lot decides: a whole number below 2^32. */
  los: z
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .default(0),
  gremium: z
    .strictObject({
      name: z.string().default('Stadtrat'),
      sitze: z.number().int().min(1).default(51),
      mitglieder: z.number().int().min(1).optional(),
      beratend: z.number().int().min(0).max(5).default(0),
      /** The members after the chair who are deputies: M2, M3 … */
      stellvertretungen: z.number().int().min(0).default(0),
      /** They step in by their rank, the first before the second. */
      'stellvertretungen nach rang': z.boolean().default(false),
      /** Whom an earlier meeting has shut out. */
      ausgeschlossen: z
        .array(
          z.strictObject({
            wen: z.string(),
            am: z.iso.date(),
            sitzungen: z.number().int().min(2),
            weil: z.string(),
            einspruch: z.string().optional(),
            'durch das gremium': z.boolean().default(false),
          }),
        )
        .default([]),
      /** M1 holds the office of mayor. */
      bürgermeisteramt: z.boolean().default(false),
      /** Who may sit for which members: `V1: M3`, `V2: M1-M9`. */
      vertretung: z.record(z.string().regex(/^V[1-5]$/u), z.string()).default({}),
    })
    .refine(({ sitze, mitglieder = sitze }) => mitglieder <= MOST_MEMBERS, {
      error: `mehr als ${MOST_MEMBERS} Mitglieder sind nicht vorgesehen`,
    })
    .prefault({}),
  notlage: z
    .strictObject({
      festgestellt: z.boolean(),
      klausel: z.string().nullable().default(null),
      durch: z.string().default('Petra Sommer, Bürgermeisterin'),
      am: z.iso.date().optional(),
      grund: z.string().default('Hochwasser'),
    })
    .optional(),
  /** What is on record for connected members, besides an emergency. */
  zuschaltung: z
    .strictObject({
      klausel: z.string().optional(),
      beschluss: z.string().optional(),
      anwendung: z.string().optional(),
      ausschuss: z.enum(['Hauptausschuss', 'Finanzausschuss', 'Rechnungsprüfungsausschuss']).optional(),
      'erste sitzung': z.boolean().default(false),
    })
    .optional(),
  /** How it was convened: without it nothing is on record of that. */
  ladung: z
    .strictObject({
      /** The day on which everybody received it. */
      zugang: z.iso.date(),
      /** Who received it on another day. */
      später: z.record(z.string(), z.iso.date()).default({}),
      /** Of whom nobody knows that they did. */
      'nicht nachgewiesen': z.string().default(''),
      versand: z.iso.date().optional(),
      /** With the shortened period, and it says so. */
      dringlich: z.boolean().default(false),
    })
    .optional(),
  'öffentlicher raum': z.string().optional(),
  öffentlich: z.boolean().default(true),
  tagesordnung: z
    .array(
      z.strictObject({
        nr: z.string(),
        titel: z.string(),
        öffentlich: z.boolean().default(true),
        zuständigkeit: z.enum(['Entscheidung', 'Vorberatung', 'Anhörung', 'Kenntnisnahme']).default('Entscheidung'),
        drucksache: z.string().default('0012/26'),
        text: z.string().optional(),
        änderungen: z
          .array(z.strictObject({ nr: z.string(), von: z.string().default('Fraktion Linde'), text: z.string() }))
          .default([]),
      }),
    )
    .min(1),
  schritte: z.array(step),
  niederschrift: sentences,
  /** Of its public part alone. */
  'öffentliche niederschrift': sentences,
});

export const scenario = whole.superRefine((given, context) => {
  for (const { step: index, message } of timesGoingBack(given))
    context.addIssue({ code: 'custom', path: ['schritte', index, 'um'], message });
});
export type Scenario = z.output<typeof scenario>;
