import { findVote, type Refusal } from '@gremia/meeting';
import type { ActPlay } from './act-play';

/** Everybody in the hall who may vote is handed a ballot. */
export async function handOut(
  play: Pick<ActPlay, 'state' | 'send'>,
  voteId: string,
  by: string,
): Promise<Refusal | null> {
  const state = await play.state();
  const { electorate = [] } = findVote(state, voteId) ?? {};
  const personIds = electorate.filter((personId) => state.present[personId]?.mode === 'hall');
  return play.send(by, { kind: 'hand-out-ballots', voteId, personIds, back: false });
}
