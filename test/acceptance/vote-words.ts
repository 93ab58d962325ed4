import { z } from 'zod';
import { persons } from './persons';

/** What was counted by hand or found on ballots. */
export const counted = z.strictObject({
  ja: z.number().int().min(0).default(0),
  nein: z.number().int().min(0).default(0),
  enthaltungen: z.number().int().min(0).default(0),
  befangen: z.number().int().min(0).default(0),
  unbeschrieben: z.number().int().min(0).default(0),
  ungültig: z.number().int().min(0).default(0),
});

const ballots = z.strictObject({
  ja: persons.default(0),
  nein: persons.default(0),
  enthaltungen: persons.default(0),
  befangen: persons.default(0),
  unbeschrieben: persons.default(0),
  ungültig: persons.default(0),
});

/** In which way it is voted. */
export const votesIn = z
  .enum(['Geräte', 'Handzeichen', 'namentlich', 'Stimmzettel', 'geheim am Gerät', 'ohne Widerspruch'])
  .default('Geräte');

/** What kind of question is asked. */
export const questionWord = z.enum([
  'Sache',
  'Dringlichkeit',
  'Hauptsatzung',
  'Satzung',
  'Haushalt',
  'Geschäftsordnung',
  'Abweichung',
  'Abberufung',
  'Ausschluss der Öffentlichkeit',
  'Minderheit',
]);

/** `2026-12-01 18:00`. */
export const dayAndTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u, 'ist kein Tag mit Uhrzeit der Form "2026-12-01 18:00"');

const question = z.strictObject({
  /** `Vorlage`, `Änderung A1`, `Antrag zur Geschäftsordnung`, or the chair's question in words. */
  über: z.string(),
  /** On the course of the meeting, while no item is called. */
  außerhalb: z.boolean().default(false),
  offenlassen: z.boolean().default(false),
  /** Whoever leads says that the law gives the mayor no vote on it. */
  'ohne bürgermeisteramt': z.boolean().default(false),
  /** What kind of question it is; the rules of the body give the majority. */
  frage: questionWord.default('Sache'),
  /** Another majority than the rules give needs the norm that asks for it, and a reason. */
  mehrheit: z.string().optional(),
  vorschrift: z.string().optional(),
  grund: z.string().default(''),
  art: votesIn,
  /** Who asked for a vote of this kind, and by which rule. */
  verlangt: z
    .strictObject({
      von: z.string(),
      durch: z.enum(['Mitglieder', 'Fraktion', 'Beschluss', 'andere Vorschrift']).default('andere Vorschrift'),
      zahl: z.number().int().optional(),
      nach: z.string().optional(),
    })
    .optional(),
  /** The chair takes devices for a secret vote though nobody has verified them. */
  'geräte bestätigt': z.boolean().default(false),
  /** Who counts what is on the ballots. */
  stimmenzählende: z.array(z.string()).default([]),
  /** In which order names are called. */
  reihenfolge: z.enum(['Alphabet', 'Los']).optional(),
  /** By when there is to answer, where nobody meets. */
  bis: dayAndTime.optional(),
});

/** What is done about a vote, from its opening to doubts about its result. */
export const voteActs = {
  'abstimmung öffnen': question,
  stimmen: ballots,
  antworten: z.strictObject({ ...ballots.shape, 'keine Antwort': persons.default(0) }),
  'zettel ausgeben': persons,
  'zettel zurücknehmen': persons,
  'abstimmung schließen': z.strictObject({ gezählt: counted.optional() }),
  /** As it was counted, unless `als` says otherwise. */
  verkünden: z.strictObject({ als: z.enum(['angenommen', 'abgelehnt']).optional(), weil: z.string().default('') }),
  abstimmen: z.strictObject({
    ...question.shape,
    ...ballots.shape,
    ...counted.pick({ unbeschrieben: true, ungültig: true }).shape,
  }),
  anzweifeln: z.string(),
  abbrechen: z.union([
    z.string(),
    z.strictObject({
      grund: z.enum([
        'technische Störung',
        'falscher Kreis der Stimmberechtigten',
        'falsche Frage oder falscher Text',
        'fehlerhafte Auszählung',
      ]),
      weil: z.string(),
    }),
  ]),
  'eigene stimme vermerken': z.strictObject({
    wer: z.string(),
    /** Where nobody knows it, as by show of hands. */
    stimme: z.enum(['ja', 'nein', 'enthaltungen']).optional(),
  }),
} as const;
