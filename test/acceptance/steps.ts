import type { VoteSubject } from '@gremia/contracts';
import { announcementOf, findItem, findVote, stillToCall, type MeetingState, type Refusal } from '@gremia/meeting';
import { randomUUID } from 'node:crypto';
import type { ActPlay } from './act-play';
import { leadPerformers } from './chairing-words';
import { electionPerformers } from './elections';
import { conflictPerformers, conflictSubject } from './conflict-words';
import { interruptionAct } from './interruptions';
import { orderPerformers, orderSubject } from './order-words';
import { choosePersons } from './persons';
import { actOf, type ActInput, type ActName, type Persons, type Step } from './scenario';
import { attendanceOf } from './attendance-words';
import {
  ANSWERS,
  CHOICES,
  countOf,
  DISPOSITIONS,
  GROUPS,
  GROUNDS,
  majorityOf,
  numbersOf,
  PROCEDURES,
  QUESTIONS,
  setupOf,
  unitsNamed,
  URN_CHOICES,
} from './step-words';
import { ballotAct } from './ballot-act';
import { answerOf } from './rule-questions';
import { endAct, pointAtHand, raiseAct } from './motions';
import { arrangeAct, floorAct } from './speaking';
import type { Act, Stage } from './stage';

/** One meeting played step by step. A step that is refused ends there; what it did before stays. */
export class Play {
  /** The vote that was opened last. */
  voteId: string | null = null;
  /** What the rules have answered last. */
  ruleAnswer = '';
  /** On which the steps happen. */
  day = '';
  private readonly participants = new Map<string, string>();
  private readonly haveCast = new Set<string>();

  constructor(private readonly stage: Stage) {}

  /** @returns the first refusal of the step; null when all of it was done */
  async step(step: Step): Promise<Refusal | null> {
    const act = actOf(step);
    if (act === null) return null;
    const perform = this.performers[act.name] as (input: unknown, by: string) => Promise<Refusal | null>;
    return perform(act.input, step.von ?? 'Vorsitz');
  }

  private readonly ofActs: ActPlay = {
    state: () => this.stage.state(),
    send: (who, act) => this.send(who, act),
    idOf: (key) => this.stage.idOf(key),
    itemId: () => this.currentItem(),
    day: () => this.day,
  };

