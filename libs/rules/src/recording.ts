import type { RuleProfile } from './profile';

/**
 * Why nothing of a meeting may be recorded; null where the rules of the body let it.
 *
 * Whoever speaks in a council speaks more freely unrecorded, so it needs a ground of its own; that somebody wants to
 * be left out of it is respected whatever the rules say.
 *
 * @see NKomVG § 64 Abs. 2
 */
export const recordingRefusal = ({ recording: { value, norm } }: Pick<RuleProfile, 'recording'>): string | null =>
  value.of === 'nothing'
    ? `Eine Aufzeichnung ist nach den Regeln dieses Gremiums nicht vorgesehen (${norm}). Zulassen kann sie eine ` +
      'eigene Regel mit ihrer Grundlage, etwa der Geschäftsordnung.'
    : null;
