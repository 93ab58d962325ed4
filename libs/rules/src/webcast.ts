import type { RuleProfile } from './profile';

/**
 * Why the public part of a meeting may not be watched by anybody over the net; null where the rules of the body let it.
 *
 * Being public means that people may come; sending it to everybody is another matter, and needs a ground of its own.
 *
 * @see ThürKO § 40 Abs. 1, GemO BW § 35 Abs. 3, HGO § 52 Abs. 3
 */
export const webcastRefusal = ({ webcast: { value, norm } }: Pick<RuleProfile, 'webcast'>): string | null =>
  value
    ? null
    : 'Dass die Öffentlichkeit im Internet zusieht, ist nach den Regeln dieses Gremiums nicht vorgesehen ' +
      `(${norm}). Zulassen kann es eine eigene Regel mit ihrer Grundlage, etwa der Hauptsatzung.`;
