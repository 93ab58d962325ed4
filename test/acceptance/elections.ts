import type { OpenElectionGround, VoteSetup } from '@gremia/contracts';
import { announcementOf, electionAtHand, findVote, type MeetingState, type Refusal } from '@gremia/meeting';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { inOrder, voteAtHand } from './act-play';
import { ballotAct } from './ballot-act';
import { handOut } from './hand-out';
import type { Act } from './stage';

const number = z.number().int().min(0);
const names = z.union([z.string(), z.array(z.string())]);

const round = z.strictObject({
  art: z.enum(['Stimmzettel', 'geheim am Gerät', 'Handzeichen', 'Geräte', 'namentlich']).default('Stimmzettel'),
  'geräte bestätigt': z.boolean().default(false),
  /** Votes by name; with devices and names so many members as come next. */
  stimmen: z.record(z.string(), number),
  nein: number.default(0),
  leer: number.default(0),
  ungültig: number.default(0),
  /** Valid ballots, where several places are to be filled. */
  gültig: number.optional(),
  stimmenzählende: z.array(z.string()).default(['Anna Amsel', 'Ben Buche']),
  offen: z.enum(['niemand widerspricht', 'einstimmig', 'Beschluss', 'andere Vorschrift']).optional(),
  vorschrift: z.string().optional(),
});
type Round = z.output<typeof round>;

/** What is done in an election. */
export const electionActs = {
  'wahl beginnen': z.strictObject({ für: z.string(), plätze: z.number().int().min(1).default(1) }),
  vorschlagen: z.strictObject({
    wer: z.string(),
    von: z.string().default('Fraktion Linde'),
    bereit: z.boolean().default(true),
  }),
  'steht zur wahl': names,
  'steht nicht zur wahl': names,
  wahlgang: round,
  losen: z.strictObject({
    gezogen: names.optional(),
    von: z.string().optional(),
    nach: z.string().optional(),
  }),
  'wahl verkünden': z.literal(true),
  'wahl annehmen': names,
  'wahl ablehnen': names,
  'wahl beenden': z.strictObject({ weil: z.string(), neu: z.boolean().default(false) }),
} as const;
type Input<Name extends keyof typeof electionActs> = z.output<(typeof electionActs)[Name]>;

const PROCEDURES = {
  Stimmzettel: 'election-ballots',
  'geheim am Gerät': 'election-urn',
  Handzeichen: 'election-hands',
  Geräte: 'election-devices',
  namentlich: 'election-roll-call',
} as const;
const GROUNDS: Readonly<Record<NonNullable<Round['offen']>, OpenElectionGround>> = {
  'niemand widerspricht': 'nobody-objects',
  einstimmig: 'unanimous',
  Beschluss: 'resolution',
  'andere Vorschrift': 'other',
};

/** What elections need of the scenario that is being played. */
export interface ElectionPlay {
  readonly state: () => Promise<MeetingState>;
  readonly send: (who: string, act: Act) => Promise<Refusal | null>;
  readonly keyOf: (personId: string) => string;
  /** From now on the vote that is meant. */
  readonly use: (voteId: string) => void;
  readonly voteId: () => string;
}

type Perform<Name extends keyof typeof electionActs> = (input: Input<Name>, by: string) => Promise<Refusal | null>;

/** How each of them is done. */
export function electionPerformers(play: ElectionPlay): { [Name in keyof typeof electionActs]: Perform<Name> } {
  const answers = (kind: 'candidacy' | 'election', yes: boolean) => async (given: string | string[], by: string) => {
    for (const name of listOf(given)) {
      const on = await atHand(play);
      const candidateId = await candidateNamed(play, name);
      const refused =
        kind === 'candidacy'
          ? await play.send(by, { kind: 'answer-candidacy', ...on, candidateId, agrees: yes })
          : await play.send(by, { kind: 'answer-election', ...on, candidateId, accepts: yes });
      if (refused !== null) return refused;
    }
    return null;
  };
  return {
    'wahl beginnen': async ({ für, plätze }, by) =>
      play.send(by, {
        kind: 'start-election',
        itemId: (await play.state()).currentItemId ?? '',
        electionId: randomUUID(),
        office: für,
        places: plätze,
      }),
    vorschlagen: async ({ wer, von, bereit }, by) => {
      const seat = (await play.state()).roster.find(({ personId }) => play.keyOf(personId) === wer);
      const who = seat === undefined ? { name: wer } : { nomineeId: seat.personId };
      const on = await atHand(play);
      return play.send(by, {
        kind: 'nominate-candidate',
        ...on,
        candidateId: randomUUID(),
        ...who,
        by: von,
        agrees: bereit,
      });
    },
    'steht zur wahl': answers('candidacy', true),
    'steht nicht zur wahl': answers('candidacy', false),
    wahlgang: (input, by) => playRound(play, input, by),
    losen: async ({ gezogen, von, nach }, by) => {
      const { options = [] } = findVote(await play.state(), play.voteId()) ?? {};
      const drawn = gezogen === undefined ? undefined : listOf(gezogen).map((name) => idOf(options, name));
      return play.send(by, {
        kind: 'draw-lot',
        voteId: play.voteId(),
        ...(drawn === undefined ? {} : { drawn }),
        ...(von === undefined ? {} : { by: von }),
        ...(nach === undefined ? {} : { norm: nach }),
      });
    },
    'wahl verkünden': (_, by) => announce(play, by),
    'wahl annehmen': answers('election', true),
    'wahl ablehnen': answers('election', false),
    'wahl beenden': async ({ weil, neu }, by) =>
      play.send(by, { kind: 'break-off-election', ...(await atHand(play)), reason: weil, again: neu }),
  };
}

