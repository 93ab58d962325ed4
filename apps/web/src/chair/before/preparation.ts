import type { MeetingDetail } from '@gremia/contracts';
import { minutesAfter, plannedTimes } from '../../agenda-reading/planned-times';

type Receipt = MeetingDetail['receipts'][number];

/** What a meeting still lacks when whoever leads opens the desk, in the order in which it is mended. */
export type Gap = 'no-agenda' | 'not-published' | 'not-convened' | 'moved' | 'agenda-changed' | 'late' | 'too-few';

type Planned = Pick<
  MeetingDetail,
  'state' | 'rehearsal' | 'public' | 'agendaPublished' | 'reconvene' | 'items' | 'notice' | 'quorumNeed' | 'receipts'
>;

/** A rehearsal is neither published nor convened, so it lacks an agenda at most. */
export function gapsOf(planned: Planned): readonly Gap[] {
  const { items, rehearsal, agendaPublished, state, reconvene, notice } = planned;
  if (items.length === 0) return ['no-agenda'];
  if (rehearsal) return [];
  const convened = state !== 'planned';
  return [
    ...(planned.public && !agendaPublished ? (['not-published'] as const) : []),
    ...(convened ? [] : (['not-convened'] as const)),
    ...(reconvene === 'moved' ? (['moved'] as const) : []),
    ...(reconvene === 'agenda' ? (['agenda-changed'] as const) : []),
    ...(convened && reconvene !== 'moved' && notice.kept === false ? (['late'] as const) : []),
    ...(convened && promisedTooFew(planned) ? (['too-few'] as const) : []),
  ];
}

/** Fewer have said that they come than the quorum needs. */
const promisedTooFew = ({ quorumNeed, receipts }: Pick<Planned, 'quorumNeed' | 'receipts'>): boolean =>
  quorumNeed !== null && repliesOf(receipts).coming < quorumNeed.required;

/** How many said that they come, in the hall or connected, that they do not, and how many said nothing. */
export function repliesOf(
  receipts: readonly Receipt[],
): Readonly<Record<'coming' | 'remote' | 'excused' | 'silent', number>> {
  const count = (reply: Receipt['reply']): number => receipts.filter((receipt) => receipt.reply === reply).length;
  const remote = count('remote');
  return { coming: count('attending') + remote, remote, excused: count('excused'), silent: count(null) };
}

/** When all items are expected to be done, as an instant; null where nobody has planned how long they take. */
export function expectedEnd({ startsAt, items }: Pick<MeetingDetail, 'startsAt' | 'items'>): string | null {
  const { minutes } = plannedTimes(items);
  return minutes === 0 ? null : minutesAfter(startsAt, minutes);
}
