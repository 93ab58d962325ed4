import type { SeatsList } from './committee-seats';

/** What a method gives each list by its name, and between whom the lot is to decide. */
export interface Shared {
  readonly seats: ReadonlyMap<string, number>;
  readonly steps: ReadonlyMap<string, readonly string[]>;
  readonly lot: { readonly among: readonly string[]; readonly take: number } | null;
}

interface Claim {
  readonly name: string;
  readonly members: number;
  readonly divisor: number;
}

/** Compares `a.members / a.divisor` with `b.members / b.divisor` in whole numbers; the larger comes first. */
const larger = (a: Claim, b: Claim): number => b.members * a.divisor - a.members * b.divisor;

/**
 * The seats go to the highest quotients: members by the first, the second … divisor.
 *
 * @param divisorOf the divisor for a list's first, second … seat: 1, 2, 3 (d'Hondt) or 1, 3, 5 (Sainte-Laguë/Schepers)
 */
export function byDivisors(lists: readonly SeatsList[], seats: number, divisorOf: (seat: number) => number): Shared {
  const claims = lists
    .filter(({ members }) => members > 0)
    .flatMap(({ name, members }) =>
      Array.from({ length: seats }, (_, index): Claim => ({ name, members, divisor: divisorOf(index + 1) })),
    )
    .sort(larger);
  const last = claims[seats - 1];
  const next = claims[seats];
  const isTied = last !== undefined && next !== undefined && larger(last, next) === 0;
  const sure = isTied ? claims.filter((claim) => larger(claim, last) < 0) : claims.slice(0, seats);
  const tied = isTied ? claims.filter((claim) => larger(claim, last) === 0) : [];
  const claimsOf = (name: string): readonly Claim[] => [...sure, ...tied].filter((claim) => claim.name === name);
  return {
    seats: new Map(lists.map(({ name }) => [name, sure.filter((claim) => claim.name === name).length])),
    steps: new Map(lists.map(({ name }) => [name, claimsOf(name).map(quotient)])),
    lot: tied.length === 0 ? null : { among: tied.map(({ name }) => name), take: seats - sure.length },
  };
}

/** `20 : 3 = 6,67` */
const quotient = ({ members, divisor }: Claim): string => `${members} : ${divisor} = ${decimal(members, divisor)}`;

/** Two digits after the comma, rounded in whole numbers. */
function decimal(numerator: number, denominator: number): string {
  const hundredths = Math.floor((numerator * 200 + denominator) / (2 * denominator));
  const [whole, part] = [Math.floor(hundredths / 100), hundredths % 100];
  return part === 0 ? String(whole) : `${whole},${String(part).padStart(2, '0')}`;
}

/** Each list has the whole number of its quota; what is left goes to the largest remainders (Hare/Niemeyer). */
export function byRemainders(lists: readonly SeatsList[], seats: number): Shared {
  const all = lists.reduce((sum, { members }) => sum + members, 0);
  const quotas = lists.map(({ name, members }) => ({
    name,
    members,
    whole: Math.floor((members * seats) / all),
    rest: (members * seats) % all,
  }));
  const left = seats - quotas.reduce((sum, { whole }) => sum + whole, 0);
  const ranked = [...quotas].sort((a, b) => b.rest - a.rest);
  const last = ranked[left - 1]?.rest ?? null;
  const isTied = last !== null && ranked[left]?.rest === last;
  const sure = new Set(
    (isTied ? ranked.filter(({ rest }) => rest > last) : ranked.slice(0, left)).map(({ name }) => name),
  );
  const tied = isTied ? quotas.filter(({ rest }) => rest === last).map(({ name }) => name) : [];
  return {
    seats: new Map(quotas.map(({ name, whole }) => [name, whole + (sure.has(name) ? 1 : 0)])),
    steps: new Map(
      quotas.map(({ name, members, whole, rest }) => [
        name,
        [`${members} × ${seats} : ${all} = ${decimal(members * seats, all)}, ganz ${whole}, Rest ${rest}/${all}`],
      ]),
    ),
    lot: tied.length === 0 ? null : { among: tied, take: left - sure.size },
  };
}
