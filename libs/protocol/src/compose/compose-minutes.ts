import type { MinutesDocument } from '@gremia/contracts';
import { courseVotes, hasClosedPart, initialState, type ItemState, type MeetingState, replay } from '@gremia/meeting';
import { germanDay, secondConveningSentence, type RuleProfile } from '@gremia/rules';
import type { JournalSeal, Part, ProtocolEntry } from '../protocol-entry';
import { itemsAtHand } from './at-hand';
import { attendance } from './attendance';
import { betweenItems } from './between';
import { circularFindings, objectionFinding } from './circular';
import { leadSentences } from './chairing';
import { inClosedPart } from './closed-part-attendance';
import { behindDoors, isBehindDoors } from './conflict-procedure';
import { healingFindings } from './convocation';
import { courseOf } from './course';
import { asDealtWith, outOfOrder } from './item-order';
import { minutesItem } from './items';
import { carriedExclusions } from './order';
import { participantsOf } from './participants';
import { closedPartOf, isToldInPublic, releasedOf } from './publicity';
import { remoteFindings } from './remote-findings';
import { asTheyHappened, toldSentences } from './told';
import { sittingsOf } from './sittings';
import { withStop } from './with-stop';

/** What even a meeting that is not public at all tells about itself: that it was held. */
const HELD: ReadonlySet<string> = new Set([
  'meeting-opened',
  'meeting-interrupted',
  'meeting-resumed',
  'meeting-closed',
]);

const NOBODY: ReturnType<typeof attendance> = {
  ...{ present: [], absent: [], vacant: 0, others: [] },
  ...{ chair: '', secretary: '' },
};

const ruleOf = ({ minutes }: RuleProfile): NonNullable<MinutesDocument['rule']> => ({
  norm: minutes.norm,
  fields: [...minutes.value.fields],
  signatories: [...minutes.value.signatories],
  approval: minutes.value.approval,
  objectionDays: minutes.value.objectionDays,
});

/** What was found about the meeting itself: its day, its second convocation, on what connected members rest. */
function findingsOf(entries: readonly ProtocolEntry[], state: MeetingState): string[] {
  return entries.flatMap(({ at, event }) => {
    if (event.kind === 'meeting-opened')
      return [
        ...(event.otherDay === undefined
          ? []
          : [
              `Geladen war für ${germanDay(event.otherDay.convenedFor)}; eröffnet wurde an einem anderen Tag. ` +
                `Grund: ${withStop(event.otherDay.reason)}`,
            ]),
        ...(event.secondConvening === true
          ? [
              `Wegen Beschlussunfähigkeit ist ein zweites Mal geladen worden (${event.profile.quorum.norm}).`,
              secondConveningSentence(event.profile, event.committee.seats),
            ].filter((sentence) => sentence !== '')
          : []),
        ...circularFindings(event),
        ...remoteFindings(event),
      ];
    return event.kind === 'circular-objected' && event.itemId === undefined ? [objectionFinding(state, at, event)] : [];
  });
}

/**
 * Composes one part of the minutes from a meeting's journal: day, place, who was present and absent, interruptions,
 * items, resolutions and votes. The public part
 * is composed from public entries only, so that there is nothing in it to be hidden, and names the journal of these
 * entries alone.
 * The whole meeting not being public, the public part has neither items nor names.
 *
 * @param recorded the whole journal in order, as the server has it
 * @param seal of the journal that this part is composed from
 * @returns null when the meeting was never opened, and for the non-public part when nothing was not public
 * @see ThürKO § 42 Abs. 1
 */
