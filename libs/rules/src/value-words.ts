import { isSameValue } from './chair-question';
import { demandWords, fractionWords, reliefWords, type RuleField } from './field-kinds';
import type { MajorityRule } from './majority';
import { majorityWords } from './majority-words';
import type { Fraction, RuleName } from './profile';
import { fieldOf, RULE_FIELDS } from './rule-fields';

/** A value in lines that people read: `Volle Kalendertage zwischen Zugang und Sitzung: 4`. */
export const valueWords = (name: RuleName, value: unknown): readonly string[] =>
  RULE_FIELDS[name].flatMap((field) => {
    const part = fieldOf(value, field.path);
    // Two fields to type into, one fraction to read.
    if (field.path === 'numerator') return [`Anteil: ${String(part)}/${String(fieldOf(value, 'denominator'))}`];
    if (field.path === 'denominator') return [];
    const { label, empty } = readLabel(field.label);
    return [`${label}: ${part === null && empty !== undefined ? empty : partWords(field, part)}`];
  });

/** What an empty field means stands beside the field where it is typed; read, it is the value. */
const readLabel = (label: string): { readonly label: string; readonly empty?: string | undefined } => {
  const { name = label, empty } = /^(?<name>.+) \(leer: (?<empty>.+)\)$/u.exec(label)?.groups ?? {};
  return { label: name, empty };
};

function partWords(field: RuleField, part: unknown): string {
  if (field.kind === 'flag') return part === true ? 'ja' : 'nein';
  if (field.kind === 'count') return typeof part === 'number' ? String(part) : 'keine';
  if (field.kind === 'several') {
    const chosen = Array.isArray(part) ? part : [];
    const words = field.options.filter(({ value }) => chosen.includes(value)).map(({ words: said }) => said);
    return words.length === 0 ? 'nichts davon' : words.join('; ');
  }
  const known = field.options.find(({ value }) => isSameValue(value, part));
  return known?.words ?? otherWords(part);
}

/** A value that is none of the usual ones is still one that can be said. */
function otherWords(part: unknown): string {
  if (isMajority(part)) return majorityWords(part);
  if (part === null) return 'keine';
  if (isFraction(part))
    return 'least' in part ? reliefWords(part) : 'reach' in part ? demandWords(part) : fractionWords(part);
  return typeof part === 'object' ? 'eigene Regelung' : String(part);
}

const isFraction = (part: unknown): part is Fraction =>
  typeof part === 'object' && part !== null && 'numerator' in part && !('kind' in part);

const isMajority = (part: unknown): part is MajorityRule => typeof part === 'object' && part !== null && 'kind' in part;
