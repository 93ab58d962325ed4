import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cosignaturesOn, MerkleTree, printAddCheckpoint, signCheckpoint, utf8 } from '@gremia/journal';
import { newKey, sha, verifyEd25519 } from '../../../../libs/journal/src/testing/reference';
import { makeWitnessKey, witnessKeyIn } from './witness-state';
import { witnessJournal, type Municipality } from './witness-journal';

const MEETING = '7b1f3a52-9a60-4d53-8b52-0f4a3c1d2e3f';
const log = newKey('stadt.example.org');

/** A municipality with a journal of these entries; `away` takes no cosignatures. */
class Town implements Municipality {
  readonly given: string[] = [];
  away = false;
  constructor(
    public entries: readonly string[],
    private readonly signer = log,
  ) {}
  newest = (meetingId: string, from: number): Promise<string | null> => {
    const tree = new MerkleTree(this.entries.map((text) => sha(utf8(text))));
    const origin = `stadt.example.org/meetings/${meetingId}/public`;
    const note = signCheckpoint({ origin, size: tree.size, root: tree.root() }, this.signer.key, this.signer.sign);
    const old = from > tree.size ? 0 : from;
    return Promise.resolve(printAddCheckpoint({ old, proof: tree.consistencyProof(old), note }));
  };
  give = (_meetingId: string, note: string): Promise<void> => {
    if (this.away) return Promise.reject(new Error('away'));
    this.given.push(note);
    return Promise.resolve();
  };
}

describe('a witness', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'gremia-witness-'));
    makeWitnessKey(directory, 'rechnungsamt.example.org');
  });
  afterEach(() => rmSync(directory, { recursive: true }));
  const look = (town: Municipality) =>
    witnessJournal(
      MEETING,
      { directory, ...witnessKeyIn(directory), trusted: [log.key], now: () => 1_795_276_800 },
      town,
    );

  it('signs a journal that only grows, and nothing twice', async () => {
    const town = new Town(['a', 'b']);
    expect(await look(town)).toEqual({ came: 'seen', size: 2 });
    expect(await look(town)).toEqual({ came: 'nothing' });
    town.entries = ['a', 'b', 'c', 'd', 'e'];
    expect(await look(town)).toEqual({ came: 'seen', size: 5 });
    expect(town.given).toHaveLength(2);
    const { key } = witnessKeyIn(directory);
    for (const note of town.given) expect(cosignaturesOn(note, [key], verifyEd25519)).toHaveLength(1);
  });

  it.each([
    ['an entry was changed', ['a', 'x', 'c']],
    ['an entry was changed and nothing added', ['a', 'x']],
    ['the end was cut off', ['a']],
    ['entries changed places', ['b', 'a', 'c']],
  ])('signs nothing more where %s, and keeps what proves it', async (_what, entries) => {
    const town = new Town(['a', 'b']);
    await look(town);
    town.entries = entries;
    const looked = await look(town);
    expect(looked.came).toBe('refused');
    expect(town.given).toHaveLength(1);
    const evidence = looked.came === 'refused' ? readFileSync(looked.evidence, 'utf8') : '';
    expect(evidence.match(/— stadt\.example\.org/g)).toHaveLength(2);
    // Nor after the next start: what was seen is not forgotten.
    expect((await look(town)).came).toBe('refused');
  });

  it('gives again what the municipality did not get', async () => {
    const town = new Town(['a', 'b']);
    town.away = true;
    await expect(look(town)).rejects.toThrow('away');
    town.away = false;
    expect(await look(town)).toEqual({ came: 'seen', size: 2 });
    expect(town.given).toHaveLength(1);
  });

  it('signs nothing that another key has signed', async () => {
    const town = new Town(['a'], newKey('stadt.example.org'));
    await expect(look(town)).rejects.toThrow(expect.objectContaining({ code: 'signature-missing' }));
    expect(town.given).toEqual([]);
  });
});
