import {
  alternativesAtHand,
  alternativesOf,
  announcementOf,
  findVote,
  type MeetingState,
  type Refusal,
} from '@gremia/meeting';
import type { VoteSubject } from '@gremia/contracts';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ballotAct } from './ballot-act';
import { handOut } from './hand-out';
import { eachUntilRefused, inOrder, voteAtHand, type ActPlay, type Perform, type VotingPlay } from './act-play';

/** Proposals that exclude each other. */
export const alternativeActs = {
  /** Each proposal with its words, the one that goes furthest first. */
  'varianten zur wahl stellen': z.strictObject({
    zu: z.string(),
    vorschläge: z.record(z.string(), z.string()),
    /** In one count instead of one after another. */
    gegeneinander: z.boolean().default(false),
  }),
  /** All that stand, in one count: so many for each by its name, for none, abstentions. */
  'varianten zählen': z.strictObject({
    art: z.enum(['Geräte', 'Handzeichen', 'geheim am Gerät', 'Stimmzettel', 'namentlich']).default('Geräte'),
    /** Who counts what is on the ballots. */
    stimmenzählende: z.array(z.string()).default([]),
    /** A secret one: who has demanded it, and by which rule. */
    verlangt: z.strictObject({ von: z.string(), nach: z.string() }).optional(),
    'geräte bestätigt': z.boolean().default(false),
    ungültig: z.number().int().min(0).default(0),
    für: z.record(z.string(), z.number().int().min(0)),
    keinen: z.number().int().min(0).default(0),
    enthaltungen: z.number().int().min(0).default(0),
  }),
  'varianten absetzen': z.strictObject({ weil: z.string() }),
} as const;

type Input<Name extends keyof typeof alternativeActs> = z.output<(typeof alternativeActs)[Name]>;

type AlternativePlay = ActPlay & VotingPlay;

const COUNTED = {
  Geräte: 'choice-devices',
  Handzeichen: 'choice-hands',
  'geheim am Gerät': 'choice-urn',
  Stimmzettel: 'choice-ballots',
  namentlich: 'choice-roll-call',
} as const;

/** How each act about them is done. */
export const alternativePerformers = (
  play: AlternativePlay,
): { [N in keyof typeof alternativeActs]: Perform<Input<N>> } => ({
  'varianten zur wahl stellen': async ({ zu, vorschläge, gegeneinander }, by) =>
    play.send(by, {
      kind: 'put-alternatives',
      itemId: await play.itemId(),
      alternativesId: randomUUID(),
      question: zu,
      options: Object.entries(vorschläge).map(([name, text]) => ({ optionId: randomUUID(), name, text })),
      ...(gegeneinander ? { oneCount: true } : {}),
    }),
  'varianten zählen': async (input, by) => {
    const { art, für, keinen, enthaltungen, ungültig, verlangt } = input;
    const itemId = await play.itemId();
    const put = alternativesOf(await play.state(), itemId).at(-1);
    const atHand = await voteAtHand(play, by, ({ subject }) => subject.kind === 'choice', {
      itemId,
      subject: { kind: 'choice', alternativesId: put?.alternativesId ?? randomUUID() },
      procedure: COUNTED[art],
      setup: {
        ...(verlangt === undefined ? {} : { demand: { by: verlangt.von, way: 'other', norm: verlangt.nach } }),
        ...(input['geräte bestätigt'] ? { confirmsDevices: true } : {}),
        ...(input.stimmenzählende.length === 0 ? {} : { tellers: input.stimmenzählende }),
      },
    });
    if ('refused' in atHand) return atHand.refused;
    const { voteId } = atHand;
    const votes = (put?.counts ?? []).map(({ optionId, name }) => [optionId, für[name] ?? 0] as const);
    const piles = [
      ...votes,
      ['against', keinen] as const,
      ['blank', enthaltungen] as const,
      ['invalid', ungültig] as const,
    ];
    const isEntered = art === 'Handzeichen' || art === 'Stimmzettel';
    const cast =
      art === 'Stimmzettel'
        ? await handOut(play, voteId, by)
        : isEntered
          ? null
          : await castPiles(play, voteId, piles, art === 'namentlich' ? by : null);
    if (cast !== null) return cast;
    const count = isEntered ? { count: Object.fromEntries(piles) } : {};
    const closed = await play.send(by, { kind: 'close-vote', voteId, ...count });
    if (closed !== null) return closed;
    const carried = announcementOf(await play.state(), voteId)?.carried ?? false;
    return play.send(by, { kind: 'announce-result', voteId, carried });
  },
  'varianten absetzen': async ({ weil }, by) => {
    const itemId = await play.itemId();
    const { alternativesId = randomUUID() } = alternativesAtHand(await play.state(), itemId) ?? {};
    return play.send(by, { kind: 'drop-alternatives', itemId, alternativesId, reason: weil });
  },
});

/**
 * So many of those who are there choose each, in the order of the roster, or as they are called: then somebody enters
 * what they say.
 */
async function castPiles(
  play: ActPlay,
  voteId: string,
  piles: readonly (readonly [string, number])[],
  enters: string | null,
): Promise<Refusal | null> {
  const vote = findVote(await play.state(), voteId);
  const persons = vote?.callOrder?.persons ?? inOrder(play, vote?.electorate ?? []);
  const choices = piles.flatMap(([choice, number]) => Array<string>(number).fill(choice));
  return eachUntilRefused(persons.slice(0, choices.length).map(play.keyOf), (key) => {
    const choice = choices.shift() ?? 'blank';
    return enters === null
      ? play.send(key, ballotAct(vote, voteId, choice, choices.length + 1))
      : play.send(enters, { kind: 'enter-ballot', voteId, personId: play.idOf(key), choice });
  });
}

/** `Variante Am Wehr`: what is voted on; null for every other question. */
export function alternativeSubject(über: string, itemId: string, state: MeetingState): VoteSubject | null {
  const [, name] = /^Variante (.+)$/u.exec(über) ?? [];
  const put = alternativesOf(state, itemId).at(-1);
  const option = put?.options.find((each) => each.name === name);
  return put === undefined || option === undefined
    ? null
    : { kind: 'alternative', alternativesId: put.alternativesId, optionId: option.optionId };
}
