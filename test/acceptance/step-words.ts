import type { VoteSetup } from '@gremia/contracts';
import { unitsOf, type Disposition, type MeetingState } from '@gremia/meeting';
import type { Persons } from './persons';
import type { ActInput } from './scenario';

/** What the words of a scenario are called in commands. */
export const PROCEDURES = {
  Geräte: 'open-ballot',
  Handzeichen: 'show-of-hands',
  namentlich: 'roll-call',
  Stimmzettel: 'paper-ballot',
  'geheim am Gerät': 'secret-ballot',
  'ohne Widerspruch': 'without-objection',
} as const;
type Ending = Extract<ActInput<'abschließen'>, string>;
export const DISPOSITIONS: Readonly<Record<Ending, Disposition>> = {
  erledigt: 'done',
  'zur Kenntnis': 'noted',
  vertagt: 'postponed',
  verwiesen: 'referred',
  zurückgezogen: 'withdrawn',
  'nicht behandelt': 'not-treated',
};
export const GROUNDS = {
  'technische Störung': 'technical-fault',
  'falscher Kreis der Stimmberechtigten': 'wrong-electorate',
  'falsche Frage oder falscher Text': 'wrong-question',
  'fehlerhafte Auszählung': 'faulty-count',
} as const;
export const QUESTIONS = {
  Sache: 'ordinary',
  Dringlichkeit: 'urgency',
  Hauptsatzung: 'main-statute',
  Satzung: 'statute',
  Haushalt: 'budget',
  Geschäftsordnung: 'rules-of-procedure',
  Abweichung: 'deviation',
  Abberufung: 'recall',
  'Ausschluss der Öffentlichkeit': 'exclude-public',
  Minderheit: 'minority',
} as const;
export const CHOICES = { ja: 'yes', nein: 'no', enthaltungen: 'abstain', befangen: 'conflicted' } as const;
/** What can be put into an urn besides. */
export const URN_CHOICES = { unbeschrieben: 'blank', ungültig: 'invalid' } as const;
export const ANSWERS = { ...CHOICES, 'keine Antwort': 'no-answer' } as const;

export const GROUPS = { Verwaltung: 'administration', sachverständig: 'expert', Gast: 'guest' } as const;

const WAYS = {
  Mitglieder: 'members',
  Fraktion: 'faction',
  Beschluss: 'resolution',
  'andere Vorschrift': 'other',
} as const;

const demandOf = ({
  von,
  durch,
  zahl,
  nach,
}: ActInput<'abstimmung öffnen'>['verlangt'] & {}): NonNullable<VoteSetup['demand']> => ({
  by: von,
  way: WAYS[durch],
  ...(zahl === undefined ? {} : { supporters: zahl }),
  ...(nach === undefined ? {} : { norm: nach }),
});

/** What is settled for a kind of vote, besides the question. */
export function setupOf({
  verlangt,
  reihenfolge,
  stimmenzählende,
  'geräte bestätigt': confirmsDevices,
}: ActInput<'abstimmung öffnen'>): VoteSetup {
  return {
    ...(verlangt === undefined ? {} : { demand: demandOf(verlangt) }),
    ...(stimmenzählende.length === 0 ? {} : { tellers: stimmenzählende }),
    ...(confirmsDevices ? { confirmsDevices } : {}),
    ...(reihenfolge === undefined ? {} : { order: reihenfolge === 'Los' ? 'lot' : 'alphabet' }),
  };
}

type Counted = ActInput<'abstimmung schließen'>['gezählt'] & {};

export const countOf = (counted: Counted): Record<string, number> => ({
  yes: counted.ja,
  no: counted.nein,
  abstain: counted.enthaltungen,
  blank: counted.unbeschrieben,
  invalid: counted.ungültig,
  ...(counted.befangen > 0 ? { conflicted: counted.befangen } : {}),
});

export function numbersOf(input: ActInput<'abstimmen'>): Counted {
  const number = (given: Persons): number => {
    if (typeof given !== 'number') throw new Error('Bei Handzeichen und Stimmzetteln werden nur Zahlen gezählt.');
    return given;
  };
  return {
    ja: number(input.ja),
    nein: number(input.nein),
    enthaltungen: number(input.enthaltungen),
    befangen: number(input.befangen),
    unbeschrieben: input.unbeschrieben,
    ungültig: input.ungültig,
  };
}

/** `einfache`, `zwei Drittel der Anwesenden`: written `2/3 der Anwesenden`. */
export function majorityOf(
  words: string,
):
  { kind: 'simple' } | { kind: 'share'; numerator: number; denominator: number; of: 'cast' | 'present' | 'statutory' } {
  if (words === 'einfache') return { kind: 'simple' };
  const [, numerator, denominator, whole = ''] =
    /^(\d+)\/(\d+) der (Stimmen|Anwesenden|Mitglieder)$/u.exec(words) ?? [];
  const of = ({ Stimmen: 'cast', Anwesenden: 'present', Mitglieder: 'statutory' } as const)[whole];
  if (of === undefined) throw new Error(`Die Mehrheit „${words}“ ist nicht zu lesen.`);
  return { kind: 'share', numerator: Number(numerator), denominator: Number(denominator), of };
}

/** The units of an amendment: `A1`; one of them: `A1 zu BP 02`. */
export function unitsNamed(state: MeetingState, itemId: string, name: string): string[] {
  const [number, label] = name.split(' zu ');
  const found = unitsOf(state, itemId).filter(
    (unit) => unit.amendmentNo === number && (label === undefined || unit.label === label),
  );
  if (found.length === 0) throw new Error(`Es gibt keine Änderung „${name}“.`);
  return found.map(({ unitId }) => unitId);
}
