import type { ComponentType } from 'react';
import { ElectionResult } from './election/election-result';
import type { ResultProps } from './procedure-screens';
import { Unopposed } from './without-objection/unopposed';
import { YesNoResult } from './yes-no/yes-no-result';

const YES_NO = ['open-ballot', 'show-of-hands', 'roll-call', 'paper-ballot', 'secret-ballot'];
const PERSONS = ['election-ballots', 'election-urn', 'election-hands', 'election-roll-call', 'election-devices'];
const PROPOSALS = ['choice-devices', 'choice-hands', 'choice-roll-call', 'choice-ballots', 'choice-urn'];

/** How every kind of vote shows its count: all that readers of papers need of it, without its forms. */
const RESULTS: ReadonlyMap<string, ComponentType<ResultProps>> = new Map([
  ...YES_NO.map((kind) => [kind, YesNoResult] as const),
  ['without-objection', Unopposed] as const,
  ...[...PERSONS, ...PROPOSALS].map((kind) => [kind, ElectionResult] as const),
]);

/** The same as `Result` of the kind's screens; null for one that only a later version knows. */
export const resultOf = ({ procedure }: { readonly procedure: string }): ComponentType<ResultProps> | null =>
  RESULTS.get(procedure) ?? null;