  private readonly performers: { [Name in ActName]: (input: ActInput<Name>, by: string) => Promise<Refusal | null> } = {
    eröffnen: (input, by) =>
      this.send(by, {
        kind: 'open-meeting',
        confirmsRules: input['regeln bestätigt'],
        ...(input['zweite ladung'] ? { secondConvening: true } : {}),
        ...(input['anderer tag'] === undefined ? {} : { otherDay: input['anderer tag'] }),
      }),
    anmelden: async ({ wer, wo }, by) => {
      const state = await this.stage.state();
      const away = voters(state).filter((id) => state.present[id] === undefined);
      const mode = wo === 'Saal' ? 'hall' : 'remote';
      return this.each(this.chosen(wer, away), (key) =>
        by === 'Schriftführung'
          ? this.send(by, { kind: 'check-in', mode, personId: this.stage.idOf(key) })
          : this.send(key, { kind: 'check-in', mode }),
      );
    },
    abmelden: async (wer) => {
      const state = await this.stage.state();
      const there = voters(state).filter((id) => state.present[id] !== undefined);
      return this.each(this.chosen(wer, there.reverse()), (key) => this.send(key, { kind: 'check-out' }));
    },
    aufrufen: async (number, by) => this.send(by, { kind: 'call-item', itemId: await this.itemId(number) }),
    abschließen: async (how, by) => {
      const { als, weil } = typeof how === 'string' ? { als: how, weil: '' } : how;
      const itemId = await this.currentItem();
      return this.send(by, { kind: 'close-item', itemId, disposition: DISPOSITIONS[als], note: weil });
    },
    'befangen melden': async (given, by) => {
      const itemId = await this.currentItem();
      const decided = typeof given === 'object' && 'durch' in given;
      const wer = decided ? given.wer : given;
      if (decided)
        return this.send(by, {
          kind: 'declare-conflict',
          itemId,
          personId: this.stage.idOf(wer as string),
          basis: given.durch === 'Beschluss' ? 'resolution' : 'own-declaration',
        });
      return this.each(this.chosen(wer, []), (key) =>
        this.send(by === 'Vorsitz' ? key : by, {
          kind: 'declare-conflict',
          itemId,
          ...(by === 'Vorsitz' ? {} : { personId: this.stage.idOf(key) }),
        }),
      );
    },
    'befangenheit aufheben': async (wer, by) => {
      const itemId = await this.currentItem();
      return this.each(this.chosen(wer, []), (key) =>
        this.send(by, { kind: 'lift-conflict', itemId, personId: this.stage.idOf(key) }),
      );
    },
    'abstimmung öffnen': (input, by) => this.open(input, by),
    stimmen: (input) => this.cast(input),
    antworten: (input, by) => this.answer(input, by),
    'zettel ausgeben': async (wer, by) => this.handOut(by, wer, false),
    'zettel zurücknehmen': async (wer, by) => this.handOut(by, wer, true),
    'abstimmung schließen': ({ gezählt }, by) => this.close(by, gezählt === undefined ? undefined : countOf(gezählt)),
    verkünden: ({ als, weil }, by) =>
      this.send(by, { kind: 'announce-result', voteId: this.vote(), carried: als === 'angenommen', reason: weil }),
    abstimmen: (input, by) => this.wholeVote(input, by),
    übernehmen: async (name, by) => {
      const itemId = await this.currentItem();
      const [unitId = name] = await this.unitsNamed(itemId, name);
      return this.send(by, { kind: 'take-over-unit', itemId, unitId });
    },
    anzweifeln: (reason, by) => this.send(by, { kind: 'doubt-result', voteId: this.vote(), reason }),
    abbrechen: (given, by) => {
      const why = typeof given === 'string' ? { reason: given } : { reason: given.weil, ground: GROUNDS[given.grund] };
      return this.send(by, { kind: 'abort-vote', voteId: this.vote(), ...why });
    },
    'beschlussfähigkeit anzweifeln': (wer) => this.send(wer, { kind: 'challenge-quorum' }),
    'anwesenheit berichtigen': async (input, by) =>
      this.send(by, attendanceOf(input, this.stage.idOf(input.wer), await this.stage.state())),
    ...leadPerformers(this.ofActs),
    ...conflictPerformers(this.ofActs),
    ...orderPerformers(this.ofActs),
    unterbrechen: (given, by) => this.send(by, interruptionAct(given, this.day)),
    fortsetzen: (_, by) => this.send(by, { kind: 'resume-meeting' }),
    'zu wort melden': (wer) => this.all(wer, { kind: 'request-floor', pointOfOrder: false }),
    'zur geschäftsordnung melden': (wer) => this.all(wer, { kind: 'request-floor', pointOfOrder: true }),
    'wortmeldung zurückziehen': (wer) => this.all(wer, { kind: 'withdraw-floor' }),
    'wort erteilen': (given, by) => this.send(by, floorAct(given, this.stage.idOf)),
    'rede beenden': (_, by) => this.send(by, { kind: 'end-floor' }),
    redeliste: (given, by) => this.send(by, arrangeAct(given)),
    'antrag stellen': (given, by) => this.send(by, raiseAct(given, randomUUID(), this.stage.idOf)),
    antrag: async (given, by) => this.send(by, endAct(given, await this.stage.state())),
    vermerken: async (text, by) =>
      this.send(by, { kind: 'note-remark', itemId: (await this.stage.state()).currentItemId, text }),
    teilnehmen: async (input, by) => {
      const { name, funktion: role, als, teil, zu } = input;
      const itemIds = await Promise.all(zu.map((number) => this.itemId(number)));
      const part = teil === 'öffentlich' ? 'public' : 'non-public';
      const participantId = this.participants.get(name) ?? randomUUID();
      this.participants.set(name, participantId);
      const participant = { participantId, name, role, group: GROUPS[als], part, itemIds } as const;
      return this.send(by, { kind: 'record-participant', participant });
    },
    'teilnahme streichen': (name, by) =>
      this.send(by, { kind: 'remove-participant', participantId: this.participants.get(name) ?? randomUUID() }),
    'bericht erstattet': async (name, by) =>
      this.send(by, { kind: 'name-rapporteur', itemId: await this.currentItem(), name }),
    'mündlich beantragen': async ({ von, antrag }, by) =>
      this.send(by, { kind: 'note-oral-motion', itemId: await this.currentItem(), mover: von, text: antrag }),
    'eigene stimme vermerken': ({ wer, stimme }, by) =>
      this.send(by === 'Vorsitz' ? wer : by, {
        kind: 'demand-own-vote',
        voteId: this.vote(),
        ...(stimme === undefined ? {} : { choice: CHOICES[stimme] }),
        ...(by === 'Vorsitz' ? {} : { personId: this.stage.idOf(wer) }),
      }),
    'sitzung schließen': (_, by) => this.send(by, { kind: 'close-meeting' }),
    ...electionPerformers({
      state: () => this.stage.state(),
      send: (who, act) => this.send(who, act),
      keyOf: (personId) => this.stage.keyOf(personId),
      use: (voteId) => (this.voteId = voteId),
      voteId: () => this.vote(),
    }),
    auskunft: async (question) => {
      this.ruleAnswer = answerOf(question, await this.stage.state());
      return null;
    },
  };

