import { findItem, finalVote, type ItemState, type ReadEvent, type VoteState } from '@gremia/meeting';
import { concernedBy, decidedText, type DecidedText } from './concerned-text';
import type { ProjectedStep, Projection, Target } from './projection';

/**
 * How far a paper has come by what happens to it in a meeting. The state of a paper has other writers before and after,
 * so a rebuild brings it to where this meeting left it, and never back. Nothing of a rehearsal.
 *
 * That a paper has changed is dated by the entry, also where the act was entered afterwards: whoever asks for what has
 * changed since a time would otherwise never learn of it.
 */
export const papersProjection: Projection = {
  name: 'papers',
  handles: new Set<ReadEvent['kind']>([
    'item-called',
    'item-closed',
    'result-announced',
    'result-doubted',
    'text-corrected',
  ]),
  async apply({ entry, state }, target) {
    if (state.rehearsal) return;
    const { event, at } = entry;
    if (event.kind === 'item-called') await begin(findItem(state, event.itemId), at, target);
    if (event.kind === 'item-closed') await close(findItem(state, event.itemId), at, target);
    if (event.kind === 'text-corrected') await touchPaper(state, event.itemId, at, target);
    if (event.kind !== 'result-announced' && event.kind !== 'result-doubted') return;
    const concerned = concernedBy(state, event.voteId);
    if (concerned === null || concerned.decided === null || !decidesText(concerned.vote)) return;
    const { sql, papers } = target;
    const { paperId } = concerned.decided;
    if (event.kind === 'result-announced') await papers.settle(sql, paperId, amendmentsOf(concerned.decided), at);
    else await papers.reopen(sql, paperId, amendmentsOf(concerned.decided), at);
  },
  async rebuild(_meetingId, steps, target) {
    const state = steps.at(-1)?.state;
    if (state === undefined || state.rehearsal) return;
    for (const { entry } of steps) {
      const { event, at } = entry;
      if (event.kind === 'item-called') await begin(findItem(state, event.itemId), at, target);
      if (event.kind === 'item-closed') await close(findItem(state, event.itemId), at, target);
      if (event.kind === 'result-announced') await settleByLast(state, event.voteId, at, target);
    }
  },
};

/** On the whole of a text, or so that no point of it was left; also when it has been doubted since. */
const decidesText = ({ subject, result }: VoteState): boolean =>
  subject.kind === 'main' || result?.rejectsText === true;

type Item = ProjectedStep['state']['items'][number];

const amendmentsOf = ({ amendments }: DecidedText): string[] => amendments.map(({ id }) => id);

async function begin(item: Item | null, at: string, { sql, papers }: Target): Promise<void> {
  const paperId = item?.text?.paperId ?? null;
  if (paperId !== null) await papers.beginConsultation(sql, paperId, at);
}

async function close(item: Item | null, at: string, { sql, papers }: Target): Promise<void> {
  const paperId = item?.text?.paperId ?? null;
  if (item === null || paperId === null) return;
  if (item.disposition === 'withdrawn') await papers.withdraw(sql, paperId, at);
  // A question or a notice is done with when the body it was meant for has taken note of it.
  if (item.disposition === 'noted' && isMeantFor(item)) await papers.settle(sql, paperId, [], at);
}

/** Of the votes on a text the one that holds in the end. */
async function settleByLast(
  state: ProjectedStep['state'],
  voteId: string,
  at: string,
  { sql, papers }: Target,
): Promise<void> {
  const concerned = concernedBy(state, voteId);
  if (concerned === null || concerned.decided === null || finalVote(state, concerned.item)?.voteId !== voteId) return;
  await papers.settle(sql, concerned.decided.paperId, amendmentsOf(concerned.decided), at);
}

async function touchPaper(
  state: ProjectedStep['state'],
  itemId: string,
  at: string,
  { sql, papers }: Target,
): Promise<void> {
  const item = findItem(state, itemId);
  const decided = item === null ? null : decidedText(state, item);
  if (decided !== null) await papers.touchPaper(sql, decided.paperId, at);
}

function isMeantFor({ text }: Pick<ItemState, 'text'>): boolean {
  const responsibility = text?.responsibility ?? null;
  return responsibility === null || responsibility === 'notice' || responsibility === 'decision';
}
