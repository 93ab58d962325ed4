import type { DemandWay, VoteSetup } from '@gremia/contracts';

/** Who asked for a kind of vote, as it is being typed: parts may still be empty. */
export interface TypedDemand {
  readonly way?: DemandWay;
  readonly by?: string;
  readonly supporters?: string;
  readonly norm?: string;
}

/** What is settled for a vote, as it is being typed. */
export interface TypedSetup extends Omit<VoteSetup, 'demand'> {
  readonly demand?: TypedDemand;
}

export const typedDemand = ({ demand }: TypedSetup): TypedDemand => demand ?? {};

/** What is sent of it: what was left empty is not said, and the server asks for what it needs. */
export function sentSetup({ demand, tellers, openBecause, ...rest }: TypedSetup): VoteSetup | undefined {
  const named = (tellers ?? []).map((name) => name.trim()).filter((name) => name !== '');
  const asked = demand === undefined ? null : sentDemand(demand);
  const setup: VoteSetup = {
    ...rest,
    ...(asked === null ? {} : { demand: asked }),
    ...(named.length === 0 ? {} : { tellers: named }),
    ...(openBecause === undefined ? {} : { openBecause: sentGround(openBecause) }),
  };
  return Object.keys(setup).length === 0 ? undefined : setup;
}

/** A norm that was left empty is none. */
const sentGround = ({ ground, norm = '' }: NonNullable<VoteSetup['openBecause']>): VoteSetup['openBecause'] =>
  norm.trim() === '' ? { ground } : { ground, norm };

function sentDemand({
  way = 'resolution',
  by = '',
  supporters = '',
  norm = '',
}: TypedDemand): VoteSetup['demand'] | null {
  if (by.trim() === '') return null;
  const number = /^[1-9]\d{0,3}$/u.test(supporters.trim()) ? Number(supporters) : null;
  return {
    by,
    way,
    ...(way === 'members' && number !== null ? { supporters: number } : {}),
    ...(way === 'other' && norm.trim() !== '' ? { norm } : {}),
  };
}