  private send = (who: string, act: Act): Promise<Refusal | null> => this.stage.send(who, act);

  private chosen = (wer: Persons, ids: readonly string[]): string[] =>
    choosePersons(
      wer,
      ids.map((id) => this.stage.keyOf(id)),
    );

  private async each(keys: readonly string[], send: (key: string) => Promise<Refusal | null>): Promise<Refusal | null> {
    for (const key of keys) {
      const refused = await send(key);
      if (refused !== null) return refused;
    }
    return null;
  }

  private all = (wer: Persons, act: Act): Promise<Refusal | null> =>
    this.each(this.chosen(wer, []), (key) => this.send(key, act));

  private async open(input: ActInput<'abstimmung öffnen'>, by: string): Promise<Refusal | null> {
    const itemId = await this.currentItem();
    const voteId = randomUUID();
    const majority = input.mehrheit === undefined ? undefined : majorityOf(input.mehrheit);
    const refused = await this.send(by, {
      kind: 'open-vote',
      voteId,
      itemId,
      subject: await this.subject(itemId, input),
      procedure: PROCEDURES[input.art],
      question: QUESTIONS[input.frage],
      setup: setupOf(input),
      ...(majority === undefined ? {} : { majority }),
      ...(input.vorschrift === undefined ? {} : { deviation: { norm: input.vorschrift, reason: input.grund } }),
    });
    if (refused !== null) return refused;
    this.voteId = voteId;
    this.haveCast.clear();
    return null;
  }

  private async cast(input: ActInput<'stimmen'>): Promise<Refusal | null> {
    const voteId = this.vote();
    for (const [word, choice] of Object.entries({ ...CHOICES, ...URN_CHOICES })) {
      const vote = findVote(await this.stage.state(), voteId);
      const silent = vote?.electorate.filter((id) => !this.haveCast.has(this.stage.keyOf(id))) ?? [];
      const keys = this.chosen(input[word as keyof typeof CHOICES | keyof typeof URN_CHOICES], silent);
      const refused = await this.each(keys, (key) => {
        this.haveCast.add(key);
        return this.send(key, ballotAct(vote, voteId, choice, this.haveCast.size));
      });
      if (refused !== null) return refused;
    }
    return null;
  }

