import type { Day, LayerLevel } from '../profile';
import type { LayerRule } from './layer';

/** What a municipality regulates itself, by a norm of whatever level. */
export const MUNICIPAL: readonly LayerLevel[] = [
  'main-statute',
  'rules-of-procedure',
  'body-statute',
  'meeting-decision',
];

/** A norm of the municipality that the software cannot know: cited as what it is until the office has named it. */
export const toBeNamed = (what: string): string => `${what}, vom Sitzungsdienst zu benennen`;

/** A rule whose wording was read at the source on the day given. Nobody may deviate from it, unless it says so. */
export const verified = <T>(
  value: T,
  norm: string,
  source: string,
  verifiedOn: Day,
  opens: readonly LayerLevel[] = [],
): LayerRule<T> => ({ value, norm, source, verifiedOn, status: 'verified', opens });

/** A rule whose wording has not been compared with its source yet; `source` says what it rests on until then. */
export const unverified = <T>(
  value: T,
  norm: string,
  source: string,
  opens: readonly LayerLevel[] = [],
): LayerRule<T> => ({ value, norm, source, verifiedOn: null, status: 'unverified', opens });

/** A rule on which sources contradict each other or are silent: somebody who knows has to say. */
export const toAsk = <T>(value: T, norm: string, source: string, opens: readonly LayerLevel[] = []): LayerRule<T> => ({
  ...unverified(value, norm, source, opens),
  status: 'to-ask',
});

/** The same rule, of which a number may be raised but not lowered by these levels. */
export const atLeast = <T>(
  rule: LayerRule<T>,
  field: keyof T & string,
  opens: readonly LayerLevel[],
): LayerRule<T> => ({
  ...rule,
  opens,
  atLeast: field,
});
