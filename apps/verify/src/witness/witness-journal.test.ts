import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cosignaturesOn } from '@gremia/journal';
import { newKey, verifyEd25519 } from '../../../../libs/journal/src/testing/reference';
import { log, MEETING, Town } from './testing/town';
import { makeWitnessKey, witnessKeyIn } from './witness-state';
import { witnessJournal, type Municipality } from './witness-journal';

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
