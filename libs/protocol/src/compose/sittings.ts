import type { MinutesDocument } from '@gremia/contracts';
import type { ProtocolEntry } from '../protocol-entry';

/**
 * The days on which one meeting was held, where it went on on another one: each from its beginning to its end.
 *
 * @returns undefined for a meeting of one day, which says all of it by its own beginning and end
 */
export function sittingsOf(entries: readonly ProtocolEntry[]): MinutesDocument['sittings'] {
  const sittings: { from: string; until: string | null }[] = [];
  let toBeContinued = false;
  for (const { at, event } of entries) {
    if (event.kind === 'meeting-opened' || (event.kind === 'meeting-resumed' && toBeContinued)) {
      sittings.push({ from: at, until: null });
      toBeContinued = false;
    }
    const last = sittings.at(-1);
    if (event.kind === 'meeting-interrupted' && event.cause === 'other-day') toBeContinued = true;
    if ((event.kind === 'meeting-closed' && last?.until === null) || (toBeContinued && last?.until === null))
      sittings.splice(-1, 1, { ...last, until: at });
  }
  return sittings.length > 1 ? sittings : undefined;
}
