import type { VoteSubject } from '@gremia/contracts';
import { announcementOf, findVote, stillToCall, type Refusal } from '@gremia/meeting';
import { randomUUID } from 'node:crypto';
import { chosenFrom, eachUntilRefused, inOrder, type ActPlay, type Perform } from './act-play';
import { alternativeSubject } from './alternatives';
import { ballotAct } from './ballot-act';
import { pointsNamed } from './blocks';
import { conflictSubject } from './conflict-words';
import { pointAtHand } from './motions';
import { orderSubject } from './order-words';
import type { Persons } from './persons';
import type { ActInput } from './scenario';
import { instantIn } from './scenario-clock';
import {
  ANSWERS,
  CHOICES,
  countOf,
  GROUNDS,
  majorityOf,
  numbersOf,
  PROCEDURES,
  QUESTIONS,
  setupOf,
  unitsNamed,
  URN_CHOICES,
} from './step-words';
import type { voteActs } from './vote-words';

/** Votes of the meeting that is played. */
export class VotePlay {
  /** The vote that was opened last. */
  voteId: string | null = null;
  private readonly haveCast = new Set<string>();

  constructor(private readonly play: ActPlay) {}

  /** How each act about a vote is done. */
  readonly performers: { [Name in keyof typeof voteActs]: Perform<ActInput<Name>> } = {
    'abstimmung öffnen': (input, by) => this.open(input, by),
    stimmen: (input) => this.cast(input),
    antworten: (input, by) => this.answer(input, by),
    'zettel ausgeben': async (wer, by) => this.handOut(by, wer, false),
    'zettel zurücknehmen': async (wer, by) => this.handOut(by, wer, true),
    'abstimmung schließen': ({ gezählt }, by) => this.close(by, gezählt === undefined ? undefined : countOf(gezählt)),
    verkünden: ({ als, weil }, by) => this.announce(by, als === undefined ? null : als === 'angenommen', weil),
    abstimmen: (input, by) => this.wholeVote(input, by),
    anzweifeln: (reason, by) => this.play.send(by, { kind: 'doubt-result', voteId: this.meant(), reason }),
    abbrechen: (given, by) => {
      const why = typeof given === 'string' ? { reason: given } : { reason: given.weil, ground: GROUNDS[given.grund] };
      return this.play.send(by, { kind: 'abort-vote', voteId: this.meant(), ...why });
    },
    'eigene stimme vermerken': ({ wer, stimme }, by) =>
      this.play.send(by === 'Vorsitz' ? wer : by, {
        kind: 'demand-own-vote',
        voteId: this.meant(),
        ...(stimme === undefined ? {} : { choice: CHOICES[stimme] }),
        ...(by === 'Vorsitz' ? {} : { personId: this.play.idOf(wer) }),
      }),
  };

  /** Another vote is meant from now on, and nobody has voted in it. */
  use(voteId: string): void {
    this.voteId = voteId;
    this.haveCast.clear();
  }

  /** The vote that is meant where none is named. */
  meant(): string {
    if (this.voteId === null) throw new Error('Es wurde noch keine Abstimmung eröffnet.');
    return this.voteId;
  }

  private async open(input: ActInput<'abstimmung öffnen'>, by: string): Promise<Refusal | null> {
    const itemId = input.außerhalb ? null : await this.play.itemId();
    const voteId = randomUUID();
    const majority = input.mehrheit === undefined ? undefined : majorityOf(input.mehrheit);
    const refused = await this.play.send(by, {
      kind: 'open-vote',
      voteId,
      itemId,
      subject: await this.subject(itemId, input),
      procedure: PROCEDURES[input.art],
      question: QUESTIONS[input.frage],
      ...(input['ohne bürgermeisteramt'] ? { withoutMayor: true } : {}),
      setup: setupOf(input),
      ...(majority === undefined ? {} : { majority }),
      ...(input.vorschrift === undefined ? {} : { deviation: { norm: input.vorschrift, reason: input.grund } }),
      ...(input.bis === undefined ? {} : { until: instantIn(input.bis) }),
    });
    if (refused !== null) return refused;
    this.use(voteId);
    return null;
  }

  private async cast(input: ActInput<'stimmen'>): Promise<Refusal | null> {
    const voteId = this.meant();
    for (const [word, choice] of Object.entries({ ...CHOICES, ...URN_CHOICES })) {
      const vote = findVote(await this.play.state(), voteId);
      const silent = inOrder(this.play, vote?.electorate ?? []).filter((id) => !this.haveCast.has(this.play.keyOf(id)));
      const keys = chosenFrom(this.play, input[word as keyof typeof CHOICES | keyof typeof URN_CHOICES], silent);
      const refused = await eachUntilRefused(keys, async (key) => {
        const again = this.haveCast.has(key) ? { replaces: true } : {};
        const told = await this.play.send(key, {
          ...ballotAct(vote, voteId, choice, this.haveCast.size + 1),
          ...again,
        });
        if (told === null) this.haveCast.add(key);
        return told;
      });
      if (refused !== null) return refused;
    }
    return null;
  }

