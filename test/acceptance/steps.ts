import { findItem, type MeetingState, type Refusal } from '@gremia/meeting';
import { randomUUID } from 'node:crypto';
import { chosenFrom, eachUntilRefused, inOrder, type ActPlay } from './act-play';
import { attendanceOf } from './attendance-words';
import { agendaPerformers } from './agenda-words';
import { alternativePerformers } from './alternatives';
import { blockPerformers, pointsNamed } from './blocks';
import { leadPerformers } from './chairing-words';
import { conflictPerformers } from './conflict-words';
import { electionPerformers } from './elections';
import { interruptionAct } from './interruptions';
import { endAct, raiseAct, speechAct } from './motions';
import { callPerformers } from './call-words';
import { orderPerformers } from './order-words';
import { publicityPerformers } from './publicity-words';
import type { Persons } from './persons';
import { answerOf } from './rule-questions';
import { actOf, type ActInput, type ActName, type Step } from './scenario';
import { instantIn, instantOf } from './scenario-clock';
import { arrangeAct, floorAct } from './speaking';
import type { Act, Stage } from './stage';
import { noticePerformers } from './notice-acts';
import { substitutePerformers } from './substitute-words';
import { DISPOSITIONS, GROUPS, unitsNamed } from './step-words';
import { VotePlay } from './vote-play';

/** One meeting played step by step. A step that is refused ends there; what it did before stays. */
export class Play {
  /** What the rules have answered last. */
  ruleAnswer = '';
  /** On which the steps happen. */
  day = '';
  /** When what is sent was done, where it is entered afterwards. */
  private toldAt: string | null = null;
  private toldReason: string | undefined;
  private readonly participants = new Map<string, string>();

  constructor(private readonly stage: Stage) {}

  /** The vote that was opened last. */
  get voteId(): string | null {
    return this.votes.voteId;
  }

  /** @returns the first refusal of the step; null when all of it was done */
  async step(step: Step): Promise<Refusal | null> {
    const act = actOf(step);
    if (act === null) return null;
    this.toldAt = step.nachgetragen === undefined ? null : instantOf(this.day, step.nachgetragen);
    const perform = this.performers[act.name] as (input: unknown, by: string) => Promise<Refusal | null>;
    return perform(act.input, step.von ?? 'Vorsitz');
  }

  private readonly ofActs: ActPlay = {
    state: () => this.stage.state(),
    send: (who, act) => this.send(who, act),
    idOf: (key) => this.stage.idOf(key),
    keyOf: (personId) => this.stage.keyOf(personId),
    itemId: () => this.currentItem(),
    day: () => this.day,
  };

  private readonly votes = new VotePlay(this.ofActs);

