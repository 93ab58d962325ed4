import type { Change } from './held-dossier';

/** Somebody who has the database and the signing key alters an entry of this kind before it is signed. */
const altered =
  (kind: string, alter: (event: Record<string, unknown>) => Record<string, unknown>): Change =>
  (entries) =>
    entries.map((entry) => {
      const leaf = entry.leaf as { readonly event: Record<string, unknown> & { readonly kind: string } };
      return leaf.event.kind === kind ? { ...entry, leaf: { ...leaf, event: alter(leaf.event) } } : entry;
    });

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
];
