import { z } from 'zod';
import { textId } from './text-id';

const number = z.number().int().min(0).max(1_000_000);

/**
 * What somebody puts into a ballot: a word (`yes`), an order of ids, or numbers by id. What it says only the kind of
 * vote knows (`libs/meeting/src/procedures`); here it is bounded.
 */
export const ballotContent = z.union([textId, z.array(textId).max(200).readonly(), z.record(textId, number)]);
export type BallotContent = z.infer<typeof ballotContent>;

/** What was counted, in whole numbers by name. The names belong to the kind of vote. */
export const counts = z.record(textId, number);
export type Counts = Readonly<z.infer<typeof counts>>;

/** The name of a kind of vote: `open-ballot`. */
export const procedureKind = z.string().regex(/^[a-z][a-z-]{0,39}$/, 'Diese Art der Abstimmung gibt es nicht.');
