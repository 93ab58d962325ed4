import type { WrittenEntry } from '../write-dossier';
import type { Change } from './held-dossier';

/** Somebody who has the database and the signing key alters an entry of this kind before it is signed. */
const altered =
  (kind: string, alter: (event: Record<string, unknown>) => Record<string, unknown>): Change =>
  (entries) =>
    entries.map((entry) => {
      const leaf = entry.leaf as { readonly event: Record<string, unknown> & { readonly kind: string } };
      return leaf.event.kind === kind ? { ...entry, leaf: { ...leaf, event: alter(leaf.event) } } : entry;
    });

type Leaf = { readonly at: string; readonly event: Record<string, unknown> & { readonly kind: string } };
const leafOf = ({ leaf }: WrittenEntry): Leaf => leaf as unknown as Leaf;
const placeOf = (entries: readonly WrittenEntry[], kind: string, nth = 0): number =>
  entries.flatMap((entry, index) => (leafOf(entry).event.kind === kind ? [index] : []))[nth] ?? -1;

/** An entry more, with the time of the one before it; `seed` makes it of those that are there. */
const inserted =
  (
    after: (entries: readonly WrittenEntry[]) => number,
    seed: (entries: readonly WrittenEntry[]) => WrittenEntry,
  ): Change =>
  (entries) => {
    const place = after(entries);
    const { at } = leafOf(entries[place] as WrittenEntry);
    const more = seed(entries);
    return entries.toSpliced(place + 1, 0, { ...more, leaf: { ...more.leaf, at } });
  };
const copyOf =
  (kind: string, nth = 0) =>
  (entries: readonly WrittenEntry[]): WrittenEntry =>
    entries[placeOf(entries, kind, nth)] as WrittenEntry;
/** Somebody who has the key says that this has happened. */
const made =
  (event: object) =>
  (entries: readonly WrittenEntry[]): WrittenEntry => ({
    leaf: { ...leafOf(entries[0] as WrittenEntry), audience: 'public', event, commitment: null },
    sealed: null,
  });
const at =
  (kind: string, nth = 0) =>
  (entries: readonly WrittenEntry[]): number =>
    placeOf(entries, kind, nth);
/** The first ballot, altered: its leaf, not what is sealed of it. */
const firstBallot =
  (alter: (leaf: Leaf) => object): Change =>
  (entries) => {
    const place = placeOf(entries, 'ballot-cast');
    return entries.map((entry, index) => (index === place ? { ...entry, leaf: alter(leafOf(entry)) } : entry));
  };

interface Line {
  readonly choice: string;
}
/** As many of each, and others than were cast. */
function swapped(ballots: readonly Line[] | null): readonly Line[] | null {
  if (ballots === null) return null;
  const turned = (from: string, to: string, lines: readonly Line[]): Line[] => {
    const index = lines.findIndex(({ choice }) => choice === from);
    return lines.map((line, at) => (at === index ? { ...line, choice: to } : line));
  };
  const once = turned('yes', 'swap', ballots);
  return turned('swap', 'no', turned('no', 'yes', once));
}

