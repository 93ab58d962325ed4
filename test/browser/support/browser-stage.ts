import {
  clearRoomText,
  findVote,
  initialState,
  replay,
  upcast,
  type Happening,
  type MeetingState,
} from '@gremia/meeting';
import type { Act, EveningStage } from '../../support/evening/evening';
import { until, type LiveClient } from '../../support/live';
import type { Person } from './browsers';
import { keepPicture, picturesFolder } from './keep-picture';

/** Most vote at once; one never does, of one the line is gone for a while. */
const SILENT = 1;
const PATIENCE_MILLISECONDS = 8_000;

/** An evening over the real server, with simulated members and people in front of screens. */
export class BrowserStage implements EveningStage {
  private readonly seen = new Set<string>();

  /** @param line what the office hears and does */
  constructor(
    private readonly line: LiveClient,
    private readonly chair: Person,
    private readonly people: Readonly<Record<string, Person>>,
  ) {}

  readonly state = (): MeetingState =>
    replay(
      initialState,
      this.line.entries.map(({ at, actor, event }): Happening => ({ at, actor, event: upcast(event) })),
    );

  readonly office = async (act: Act): Promise<void> => {
    const { seq } = await this.line.must(act);
    await until(() => (this.line.entries.length >= seq ? true : undefined), `${act.kind} is not heard of`);
  };

  readonly callItem = async (itemId: string): Promise<void> => {
    const clearsRoom = clearRoomText(this.state(), itemId) !== null;
    await this.press(/aufrufen$/u);
    if (clearsRoom)
      await this.chair.page
        .getByRole('dialog')
        .getByRole('button', { name: /aufrufen$/u })
        .click();
    await until(() => (this.state().currentItemId === itemId ? true : undefined), 'not called');
  };

  readonly announce = async (voteId: string, carried: boolean): Promise<void> => {
    const isAnnounced = (): true | undefined => findVote(this.state(), voteId)?.phase === 'announced' || undefined;
    await this.press('Ergebnis verkünden', 8_000).catch(() => undefined);
    // Whoever has handed over the lead has no button, and one that has been pressed needs no second time.
    await until(isAnnounced, 'not announced', 4_000).catch(() =>
      this.line.act({ kind: 'announce-result', voteId, carried, reason: '' }),
    );
    await until(isAnnounced, 'not announced');
  };

  readonly devicesVote = async (voteId: string): Promise<void> => {
    const wanted = (findVote(this.state(), voteId)?.electorate.length ?? 0) - SILENT;
    const given = (): number =>
      this.line.entries.filter(({ event }) => event.kind === 'ballot-cast' && event['voteId'] === voteId).length;
    const have = (least: number) => (): true | undefined => given() >= least || undefined;
    await until(have(wanted), 'some are missing', PATIENCE_MILLISECONDS).catch(() => undefined);
    await until(have((wanted * 2) / 3), 'nobody votes', 40_000);
  };

  /** Those who are called answer by themselves; of who does not it is entered. */
  readonly called = async (voteId: string): Promise<void> => {
    for (const personId of findVote(this.state(), voteId)?.callOrder?.persons ?? []) {
      const hasAnswered = (): boolean =>
        this.line.entries.some(
          ({ event }) => event.kind === 'ballot-cast' && event['voteId'] === voteId && event['personId'] === personId,
        );
      await until(() => (hasAnswered() ? true : undefined), 'no answer', 3_000).catch(() =>
        this.office({ kind: 'enter-ballot', voteId, personId, choice: 'no-answer' }),
      );
    }
  };

  /** Keeps a picture of what everybody sees, each name once. */
  readonly look = async (name: string): Promise<void> => {
    if (picturesFolder() === null || this.seen.has(name)) return;
    const no = String(this.seen.add(name).size).padStart(3, '0');
    for (const [who, { page }] of Object.entries(this.people))
      await keepPicture(page, `${no}-${name}-${who}`, { whole: who === 'member' });
  };

  async hasSeen(kind: string, times: number): Promise<void> {
    const seen = (): number => this.line.kinds().filter((each) => each === kind).length;
    await until(() => (seen() >= times ? true : undefined), `no ${kind}`, 60_000);
  }

  /** The one button of the next step. */
  private async press(name: string | RegExp, timeout = 20_000): Promise<void> {
    await this.chair.page
      .locator('.g-step__bar')
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
      .click({ timeout });
  }
}