  /** The office enters what those who are called have answered; a number is so many as are called next. */
  private async answer(input: ActInput<'antworten'>, by: string): Promise<Refusal | null> {
    const voteId = this.meant();
    for (const [word, choice] of Object.entries(ANSWERS)) {
      const state = await this.play.state();
      const vote = findVote(state, voteId);
      const keys = chosenFrom(
        this.play,
        input[word as keyof typeof ANSWERS],
        vote === null ? [] : stillToCall(state, vote),
      );
      const refused = await eachUntilRefused(keys, (key) =>
        this.play.send(by, { kind: 'enter-ballot', voteId, personId: this.play.idOf(key), choice }),
      );
      if (refused !== null) return refused;
    }
    return null;
  }

  private async handOutWhereOnPaper({ art }: ActInput<'abstimmen'>, by: string): Promise<Refusal | null> {
    if (art !== 'Stimmzettel') return null;
    return this.handOut(by, findVote(await this.play.state(), this.meant())?.electorate.length ?? 0, false);
  }

  /** A number is so many of those who have none yet; taken back, of those who were given one last. */
  private async handOut(by: string, wer: Persons, back: boolean): Promise<Refusal | null> {
    const voteId = this.meant();
    const state = await this.play.state();
    const vote = findVote(state, voteId);
    const issued = Object.keys(vote?.cast ?? {});
    const inHall = (id: string): boolean => state.present[id]?.mode !== 'remote';
    const without = inOrder(this.play, vote?.electorate ?? []).filter((id) => !issued.includes(id) && inHall(id));
    const personIds = chosenFrom(this.play, wer, back ? issued.reverse() : without).map((key) => this.play.idOf(key));
    return this.play.send(by, { kind: 'hand-out-ballots', voteId, personIds, back });
  }

  private close = (by: string, count: Record<string, number> | undefined): Promise<Refusal | null> =>
    this.play.send(by, { kind: 'close-vote', voteId: this.meant(), ...(count === undefined ? {} : { count }) });

  /** Opens, lets vote, closes and announces as it was counted. */
  private async wholeVote(input: ActInput<'abstimmen'>, by: string): Promise<Refusal | null> {
    const isCounted = input.art === 'Handzeichen' || input.art === 'Stimmzettel';
    const opened = await this.open(input, by);
    if (opened !== null) return opened;
    const cast = isCounted
      ? await this.handOutWhereOnPaper(input, by)
      : input.art === 'namentlich'
        ? await this.answer({ ...input, 'keine Antwort': 0 }, by)
        : await this.cast(input);
    if (cast !== null) return cast;
    const closed = await this.close(by, isCounted ? countOf(numbersOf(input)) : undefined);
    if (closed !== null) return closed;
    return this.announce(by, null, '');
  }

  /** @param as null: as it was counted */
  private async announce(by: string, as: boolean | null, reason: string): Promise<Refusal | null> {
    const voteId = this.meant();
    const carried = as ?? announcementOf(await this.play.state(), voteId)?.carried ?? false;
    return this.play.send(by, { kind: 'announce-result', voteId, carried, reason });
  }

  private async subject(
    itemId: string | null,
    { über, offenlassen }: ActInput<'abstimmung öffnen'>,
  ): Promise<VoteSubject> {
    if (über === 'Vorlage') return { kind: 'main', leaveOpen: offenlassen };
    if (itemId === null) return { kind: 'free', question: über };
    const state = await this.play.state();
    const onPerson = conflictSubject(über, itemId, state, this.play.idOf) ?? orderSubject(über, state, this.play.idOf);
    if (onPerson !== null) return onPerson;
    if (über === 'Antrag zur Geschäftsordnung') return pointAtHand(state);
    const alternative = alternativeSubject(über, itemId, state);
    if (alternative !== null) return alternative;
    const [, point] = /^Punkt (.+)$/u.exec(über) ?? [];
    if (point !== undefined) return { kind: 'point', pointId: pointsNamed(state, itemId, point)[0] ?? randomUUID() };
    const [, named] = /^Änderung(?:en)? (.+)$/u.exec(über) ?? [];
    if (named === undefined) return { kind: 'free', question: über };
    return { kind: 'unit', unitIds: named.split(',').flatMap((name) => unitsNamed(state, itemId, name.trim())) };
  }
}