/** What the holder of the key can write himself, each with what a verifier finds. */
export const FORGERIES: readonly (readonly [what: string, change: Change, code: string])[] = [
  [
    'a forged tally',
    altered('vote-closed', (event) => ({ ...event, tally: { ...(event['tally'] as object), yes: 30, no: 5 } })),
    'vote-differs',
  ],
  [
    'another result than counted',
    altered('result-announced', (event) => ({ ...event, tally: { ...(event['tally'] as object), yes: 51 } })),
    'result-differs',
  ],
  [
    'a rejected motion that was announced as carried',
    altered('result-announced', (event) => ({ ...event, carried: !event['carried'] })),
    'result-unfounded',
  ],
  [
    'a ballot that was changed when it was counted',
    altered('vote-closed', (event) => ({
      ...event,
      ballots: swapped(event['ballots'] as readonly Line[] | null),
    })),
    'ballot-differs',
  ],
  [
    'the ballot of one person counted twice',
    altered('vote-closed', (event) => {
      const ballots = event['ballots'] as readonly Line[] | null;
      const [first] = ballots ?? [];
      if (ballots === null || first?.choice !== 'yes') return event;
      const tally = event['tally'] as Record<'yes' | 'notVoting', number>;
      const forged = { ...tally, yes: tally.yes + 1, notVoting: tally.notVoting - 1 };
      return { ...event, tally: forged, ballots: [...ballots, first] };
    }),
    'ballot-twice',
  ],
  [
    'a resolved text that does not follow',
    altered('result-announced', (event) =>
      event['resolution'] === null
        ? event
        : { ...event, resolution: { ...(event['resolution'] as object), textHash: '0'.repeat(64) } },
    ),
    'text-differs',
  ],
  [
    'an urn with a check code less than have voted',
    altered('vote-closed', (event) => ({
      ...event,
      ...(Array.isArray(event['checkCodes']) ? { checkCodes: event['checkCodes'].slice(1) } : {}),
    })),
    'check-codes-differ',
  ],
  [
    'a check code that stands twice',
    altered('vote-closed', (event) => ({
      ...event,
      ...(Array.isArray(event['checkCodes'])
        ? {
            checkCodes: event['checkCodes'].map(
              (code: unknown, at: number, all) => (at === 1 ? all[0] : code) as unknown,
            ),
          }
        : {}),
    })),
    'check-codes-differ',
  ],
  [
    'other rules than those beside it',
    altered('meeting-opened', (event) => ({
      ...event,
      profile: { ...(event['profile'] as object), name: 'Stadtrat' },
    })),
    'rules-differ',
  ],
  ['ballots that were left out', (all) => all.filter((_one, index) => index !== 60), 'ballot-not-cast'],
  [
    'entries in another order',
    (all) => [...all.slice(0, 20), ...all.slice(20, 22).reverse(), ...all.slice(22)],
    'time-goes-back',
  ],
  ['a meeting that was never opened', ([, ...rest]) => rest, 'meeting-not-opened'],
  [
    'a sealed ballot that says something else',
    (all) =>
      all.map((entry) =>
        entry.sealed === null ? entry : { ...entry, sealed: { ...entry.sealed, content: { choice: 'abstain' } } },
      ),
    'sealed-differs',
  ],
  ['a second opening', inserted(at('ballot-cast'), copyOf('meeting-opened')), 'meeting-opened-again'],
  ['somebody who comes after the end', inserted(at('meeting-closed'), copyOf('member-checked-in')), 'entry-after-end'],
  ['a meeting that ends twice', inserted(at('meeting-closed'), copyOf('meeting-closed')), 'entry-after-end'],
  ['a vote that is opened once more', inserted(at('ballot-cast', 3), copyOf('vote-opened')), 'vote-out-of-turn'],
  [
    'a vote that is opened while another one waits',
    inserted(at('vote-closed'), copyOf('vote-opened', 1)),
    'vote-out-of-turn',
  ],
  [
    'a result that is announced twice',
    inserted(at('result-announced'), copyOf('result-announced')),
    'vote-out-of-turn',
  ],
  [
    'a count that is made anew although ballots are known',
    inserted(at('vote-closed'), copyOf('vote-closed')),
    'vote-out-of-turn',
  ],
  [
    'a vote that is given up after its result',
    inserted(at('result-announced'), made({ kind: 'vote-aborted', voteId: 'v1', reason: 'Nein.' })),
    'vote-out-of-turn',
  ],
  [
    'a ballot after the count',
    (all) => {
      const [from, to] = [placeOf(all, 'ballot-cast', 5), placeOf(all, 'vote-closed')];
      const { at: when } = leafOf(all[to] as WrittenEntry);
      const late = all[from] as WrittenEntry;
      return all.toSpliced(to + 1, 0, { ...late, leaf: { ...late.leaf, at: when } }).toSpliced(from, 1);
    },
    'ballot-out-of-vote',
  ],
  ['a ballot that somebody else has cast', firstBallot((leaf) => ({ ...leaf, actor: 'm33' })), 'ballot-by-another'],
  [
    'a ballot that hides what it replaces',
    firstBallot((leaf) => ({ ...leaf, event: { ...leaf.event, replaced: true } })),
    'ballot-replaced-unfounded',
  ],
  [
    'the ballot of somebody who had none',
    altered('vote-opened', (event) => ({
      ...event,
      electorate: (event['electorate'] as readonly string[]).filter((personId) => personId !== 'm3'),
    })),
    'ballot-not-entitled',
  ],
  [
    'a vote of somebody who was not there',
    altered('vote-opened', (event) => ({ ...event, electorate: [...(event['electorate'] as string[]), 'm50'] })),
    'electorate-unfounded',
  ],
  [
    'a vote of somebody with a conflict of interest',
    altered('vote-opened', (event) => ({ ...event, conflicted: ['m3'] })),
    'electorate-unfounded',
  ],
  [
    'an item that is called again when it is closed',
    inserted(at('item-closed'), copyOf('item-called')),
    'item-out-of-turn',
  ],
  [
    'an item that is on no agenda',
    inserted(at('item-closed'), made({ kind: 'item-called', itemId: 'x' })),
    'item-out-of-turn',
  ],
  [
    'somebody on no roster who is there',
    altered('member-checked-in', (event) => (event['personId'] === 'm40' ? { ...event, personId: 'x' } : event)),
    'person-not-seated',
  ],
  [
    'somebody who leaves and was not there',
    inserted(at('item-closed'), made({ kind: 'member-checked-out', personId: 'm50' })),
    'person-not-there',
  ],
  [
    'a meeting that goes on without a break',
    inserted(at('item-closed'), made({ kind: 'meeting-resumed' })),
    'interruption-out-of-turn',
  ],
  [
    'a text that was resolved and is left out',
    altered('result-announced', (event) => ({ ...event, resolution: null })),
    'text-differs',
  ],
  [
    'a text of units that nobody has adopted',
    altered('result-announced', (event) =>
      event['resolution'] === null
        ? event
        : { ...event, resolution: { ...(event['resolution'] as object), adoptedUnits: ['x'] } },
    ),
    'text-differs',
  ],
];