export function composeMinutes(
  recorded: readonly ProtocolEntry[],
  part: Part,
  seal: JournalSeal,
): MinutesDocument | null {
  const entries = asTheyHappened(recorded);
  const whole = replay(initialState, entries);
  if (whole.openedAt === null || whole.committee === null) return null;
  const hidden =
    whole.items.some(hasClosedPart) ||
    courseVotes(whole).some(({ nonPublic }) => nonPublic) ||
    entries.some((entry) => isBehindDoors(entry, whole));
  if (part === 'non-public' && !hidden) return null;
  const visible =
    part === 'non-public'
      ? entries
      : entries.filter(({ audience, event }) => (whole.public ? audience === 'public' : HELD.has(event.kind)));
  const shown = new Set<ProtocolEntry | undefined>(visible);
  const state = replay(initialState, visible);
  const agenda =
    part === 'public' && !whole.public ? [] : state.items.filter(part === 'public' ? isToldInPublic : hasClosedPart);
  const items = asDealtWith(state, agenda);
  const order = outOfOrder(state, agenda, items);
  const untold = part === 'public' && !whole.public;
  const named = untold ? NOBODY : attendance(visible, state);
  const there = part === 'non-public' && whole.public ? inClosedPart(visible, named) : {};
  const sittings = sittingsOf(visible);
  const shownItems = items.map(({ itemId }) => itemId);
  const course = untold ? [] : courseOf(visible, state, shownItems, part);
  const between = untold ? [] : betweenItems(visible, state, shownItems, part);
  return {
    ...headOf(state, whole.committee, whole.openedAt),
    ...sessionOf(entries),
    interruptions: interruptionsOf(visible),
    ...(sittings === undefined ? {} : { sittings }),
    findings: [
      ...(untold ? [] : healingFindings(state)),
      ...findingsOf(visible, state),
      ...order.sentences,
      ...toldSentences(
        recorded.filter((_, index) => shown.has(entries[index])),
        state,
      ),
      ...(untold ? [] : carriedExclusions(state)),
    ],
    leads: leadSentences(visible, state),
    ...(state.profile === null ? {} : { rule: ruleOf(state.profile) }),
    ...named,
    ...there,
    ...correctionsIn(recorded),
    participants: untold ? [] : participantsOf(state, part),
    ...(part === 'non-public' ? { apart: behindDoors(visible, state) } : {}),
    items: items.map((item) => composedItem(visible, state, item, part)),
    ...(order.agenda === undefined ? {} : { agenda: [...order.agenda] }),
    ...(course.length === 0 ? {} : { course }),
    ...(between.length === 0 ? {} : { between }),
    ...(part === 'public' ? { released: releasedOf(visible, state) } : {}),
    ...sealOf(seal, part, whole),
  };
}

/** How often attendance was put right: who signs signs what was known then. */
function correctionsIn(entries: readonly ProtocolEntry[]): Pick<MinutesDocument, 'attendanceCorrections'> {
  const attendanceCorrections = entries.filter(({ event }) => event.kind === 'attendance-corrected').length;
  return attendanceCorrections === 0 ? {} : { attendanceCorrections };
}

/** What a meeting that is not public tells of itself does not name a journal that nobody may read. */
const sealOf = (
  { size, root }: JournalSeal,
  part: Part,
  { public: open }: MeetingState,
): Pick<MinutesDocument, 'journalSize' | 'journalRoot' | 'journalPart'> =>
  part === 'public' && !open
    ? { journalSize: 0, journalRoot: '' }
    : { journalSize: size, journalRoot: root, journalPart: part === 'public' ? 'public' : 'whole' };

/** An item as a part tells it; of one that stands in both, the non-public part tells what the other does not. */
function composedItem(
  entries: readonly ProtocolEntry[],
  state: MeetingState,
  item: ItemState,
  part: Part,
): MinutesDocument['items'][number] {
  if (part === 'public') return { ...minutesItem(entries, state, item), public: true };
  if (!isToldInPublic(item)) return minutesItem(entries, state, item);
  const told = closedPartOf(entries, state, item);
  return { ...minutesItem(told.entries, state, told.item), public: false, closedPart: true };
}

/** Its number is no secret, even of a meeting that is not public. */
function sessionOf(entries: readonly ProtocolEntry[]): Pick<MinutesDocument, 'session'> {
  const opened = entries.find(({ event }) => event.kind === 'meeting-opened')?.event;
  return opened?.kind === 'meeting-opened' && opened.session !== undefined ? { session: opened.session } : {};
}

type Head = Pick<
  MinutesDocument,
  'committee' | 'title' | 'place' | 'timeZone' | 'rehearsal' | 'openedAt' | 'closedAt' | 'convocation' | 'seats'
>;

const headOf = (state: MeetingState, committee: NonNullable<MeetingState['committee']>, openedAt: string): Head => ({
  committee: committee.name,
  title: state.title,
  place: state.place,
  timeZone: state.timeZone,
  rehearsal: state.rehearsal,
  openedAt,
  closedAt: state.closedAt,
  convocation: state.convocation,
  seats: committee.seats,
});

function interruptionsOf(entries: readonly ProtocolEntry[]): MinutesDocument['interruptions'] {
  const interruptions: MinutesDocument['interruptions'] = [];
  const hands = itemsAtHand(entries);
  for (const [index, { at, event }] of entries.entries()) {
    const last = interruptions.at(-1);
    if (event.kind === 'meeting-interrupted')
      interruptions.push({ from: at, until: null, reason: event.reason, during: hands[index] ?? null });
    if ((event.kind === 'meeting-resumed' || event.kind === 'meeting-closed') && last?.until === null)
      interruptions.splice(-1, 1, { ...last, until: at });
  }
  return interruptions;
}
