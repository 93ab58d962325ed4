import { readDossier, verifyDossier, type FindingCode } from '@gremia/dossier';
import type { TestCouncil } from '../../libs/meeting/src/testing/council';
import { heldDossier, KEY, verifyEd25519, type Change } from '../../libs/dossier/src/testing/held-dossier';
import { CoreStage } from './core-stage';
import { mustGoAsExpected, scenarioFiles } from './scenario-files';

type Told = Readonly<Record<string, unknown>>;
type Alter = (event: Told) => Told | null;

/** What the holder of the key may alter of what rests on a vote, by kind of entry; null: not of this one. */
const FORGED: readonly (readonly [what: string, kind: string, alter: Alter, code: FindingCode])[] = [
  [
    'somebody else elected',
    'result-announced',
    ({ outcome, ...event }) =>
      outcome === undefined ? null : { ...event, outcome: { ...(outcome as object), elected: ['nobody'] } },
    'result-unfounded',
  ],
  ['a lot among others', 'lot-drawn', (event) => ({ ...event, drawn: ['nobody'] }), 'lot-unfounded'],
  [
    'an own vote that was another one',
    'own-vote-recorded',
    (event) => ({ ...event, choice: event['choice'] === 'yes' ? 'no' : 'yes' }),
    'own-vote-differs',
  ],
  [
    'a resolution that is told with another result',
    'resolution-released',
    (event) => ({ ...event, label: 'abgelehnt' }),
    'release-differs',
  ],
  [
    'an exclusion that was voted down',
    'conflict-decided',
    (event) => (event['voteId'] === null ? null : { ...event, excluded: event['excluded'] !== true }),
    'resolved-otherwise',
  ],
];
/** Where somebody’s own vote is taken as said, nothing can be compared. */
const MAY_HOLD: ReadonlySet<string> = new Set(['own-vote-recorded']);

const faultsIn = (council: TestCouncil, part: 'whole' | 'public', change?: Change): readonly string[] =>
  verifyDossier(readDossier(heldDossier(part, council, change)), { keys: [KEY.key] }, verifyEd25519)
    .findings.filter(({ level, code }) => level === 'fault' || STRANGE.has(code))
    .map(({ code, about }) => [code, ...Object.values(about)].join(' '));
/** No faults, but nothing that Gremia itself would write. */
const STRANGE: ReadonlySet<FindingCode> = new Set(['result-in-other-words', 'majority-unfounded']);

/** What nobody’s scenario contradicts: a fault in one of these would be called a forgery of a meeting that was held. */
describe('whoever checks the dossier of a scenario', () => {
  const found = new Map<string, number>();

  it.each(scenarioFiles())('finds no fault in it: %s', async (_, file) => {
    let stage: CoreStage | undefined;
    await mustGoAsExpected(file, (scenario) => Promise.resolve((stage = new CoreStage(scenario))));
    const council = stage?.council;
    if (council === undefined || council.entries.length === 0) return;
    expect(faultsIn(council, 'whole')).toEqual([]);
    if (council.state.public) expect(faultsIn(council, 'public')).toEqual([]);
    for (const [what, kind, alter, code] of FORGED) {
      const at = council.entries.findIndex(({ event }) => event.kind === kind && alter(event as Told) !== null);
      if (at === -1) continue;
      const faults = faultsIn(council, 'whole', (entries) =>
        entries.map((entry, index) => {
          const { event } = entry.leaf as { readonly event: Told };
          return index === at ? { ...entry, leaf: { ...entry.leaf, event: alter(event) ?? event } } : entry;
        }),
      );
      const isNamed = faults.some((each) => each.startsWith(code));
      if (isNamed) found.set(what, (found.get(what) ?? 0) + 1);
      else if (!MAY_HOLD.has(kind)) expect([what, faults]).toEqual([what, [code]]);
    }
  });

  it('names what was forged of what rests on a vote', () => {
    if (process.env['SCENARIOS'] === undefined)
      expect(FORGED.filter(([what]) => !found.has(what)).map(([what]) => what)).toEqual([]);
  });
});