  /** The office enters what those who are called have answered; a number is so many as are called next. */
  private async answer(input: ActInput<'antworten'>, by: string): Promise<Refusal | null> {
    const voteId = this.vote();
    for (const [word, choice] of Object.entries(ANSWERS)) {
      const state = await this.stage.state();
      const vote = findVote(state, voteId);
      const keys = this.chosen(input[word as keyof typeof ANSWERS], vote === null ? [] : stillToCall(state, vote));
      const refused = await this.each(keys, (key) =>
        this.send(by, { kind: 'enter-ballot', voteId, personId: this.stage.idOf(key), choice }),
      );
      if (refused !== null) return refused;
    }
    return null;
  }

  private async handOutWhereOnPaper({ art }: ActInput<'abstimmen'>, by: string): Promise<Refusal | null> {
    if (art !== 'Stimmzettel') return null;
    return this.handOut(by, findVote(await this.stage.state(), this.vote())?.electorate.length ?? 0, false);
  }

  /** A number is so many of those who have none yet; taken back, of those who were given one last. */
  private async handOut(by: string, wer: Persons, back: boolean): Promise<Refusal | null> {
    const voteId = this.vote();
    const vote = findVote(await this.stage.state(), voteId);
    const issued = Object.keys(vote?.cast ?? {});
    const without = vote?.electorate.filter((id) => !issued.includes(id)) ?? [];
    const personIds = this.chosen(wer, back ? issued.reverse() : without).map((key) => this.stage.idOf(key));
    return this.send(by, { kind: 'hand-out-ballots', voteId, personIds, back });
  }

  private close = (by: string, count: Record<string, number> | undefined): Promise<Refusal | null> =>
    this.send(by, { kind: 'close-vote', voteId: this.vote(), ...(count === undefined ? {} : { count }) });

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
    const carried = announcementOf(await this.stage.state(), this.vote())?.carried ?? false;
    return this.send(by, { kind: 'announce-result', voteId: this.vote(), carried });
  }

  private async subject(itemId: string, { über, offenlassen }: ActInput<'abstimmung öffnen'>): Promise<VoteSubject> {
    if (über === 'Vorlage') return { kind: 'main', leaveOpen: offenlassen };
    const state = await this.stage.state();
    const idOf = (key: string): string => this.stage.idOf(key);
    const onPerson = conflictSubject(über, itemId, state, idOf) ?? orderSubject(über, state, idOf);
    if (onPerson !== null) return onPerson;
    if (über === 'Antrag zur Geschäftsordnung') return pointAtHand(state);
    const [, named] = /^Änderung(?:en)? (.+)$/u.exec(über) ?? [];
    if (named === undefined) return { kind: 'free', question: über };
    const units = await Promise.all(named.split(',').map((name) => this.unitsNamed(itemId, name.trim())));
    return { kind: 'unit', unitIds: units.flat() };
  }

  private unitsNamed = async (itemId: string, name: string): Promise<string[]> =>
    unitsNamed(await this.stage.state(), itemId, name);

  private async itemId(number: string): Promise<string> {
    const item = (await this.stage.state()).items.find((each) => each.number === number);
    if (item === undefined) throw new Error(`Es gibt keinen Tagesordnungspunkt „${number}“.`);
    return item.itemId;
  }

  private async currentItem(): Promise<string> {
    const state = await this.stage.state();
    const item = findItem(state, state.currentItemId ?? '') ?? state.items.find(({ calledAt }) => calledAt !== null);
    return item?.itemId ?? state.items[0]?.itemId ?? '';
  }

  private vote(): string {
    if (this.voteId === null) throw new Error('Es wurde noch keine Abstimmung eröffnet.');
    return this.voteId;
  }
}

const voters = (state: MeetingState): string[] =>
  state.roster.filter(({ voting }) => voting).map(({ personId }) => personId);
