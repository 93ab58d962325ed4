import type { Day, Rule } from '../profile';

/** A rule whose wording was read at the source on the day given. */
export const verified = <T>(value: T, norm: string, source: string, verifiedOn: Day): Rule<T> => ({
  value,
  norm,
  source,
  verifiedOn,
  status: 'verified',
});

/** A rule whose wording has not been compared with its source yet; `source` says what it rests on until then. */
export const unverified = <T>(value: T, norm: string, source: string): Rule<T> => ({
  value,
  norm,
  source,
  verifiedOn: null,
  status: 'unverified',
});
