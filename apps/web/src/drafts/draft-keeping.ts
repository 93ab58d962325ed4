import type { KeptDraft } from '@gremia/contracts';
import { isProblem } from '../api/api-problem';
import type { DraftKeeper } from '../api/drafts';
import type { Draft } from './draft-store';

/** So long nobody types before it is kept, and so long somebody may type on until it is. */
const PAUSE_MILLISECONDS = 1_500;
const LONGEST_MILLISECONDS = 8_000;
const AGAIN_MILLISECONDS = 10_000;

/**
 * `waiting`: not yet kept; `kept`: the server has had it, and gets what is typed since in a moment; `away`: the server
 * does not answer; `here`: the server does not take it, this browser has it.
 */
export type KeepingPhase = 'waiting' | 'kept' | 'away' | 'here';

export interface KeepingState<Value> {
  readonly phase: KeepingPhase;
  /** When the server last kept it, ISO 8601. */
  readonly savedAt: string | null;
  /** The other of two texts that the person has begun at two devices; neither is lost before they choose. */
  readonly elsewhere: Draft<Value> | null;
}

export interface DraftDesk<Value> {
  readonly current: () => Draft<Value> | null;
  /** Puts this in the place of what stands there; `restored`: it was not typed here and now. */
  readonly place: (draft: Draft<Value> | null, restored: boolean) => void;
  /** From what the server keeps to what can be typed; null when it cannot be read. */
  readonly decode: (content: string) => Value | null;
  /** Whether this is what is saved already. */
  readonly isSaved: (value: Value) => boolean;
  readonly tell: (state: KeepingState<Value>) => void;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Keeps at the server, in pauses, what somebody types; gives back at the start what they have typed at another device.
 * One request at a time, so that dropping never overtakes keeping.
 */
export class DraftKeeping<Value> {
  private state: KeepingState<Value> = { phase: 'waiting', savedAt: null, elsewhere: null };
  private queue: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince: number | null = null;
  private known = 0;
  private stopped = false;

  constructor(
    private readonly keeper: DraftKeeper,
    private readonly desk: DraftDesk<Value>,
  ) {}

  /** Asks what the server keeps, then keeps what is here. */
  start(): void {
    this.known = this.desk.current()?.edition ?? 0;
    this.enqueue(() => this.meet());
  }

  /** The page is closed: what is not kept yet is sent. */
  stop(): void {
    this.keepNow();
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Something was typed. */
  typed(): void {
    if (this.stopped) return;
    this.waitingSince ??= Date.now();
    const left = this.waitingSince + LONGEST_MILLISECONDS - Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keepNow(), Math.max(0, Math.min(PAUSE_MILLISECONDS, left)));
  }

  keepNow(): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.enqueue(() => this.keepDraft());
  }

  /** It is saved, or no longer wanted. The other of two texts is not: it is there then. */
  dropped(): void {
    clearTimeout(this.timer);
    const { elsewhere } = this.state;
    if (elsewhere !== null) {
      this.tellState({ ...this.state, elsewhere: null });
      return this.placeDraft(elsewhere, true);
    }
    this.tellState({ phase: 'waiting', savedAt: null, elsewhere: null });
    this.enqueue(async () => {
      if (this.known === 0 || this.desk.current() !== null) return;
      const edition = this.known;
      this.known = 0;
      await this.keeper.drop(edition);
    });
  }

  /** Shows the other text; this one is then the other. */
  swap(): void {
    const { elsewhere } = this.state;
    const mine = this.desk.current();
    if (elsewhere === null || mine === null) return;
    this.tellState({ ...this.state, elsewhere: mine });
    this.desk.place({ ...elsewhere, kept: false }, false);
  }

  /** Goes on with what stands here. */
  choose(): void {
    this.tellState({ ...this.state, elsewhere: null });
    this.keepNow();
  }

  private async meet(): Promise<void> {
    this.receive(await this.keeper.read());
    await this.keepDraft();
  }

  private receive(found: KeptDraft | null): void {
    const mine = this.desk.current();
    if (found === null) {
      this.known = 0;
      // The server had it: it was saved or dropped at another device.
      if (mine?.kept === true) this.placeDraft(null, false);
      return;
    }
    this.known = found.edition;
    const value = this.desk.decode(found.content);
    if (value === null) return;
    const theirs: Draft<Value> = { value, base: found.base, at: found.savedAt, edition: found.edition, kept: true };
    if (mine === null) {
      if (this.desk.isSaved(value)) return this.dropped();
      this.placeDraft(theirs, true);
    } else if (same(mine.value, value)) this.placeDraft({ ...mine, edition: found.edition, kept: true }, false);
    else if (mine.edition === found.edition) return;
    else if (mine.kept) this.placeDraft(theirs, true);
    else return this.tellState({ ...this.state, elsewhere: theirs });
    this.tellState({ ...this.state, phase: 'kept', savedAt: found.savedAt });
  }

  private async keepDraft(): Promise<void> {
    const mine = this.desk.current();
    if (mine === null || mine.kept || this.state.elsewhere !== null || this.state.phase === 'here') return;
    this.waitingSince = null;
    try {
      const { value, base } = mine;
      const kept = await this.keeper.keep({ content: JSON.stringify(value), base, edition: this.known });
      this.known = kept.edition;
      const now = this.desk.current();
      if (now !== null) this.placeDraft({ ...now, edition: kept.edition, kept: now.value === value }, false);
      this.tellState({ ...this.state, phase: 'kept', savedAt: kept.savedAt });
    } catch (error) {
      if (!isProblem(error, 'stale-revision')) throw error;
      this.receive(await this.keeper.read());
    }
  }

  private enqueue(work: () => Promise<void>): void {
    this.queue = this.queue.then(work).catch((error: unknown) => {
      const refused = ['forbidden', 'not-found', 'quota-exceeded', 'invalid-input', 'body-too-large'] as const;
      if (refused.some((code) => isProblem(error, code))) return this.tellState({ ...this.state, phase: 'here' });
      this.tellState({ ...this.state, phase: 'away' });
      if (this.stopped) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.enqueue(() => this.meet()), AGAIN_MILLISECONDS);
    });
  }

  /** A page that was left changes nothing any more: the browser may have a newer text. */
  private placeDraft(draft: Draft<Value> | null, restored: boolean): void {
    if (!this.stopped) this.desk.place(draft, restored);
  }

  private tellState(state: KeepingState<Value>): void {
    if (same(this.state, state)) return;
    this.state = state;
    if (!this.stopped) this.desk.tell(state);
  }
}
