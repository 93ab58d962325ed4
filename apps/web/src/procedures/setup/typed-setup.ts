import type { VoteSetup } from '@gremia/contracts';

/** What is settled for a vote, as it is being typed: parts may still be empty. */
export type TypedSetup = VoteSetup;

export const typedDemand = ({ demand }: TypedSetup): { readonly by: string; readonly norm: string } =>
  demand ?? { by: '', norm: '' };

/** What is sent of it: what was left empty is not said, and the server asks for what it needs. */
export function sentSetup({ demand, tellers, ...rest }: TypedSetup): VoteSetup | undefined {
  const named = (tellers ?? []).map((name) => name.trim()).filter((name) => name !== '');
  const setup: VoteSetup = {
    ...rest,
    ...(demand === undefined || demand.by.trim() === '' || demand.norm.trim() === '' ? {} : { demand }),
    ...(named.length === 0 ? {} : { tellers: named }),
  };
  return Object.keys(setup).length === 0 ? undefined : setup;
}
