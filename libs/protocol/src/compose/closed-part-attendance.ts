import type { MinutesDocument } from '@gremia/contracts';
import { evolve, initialState, isBehindClosedDoors } from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';

type Named = Pick<MinutesDocument, 'present' | 'absent'>;
type Attendee = MinutesDocument['present'][number];

interface Span {
  readonly from: string;
  readonly until: string | null;
}

/** When the public was out, from each act that sent it out to the one that let it in again. */
function closedSpans(entries: readonly ProtocolEntry[]): readonly Span[] {
  const spans: Span[] = [];
  let state = initialState;
  for (const entry of entries) {
    state = evolve(state, entry);
    const last = spans.at(-1);
    const isOpen = last?.until === null;
    const isOut = state.phase !== 'closed' && isBehindClosedDoors(state);
    if (isOut && !isOpen) spans.push({ from: entry.at, until: null });
    if (!isOut && isOpen) spans.splice(-1, 1, { ...last, until: entry.at });
  }
  return spans;
}

const overlaps = (stay: Pick<Attendee, 'from' | 'until'>, span: Span): boolean =>
  (span.until === null || Date.parse(stay.from) < Date.parse(span.until)) &&
  (stay.until === null || Date.parse(stay.until) > Date.parse(span.from));

/**
 * Who was there while the public was out, in the non-public part of a meeting that is public otherwise. Members who
 * were in the meeting at other times only stand among the absent of this part.
 */
export function inClosedPart(entries: readonly ProtocolEntry[], { present, absent }: Named): Named {
  const spans = closedSpans(entries);
  const names = [...new Set(present.map(({ name }) => name))];
  const here = new Set(
    names.filter((name) => present.some((stay) => stay.name === name && spans.some((span) => overlaps(stay, span)))),
  );
  const gone = names
    .filter((name) => !here.has(name) && absent.every((each) => each.name !== name))
    .flatMap((name) => present.find((stay) => stay.name === name && stay.seat === undefined) ?? []);
  return {
    present: present.filter(({ name }) => here.has(name)),
    absent: [
      ...absent,
      ...gone.map(({ name, faction }) => ({ name, faction, excused: false, reason: 'not-in-part' as const })),
    ],
  };
}