const listOf = (given: string | string[]): string[] => (typeof given === 'string' ? [given] : given);

const idOf = (options: readonly { readonly id: string; readonly name: string }[], name: string): string =>
  options.find((option) => option.name === name)?.id ?? randomUUID();

/** The election that is not over yet; otherwise the last one, so that the refusal is seen. */
async function atHand({ state }: ElectionPlay): Promise<{ itemId: string; electionId: string }> {
  const now = await state();
  const itemId = now.currentItemId ?? '';
  const last = now.items.find((item) => item.itemId === itemId)?.elections.at(-1)?.electionId;
  return { itemId, electionId: electionAtHand(now, itemId)?.electionId ?? last ?? randomUUID() };
}

async function candidateNamed(play: ElectionPlay, name: string): Promise<string> {
  const { itemId, electionId } = await atHand(play);
  const item = (await play.state()).items.find((each) => each.itemId === itemId);
  const candidates = item?.elections.find((each) => each.electionId === electionId)?.candidates ?? [];
  return idOf(
    candidates.map(({ candidateId: id, name: called }) => ({ id, name: called })),
    name,
  );
}

async function announce(play: ElectionPlay, by: string): Promise<Refusal | null> {
  const voteId = play.voteId();
  const carried = announcementOf(await play.state(), voteId)?.carried ?? false;
  return play.send(by, { kind: 'announce-result', voteId, carried });
}

/** Opens the round, hands out ballots to everybody, enters what was found; announced unless the lot is to decide. */
async function playRound(play: ElectionPlay, input: Round, by: string): Promise<Refusal | null> {
  const { itemId, electionId } = await atHand(play);
  const begun = await voteAtHand(play, by, ({ subject }) => subject.kind === 'election', {
    itemId,
    subject: { kind: 'election', electionId },
    procedure: PROCEDURES[input.art],
    setup: setupOf(input),
  });
  if ('refused' in begun) return begun.refused;
  const { voteId } = begun;
  const given = await (['Geräte', 'namentlich', 'geheim am Gerät'].includes(input.art)
    ? castOpenly(play, input, by)
    : handedOut(play, input, by));
  if (given !== null) return given;
  const outcome = announcementOf(await play.state(), voteId)?.outcome;
  return outcome?.kind === 'election' && outcome.lot !== null ? null : announce(play, by);
}

const setupOf = ({
  art,
  stimmenzählende,
  offen,
  vorschrift,
  'geräte bestätigt': confirmsDevices,
}: Round): VoteSetup => ({
  ...(confirmsDevices ? { confirmsDevices } : {}),
  ...(art === 'Stimmzettel' ? { tellers: stimmenzählende } : {}),
  ...(offen === undefined
    ? {}
    : { openBecause: { ground: GROUNDS[offen], ...(vorschrift === undefined ? {} : { norm: vorschrift }) } }),
});

async function handedOut(play: ElectionPlay, input: Round, by: string): Promise<Refusal | null> {
  const voteId = play.voteId();
  const { options = [] } = findVote(await play.state(), voteId) ?? {};
  const handed = input.art === 'Stimmzettel' ? await handOut(play, voteId, by) : null;
  if (handed !== null) return handed;
  const votes = Object.entries(input.stimmen).map(([name, count]) => [idOf(options, name), count] as const);
  const { nein: against, leer: blank, ungültig: invalid, gültig } = input;
  const valid: Record<string, number> = gültig === undefined ? {} : { valid: gültig };
  return play.send(by, {
    kind: 'close-vote',
    voteId,
    count: { ...Object.fromEntries(votes), against, blank, invalid, ...valid },
  });
}

/** Each in the order of the electorate, or as they are called; whoever is left says nothing. */
async function castOpenly(play: ElectionPlay, input: Round, by: string): Promise<Refusal | null> {
  const voteId = play.voteId();
  const vote = findVote(await play.state(), voteId);
  const { options = [], electorate = [], callOrder } = vote ?? {};
  const marks = [
    ...Object.entries(input.stimmen).flatMap(([name, count]) => Array<string>(count).fill(idOf(options, name))),
    ...Array<string>(input.nein).fill('against'),
    ...Array<string>(input.leer).fill('blank'),
    ...(input.art === 'geheim am Gerät' ? Array<string>(input.ungültig).fill('invalid') : []),
  ];
  const order = callOrder?.persons ?? inOrder(play, electorate);
  for (const [index, choice] of marks.entries()) {
    const personId = order[index] ?? '';
    const refused =
      callOrder === undefined
        ? await play.send(play.keyOf(personId), ballotAct(vote, voteId, choice, index))
        : await play.send(by, { kind: 'enter-ballot', voteId, personId, choice });
    if (refused !== null) return refused;
  }
  return play.send(by, { kind: 'close-vote', voteId });
}
