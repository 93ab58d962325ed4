import { fromHex, MerkleTree, toHex } from '@gremia/journal';
import { DEFAULT_RULES } from '@gremia/rules';
import { commitmentOf, leafHashOf } from '../../apps/api/src/platform/journal/hashes';
import { summaryOf } from '../support/journal-summary';
import { commonPart, without } from '../support/recorded';
import {
  entriesOf,
  recordedJournal,
  recordedJournals,
  recordedSummary,
  type RecordedJournal,
} from '../support/recorded-journals';

/**
 * What was wrong when it was recorded, and is said right now: an advisory board recommends, it resolves nothing. The
 * minutes that were made then keep what stands in them; the figures and sentences are the same. A sentence ends with a
 * full stop, whatever reason somebody typed.
 */
const SAID_WRONG: ReadonlyMap<string, string> = new Map([
  ['Beschluss: empfohlen', 'Empfehlung: empfohlen'],
  ...['Die Abstimmung wurde abgebrochen: Störung der Bild-Ton-Übertragung'].map((said) => [said, `${said}.`] as const),
]);
const putRight = (recorded: unknown): unknown =>
  JSON.parse(JSON.stringify(recorded), (key, value: unknown) =>
    typeof value === 'string'
      ? (SAID_WRONG.get(value) ?? value)
      : key === 'public' && isMinutes(value)
        ? without(value, 'journalSize', 'journalRoot')
        : key === 'nonPublic' && isMinutes(value)
          ? without(value, 'present', 'absent')
          : value,
  );
/**
 * The public part named the root of the whole journal; it names its own now, which a summary does not work out. The
 * non-public part named everybody who was in the meeting; it names who was there while the public was out.
 */
const isMinutes = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'journalRoot' in value;

/** Journals of meetings that were held under older versions: what they say must never change. */
describe.each(recordedJournals)('the recorded journal %s', (name) => {
  const recorded = recordedJournal(name);
  const entries = entriesOf(recorded);

  it('is understood, every entry of it', () => {
    expect(entries.filter(({ event }) => event.kind === 'unread')).toEqual([]);
    expect(entries.map(({ event }) => event.kind)).toEqual(recorded.entries.map(({ kind }) => kind));
  });

  it('gives tallies, results, roll and minutes as when it was recorded', () => {
    const common = commonPart(putRight(recordedSummary(name)), summaryOf(entries));
    expect(common.now).toEqual(common.then);
    expect(common.known / common.recorded).toBeGreaterThan(0.9);
  });

  it('has the hashes and the root that were stored, over the bytes that were stored', () => {
    const { meetingId } = recorded;
    for (const { at, actor, audience, open: event, commitment, leafHash, sealed } of entries) {
      expect(leafHashOf({ meetingId, at, actor, audience, event, commitment })).toBe(leafHash);
      if (sealed !== null) expect(commitmentOf(fromHex(sealed.salt), sealed.content)).toBe(commitment);
    }
    const tree = new MerkleTree(recorded.entries.map(({ leaf_hash: hash }) => fromHex(hash)));
    expect(recordedSummary(name)).toMatchObject({ root: toHex(tree.root()), size: entries.length });
  });

  it('gives the same even if its profile was frozen before one of the rules existed', () => {
    const whole = summaryOf(entries);
    for (const rule of Object.keys(DEFAULT_RULES)) {
      const { roll, votes, minutes } = summaryOf(entriesOf(withoutRule(recorded, rule)));
      expect({ rule, roll, votes }).toEqual({ rule, roll: whole.roll, votes: whole.votes });
      expect(minutes).toMatchObject({ public: { items: expect.any(Array) as unknown[] } });
    }
  });
});

function withoutRule(journal: RecordedJournal, rule: string): RecordedJournal {
  const [opened, ...rest] = journal.entries;
  if (opened === undefined) throw new Error('an empty journal');
  const profile = Object.fromEntries(Object.entries(opened.body.profile as object).filter(([name]) => name !== rule));
  return { ...journal, entries: [{ ...opened, body: { ...opened.body, profile } }, ...rest] };
}
