import { ballotContent, checkCode } from '@gremia/contracts';
import { canonicalJson } from '@gremia/journal';
import type { Urn, UrnBallot } from '@gremia/meeting';
import { z } from 'zod';

/**
 * An urn as it is kept: how often each ballot lies in it, by the ballot's canonical JSON, and the codes, sorted. Two
 * ballots that say the same cannot be told apart, and no code can be told from another one.
 */
export const urnContents = z.object({
  ballots: z.record(z.string(), z.number().int().min(1)),
  codes: z.array(checkCode).readonly(),
});
export type UrnContents = Readonly<z.infer<typeof urnContents>>;

export const EMPTY: UrnContents = { ballots: {}, codes: [] };

/** The urn with these ballots in it, too. */
export function withBallots({ ballots, codes }: UrnContents, more: readonly UrnBallot[]): UrnContents {
  const counted = new Map(Object.entries(ballots));
  for (const { choice } of more) {
    const key = canonicalJson(choice);
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return {
    ballots: Object.fromEntries([...counted].sort(byKey)),
    codes: [...codes, ...more.map(({ checkCode: code }) => code)].sort(),
  };
}

/** Codes of these ballots that lie in the urn already, or that two of them share. */
export function codesTaken({ codes }: UrnContents, ballots: readonly UrnBallot[]): readonly string[] {
  const seen = new Set(codes);
  return ballots.flatMap(({ checkCode: code }) => {
    const isTaken = seen.has(code);
    seen.add(code);
    return isTaken ? [code] : [];
  });
}

/** Ballot by ballot, as the count asks for it. */
export const urnOf = ({ ballots, codes }: UrnContents): Urn => ({
  ballots: Object.entries(ballots)
    .sort(byKey)
    .flatMap(([key, times]) => Array.from({ length: times }, () => ballotContent.parse(JSON.parse(key)))),
  checkCodes: codes,
});

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : one > other ? 1 : 0;
