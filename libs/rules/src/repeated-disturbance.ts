import { addMonths, germanDate } from './calendar';
import type { RuleProfile } from './profile';

/**
 * Why somebody cannot be shut out of more than the running meeting: the rules ask for an earlier exclusion, not too
 * long ago. null: they can.
 *
 * @param today the day of the meeting
 * @param earlierOn the day on which an earlier meeting has shut the person out; null: nobody has said so
 * @see GO Bayern Art. 53 Abs. 2
 */
export function repetitionLacking(
  { orderMeasures: { value } }: Pick<RuleProfile, 'orderMeasures'>,
  today: string,
  earlierOn: string | null,
): string | null {
  const months = value.repeatedWithinMonths ?? null;
  if (months === null) return null;
  const span = months === 1 ? 'eines Monats' : `von ${months} Monaten`;
  if (earlierOn === null)
    return (
      'Für mehr als diese Sitzung ausgeschlossen werden kann nur, wen eine frühere Sitzung innerhalb ' +
      `${span} schon ausgeschlossen hat. Bitte geben Sie deren Tag an.`
    );
  if (earlierOn >= today) return 'Der frühere Ausschluss muss vor dem Tag dieser Sitzung liegen.';
  return addMonths(earlierOn, months) < today
    ? `Der frühere Ausschluss am ${germanDate(earlierOn)} liegt länger als innerhalb ${span} zurück; ausgeschlossen ` +
        'werden kann nur von dieser Sitzung.'
    : null;
}
