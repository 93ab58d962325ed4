import { isUnderstood, type EventOf, type MeetingEvent, type MeetingEventKind } from '@gremia/meeting';
import type { CheckedEntry } from './check-entries';
import { fault, proved, type Finding, type FindingCode } from './finding';

type Phase = 'open' | 'closed' | 'announced' | 'doubted' | 'aborted';

/** A vote as far as its course goes. `leading`: the one of a block in which ballots are cast. */
interface Course {
  phase: Phase;
  readonly leading: string;
  readonly itemId: string | null;
  readonly electorate: ReadonlySet<string>;
  /** The office enters what members answer who are called one by one. */
  readonly called: boolean;
  readonly voted: Set<string>;
  /** Counted by hand: the numbers may be entered anew until the result is announced. */
  countedByHand: boolean;
}

/** What is put right or told of a meeting that is over. */
const AFTERWARDS: ReadonlySet<MeetingEventKind> = new Set([
  'attendance-corrected',
  'oral-motion-noted',
  'own-vote-recorded',
  'participant-recorded',
  'participant-removed',
  'rapporteur-named',
  'resolution-released',
  'text-corrected',
]);

/** In which phases of a vote something can happen to it. */
const FITS: { readonly [K in MeetingEventKind]?: readonly Phase[] } = {
  'ballots-handed-out': ['open'],
  'vote-aborted': ['open', 'closed'],
  'lot-drawn': ['closed'],
  'result-announced': ['closed'],
  'result-doubted': ['announced'],
  'text-corrected': ['announced'],
  'own-vote-recorded': ['closed', 'announced', 'doubted', 'aborted'],
};
const NEXT: { readonly [K in MeetingEventKind]?: Phase } = {
  'vote-aborted': 'aborted',
  'result-announced': 'announced',
  'result-doubted': 'doubted',
};

/**
 * Whether the entries can follow each other as they do: a meeting is opened once and nothing happens in it after its
 * end, one vote is settled before the next one, ballots are cast by those who may vote and by nobody for them, an item
 * is called while it is open. It is asked of what everybody may read, so that it holds for both parts alike.
 *
 * @param part of the public part nothing is asked that hangs on what is not in it
 */
export function checkCourse(entries: readonly CheckedEntry[], part: 'whole' | 'public'): readonly Finding[] {
  const course = new CourseOfMeeting(part);
  const faults = entries.flatMap(({ event, place, actor }) => {
    const code = isUnderstood(event) ? course.follow(event, actor) : null;
    return code === null ? [] : [fault(code, { place })];
  });
  return faults.length > 0 || entries.length === 0 ? faults : [proved('course-follows', { entries: entries.length })];
}

class CourseOfMeeting {
  private phase: 'planned' | 'running' | 'interrupted' | 'closed' = 'planned';
  private readonly votes = new Map<string, Course>();
  /** The vote that is not settled yet. */
  private current: Course | null = null;
  private readonly items = new Map<string, { readonly told: boolean; closed: boolean }>();
  private roster: ReadonlySet<string> = new Set();
  private readonly present = new Set<string>();

  constructor(private readonly part: 'whole' | 'public') {}

  /** What is wrong with an event where it stands, or null; what follows is judged as if it had happened. */
  follow(event: MeetingEvent, actor: string | null): FindingCode | null {
    const late = this.phase === 'closed' && !AFTERWARDS.has(event.kind) ? 'entry-after-end' : null;
    return this.happen(event, actor) ?? late;
  }

  private happen(event: MeetingEvent, actor: string | null): FindingCode | null {
    switch (event.kind) {
      case 'meeting-opened':
        return this.open(event);
      case 'meeting-interrupted':
        if (event.cause === 'other-day') this.present.clear();
        return this.turn('running', 'interrupted');
      case 'meeting-resumed':
        return this.turn('interrupted', 'running');
      case 'meeting-closed':
        this.phase = 'closed';
        return null;
      case 'member-checked-in':
        this.present.add(event.personId);
        return this.roster.has(event.personId) ? null : 'person-not-seated';
      case 'member-checked-out':
        return this.present.delete(event.personId) ? null : 'person-not-there';
      case 'item-added':
        return this.addItem(event);
      case 'item-called':
        return this.items.get(event.itemId)?.closed === false || !this.isTold(event.itemId) ? null : 'item-out-of-turn';
      case 'item-closed':
        return this.closeItem(event.itemId);
      case 'vote-opened':
        return this.openVote(event);
      case 'ballot-cast':
        return this.cast(event, actor);
      case 'vote-closed':
        return this.count(event);
      default:
        return 'voteId' in event && event.voteId !== null ? this.stepOn(event.kind, event.voteId) : null;
    }
  }