  private readonly performers: { [Name in ActName]: (input: ActInput<Name>, by: string) => Promise<Refusal | null> } = {
    eröffnen: (input, by) => {
      this.toldReason = input['nachgetragen wegen'];
      return this.send(by, {
        kind: 'open-meeting',
        confirmsRules: input['regeln bestätigt'],
        ...(input['zweite ladung'] ? { secondConvening: true } : {}),
        ...(input['anderer tag'] === undefined ? {} : { otherDay: input['anderer tag'] }),
        ...circularOf(input.umlauf),
      });
    },
    anmelden: async ({ wer, wo }, by) => {
      const state = await this.stage.state();
      const away = inOrder(this.ofActs, voters(state)).filter((id) => state.present[id] === undefined);
      const mode = wo === 'Saal' ? 'hall' : 'remote';
      return eachUntilRefused(this.chosen(wer, away), (key) =>
        by === 'Schriftführung'
          ? this.send(by, { kind: 'check-in', mode, personId: this.stage.idOf(key) })
          : this.send(key, { kind: 'check-in', mode }),
      );
    },
    abmelden: async (wer, by) => {
      const state = await this.stage.state();
      const there = inOrder(this.ofActs, voters(state)).filter((id) => state.present[id] !== undefined);
      return eachUntilRefused(this.chosen(wer, there.reverse()), (key) =>
        by === 'Schriftführung'
          ? this.send(by, { kind: 'check-out', personId: this.stage.idOf(key) })
          : this.send(key, { kind: 'check-out' }),
      );
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
      return eachUntilRefused(this.chosen(wer, []), (key) =>
        this.send(by === 'Vorsitz' ? key : by, {
          kind: 'declare-conflict',
          itemId,
          ...(by === 'Vorsitz' ? {} : { personId: this.stage.idOf(key) }),
        }),
      );
    },
    'befangenheit aufheben': async (wer, by) => {
      const itemId = await this.currentItem();
      return eachUntilRefused(this.chosen(wer, []), (key) =>
        this.send(by, { kind: 'lift-conflict', itemId, personId: this.stage.idOf(key) }),
      );
    },
    ...this.votes.performers,
    übernehmen: async (name, by) => {
      const itemId = await this.currentItem();
      const [unitId = name] = unitsNamed(await this.stage.state(), itemId, name);
      return this.send(by, { kind: 'take-over-unit', itemId, unitId });
    },
    'umlauf widersprechen': async ({ wer, zu, weil }, by) =>
      this.send(by === 'Schriftführung' ? by : wer, {
        kind: 'object-to-circular',
        ...(zu === undefined ? {} : { itemId: await this.itemId(zu) }),
        ...(by === 'Schriftführung' ? { personId: this.stage.idOf(wer) } : {}),
        ...(weil === undefined ? {} : { reason: weil }),
      }),
    ...noticePerformers(this.ofActs),
    'beschlussfähigkeit anzweifeln': (wer) => this.send(wer, { kind: 'challenge-quorum' }),
    'anwesenheit berichtigen': async (input, by) =>
      this.send(by, attendanceOf(input, this.stage.idOf(input.wer), await this.stage.state())),
    ...leadPerformers(this.ofActs),
    ...conflictPerformers(this.ofActs),
    ...orderPerformers(this.ofActs),
    ...callPerformers(this.ofActs),
    ...substitutePerformers(this.ofActs),
    'nachtragen beginnen': (reason, by) => this.send(by, { kind: 'begin-telling', reason }),
    'nachtragen beenden': (_, by) => this.send(by, { kind: 'end-telling' }),
    ...publicityPerformers(this.ofActs),
    unterbrechen: (given, by) => this.send(by, interruptionAct(given, this.day)),
    fortsetzen: (_, by) => this.send(by, { kind: 'resume-meeting' }),
    'zu wort melden': (wer) => this.all(wer, { kind: 'request-floor', pointOfOrder: false }),
    'zur geschäftsordnung melden': (wer) => this.all(wer, { kind: 'request-floor', pointOfOrder: true }),
    'wortmeldung zurückziehen': (wer) => this.all(wer, { kind: 'withdraw-floor' }),
    'wort erteilen': (given, by) => this.send(by, floorAct(given, this.stage.idOf)),
    'rede beenden': (_, by) => this.send(by, { kind: 'end-floor' }),
    redeliste: (given, by) => this.send(by, arrangeAct(given)),
    'antrag stellen': async (given, by) => {
      const state = await this.stage.state();
      const points = (names: string): string[] => pointsNamed(state, state.currentItemId ?? '', names);
      return this.send(by, raiseAct(given, randomUUID(), this.stage.idOf, points));
    },
    'einzeln abstimmen': async (names, by) => {
      const itemId = await this.currentItem();
      const pointIds = names === 'nichts' ? [] : pointsNamed(await this.stage.state(), itemId, names);
      return this.send(by, { kind: 'part-points', itemId, pointIds });
    },
    'zum antrag sprechen': async (input, by) =>
      this.send(by, speechAct(input, await this.stage.state(), this.stage.idOf)),
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
    'sitzung schließen': (_, by) => this.send(by, { kind: 'close-meeting' }),
    ...electionPerformers({
      state: () => this.stage.state(),
      send: (who, act) => this.send(who, act),
      keyOf: (personId) => this.stage.keyOf(personId),
      use: (voteId) => (this.votes.voteId = voteId),
      voteId: () => this.votes.meant(),
    }),
    ...alternativePerformers({ ...this.ofActs, use: (voteId) => this.votes.use(voteId) }),
    ...agendaPerformers(this.ofActs),
    ...blockPerformers({
      ...this.ofActs,
      itemOf: (number) => this.itemId(number),
      use: (voteId) => this.votes.use(voteId),
    }),
    auskunft: async (question) => {
      this.ruleAnswer = answerOf(question, await this.stage.state());
      return null;
    },
  };

  private send = (who: string, act: Act): Promise<Refusal | null> =>
    this.stage.send(who, this.toldAt === null ? act : { ...act, told: this.told(this.toldAt) });

  private told = (at: string): NonNullable<Act['told']> => ({
    at,
    ...(this.toldReason === undefined ? {} : { reason: this.toldReason }),
  });

  private chosen = (wer: Persons, ids: readonly string[]): string[] => chosenFrom(this.ofActs, wer, ids);

  private all = (wer: Persons, act: Act): Promise<Refusal | null> =>
    eachUntilRefused(this.chosen(wer, []), (key) => this.send(key, act));

  private async itemId(number: string): Promise<string> {
    const { items, phase } = await this.stage.state();
    const item = items.find((each) => each.number === number);
    // Before the opening a meeting has no items yet; that they cannot be called is for the meeting to say.
    if (item === undefined && phase === 'planned') return randomUUID();
    if (item === undefined) throw new Error(`Es gibt keinen Tagesordnungspunkt „${number}“.`);
    return item.itemId;
  }

  private async currentItem(): Promise<string> {
    const state = await this.stage.state();
    const item = findItem(state, state.currentItemId ?? '') ?? state.items.find(({ calledAt }) => calledAt !== null);
    return item?.itemId ?? state.items[0]?.itemId ?? '';
  }
}

const voters = (state: MeetingState): string[] =>
  state.roster.filter(({ voting }) => voting).map(({ personId }) => personId);

/** `2026-12-01 18:00` of the municipality. */
function circularOf(
  umlauf: ActInput<'eröffnen'>['umlauf'],
): Partial<Pick<Extract<Act, { kind: 'open-meeting' }>, 'circular'>> {
  if (umlauf === undefined) return {};
  const hours = umlauf['mindestens stunden'];
  return {
    circular: {
      ground: umlauf.grund,
      movedBy: umlauf.antrag,
      until: instantIn(umlauf.bis),
      ...(hours === undefined ? {} : { leastHours: hours }),
      ...(umlauf.einfach ? { simpleMatters: true as const } : {}),
    },
  };
}