  private open({ roster, agenda }: EventOf<'meeting-opened'>): FindingCode | null {
    const again = this.phase !== 'planned';
    this.phase = 'running';
    this.roster = new Set(roster.map(({ personId }) => personId));
    for (const { itemId, public: open } of agenda)
      if (!again || !this.items.has(itemId)) this.items.set(itemId, { told: open, closed: false });
    return again ? 'meeting-opened-again' : null;
  }

  private turn(from: typeof this.phase, to: typeof this.phase): FindingCode | null {
    const fits = this.phase === from;
    this.phase = to;
    return fits ? null : 'interruption-out-of-turn';
  }

  private addItem({ itemId, public: open }: EventOf<'item-added'>): FindingCode | null {
    const known = this.items.has(itemId);
    this.items.set(itemId, { told: open, closed: false });
    return known ? 'item-out-of-turn' : null;
  }

  /** Whether everything that happens to an item can be read here. */
  private readonly isTold = (itemId: string): boolean =>
    this.part === 'whole' || this.items.get(itemId)?.told !== false;

  private closeItem(itemId: string): FindingCode | null {
    const item = this.items.get(itemId);
    if (item === undefined) return 'item-out-of-turn';
    const again = item.closed;
    item.closed = true;
    return again && this.isTold(itemId) ? 'item-out-of-turn' : null;
  }

  private openVote(event: EventOf<'vote-opened'>): FindingCode | null {
    const { voteId, itemId, together = [voteId], electorate, conflicted } = event;
    const [leading = voteId] = together;
    const before = this.current;
    const beside = before?.phase === 'open' && before.leading === leading && leading !== voteId;
    const waits = before !== null && (before.phase === 'open' || before.phase === 'closed') && !beside;
    const known = this.votes.has(voteId);
    const vote: Course = {
      ...{ phase: 'open', leading, itemId, called: event.callOrder !== undefined, countedByHand: false },
      electorate: new Set(electorate),
      voted: (leading === voteId ? undefined : this.votes.get(leading)?.voted) ?? new Set(),
    };
    this.votes.set(voteId, vote);
    if (!beside) this.current = vote;
    const item = itemId === null ? null : this.items.get(itemId);
    const isOpen = item !== undefined && (item === null || !item.closed || !this.isTold(itemId ?? ''));
    if (known || waits || !isOpen) return 'vote-out-of-turn';
    const entitled = vote.electorate.size === electorate.length && electorate.every((each) => this.present.has(each));
    return entitled && !conflicted.some((each) => vote.electorate.has(each)) ? null : 'electorate-unfounded';
  }

  private cast({ voteId, personId, replaced }: EventOf<'ballot-cast'>, actor: string | null): FindingCode | null {
    const vote = this.votes.get(voteId);
    if (vote?.phase !== 'open' || vote.leading !== voteId || this.phase !== 'running') return 'ballot-out-of-vote';
    const voted = vote.voted.has(personId);
    vote.voted.add(personId);
    if (!vote.electorate.has(personId)) return 'ballot-not-entitled';
    if (actor !== personId && !vote.called) return 'ballot-by-another';
    return voted === replaced ? null : 'ballot-replaced-unfounded';
  }

  private count({ voteId, ballots, checkCodes }: EventOf<'vote-closed'>): FindingCode | null {
    const vote = this.votes.get(voteId);
    if (vote === undefined) return 'vote-out-of-turn';
    const byHand = ballots === null && checkCodes === undefined;
    const fits = vote.phase === 'open' || (vote.phase === 'closed' && byHand && vote.countedByHand);
    vote.phase = 'closed';
    vote.countedByHand = byHand;
    return fits ? null : 'vote-out-of-turn';
  }

  /** Anything else that happens to a vote; one that nobody may read of here happens elsewhere. */
  private stepOn(kind: MeetingEventKind, voteId: string): FindingCode | null {
    const fitting = FITS[kind];
    if (fitting === undefined) return null;
    const vote = this.votes.get(voteId);
    if (vote === undefined) return 'vote-out-of-turn';
    const fits = fitting.includes(vote.phase);
    vote.phase = NEXT[kind] ?? vote.phase;
    // What is to be voted on once more is at hand again.
    const item = kind === 'result-doubted' && vote.itemId !== null ? this.items.get(vote.itemId) : undefined;
    if (item !== undefined) item.closed = false;
    return fits ? null : 'vote-out-of-turn';
  }
}
