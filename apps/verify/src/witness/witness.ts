import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { keysOf } from '@gremia/dossier';
import { JournalError, printWitnessKey } from '@gremia/journal';
import type { Output } from '../run';
import { overHttp } from './over-http';
import { makeWitnessKey, witnessKeyIn } from './witness-state';
import { witnessJournal, type Looked } from './witness-journal';

const WITNESS_USAGE = `Aufruf:
  gremia witness key --state VERZEICHNIS --name NAME
      legt einen Schlüssel an und zeigt die Zeile, die die Gemeinde einträgt
  gremia witness run --state VERZEICHNIS --url ADRESSE --keys DATEI --meeting KENNUNG [--every SEKUNDEN]
      bezeugt das öffentliche Journal der Sitzung, einmal oder alle so viele Sekunden

--keys nennt den öffentlichen Schlüssel der Gemeinde, auf einem anderen Weg besorgt. Ende mit 0: bezeugt oder nichts
Neues. 1: Das Journal ist nicht mehr das zuvor gesehene; nichts wurde unterschrieben, der Beweis liegt im Verzeichnis.
2: nicht zu erreichen oder nicht lesbar.
`;

/** `gremia witness`: runs on the machine of somebody who wants to see that a journal only ever grows. */
export async function runWitness(args: readonly string[], { print, complain }: Output): Promise<number> {
  const wish = wishOf(args);
  if (wish === null) {
    complain(WITNESS_USAGE);
    return 2;
  }
  try {
    if (wish.act === 'key') {
      makeWitnessKey(wish.state, wish.name);
      print(`${printWitnessKey(witnessKeyIn(wish.state).key)}\n`);
      return 0;
    }
    const witness = {
      directory: wish.state,
      ...witnessKeyIn(wish.state),
      trusted: wish.keys.flatMap((path) => keysOf(readFileSync(path, 'utf8'), path)),
      now: () => Math.floor(Date.now() / 1000),
    };
    const lookAt = async (meetingId: string): Promise<number> => {
      const looked = await witnessJournal(meetingId, witness, overHttp(wish.url));
      (looked.came === 'refused' ? complain : print)(sentenceOf(looked));
      return looked.came === 'refused' ? 1 : 0;
    };
    for (;;) {
      for (const meetingId of wish.meetings)
        // Whoever looks again and again waits for a municipality that is away; a contradiction ends it at once.
        if (await lookAt(meetingId).catch((error: unknown) => giveUp(error, wish.every !== null, complain))) return 1;
      if (wish.every === null) return 0;
      await sleep(wish.every * 1000);
    }
  } catch (error) {
    complain(reasonOf(error));
    return 2;
  }
}

function giveUp(error: unknown, comesAgain: boolean, complain: (text: string) => void): number {
  if (!comesAgain) throw error;
  complain(reasonOf(error));
  return 0;
}

function reasonOf(error: unknown): string {
  if (error instanceof JournalError) return 'Nichts bezeugt: Die Antwort trägt keine Unterschrift der Gemeinde.\n';
  return `Nichts bezeugt: ${error instanceof Error ? error.message : String(error)}.\n`;
}

function sentenceOf(looked: Looked): string {
  if (looked.came === 'seen') return `Bezeugt: ${looked.size} Einträge.\n`;
  if (looked.came === 'nothing') return 'Nichts Neues.\n';
  return `NICHT BEZEUGT: Das Journal setzt das zuvor gesehene nicht fort. Der Beweis liegt in ${looked.evidence}.\n`;
}

type Wish =
  | { readonly act: 'key'; readonly state: string; readonly name: string }
  | {
      readonly act: 'run';
      readonly state: string;
      readonly url: string;
      readonly keys: readonly string[];
      readonly meetings: readonly string[];
      readonly every: number | null;
    };

function wishOf(args: readonly string[]): Wish | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        state: { type: 'string' },
        name: { type: 'string' },
        url: { type: 'string' },
        keys: { type: 'string', multiple: true },
        meeting: { type: 'string', multiple: true },
        every: { type: 'string' },
      },
    });
    const { state, name, url, keys = [], meeting: meetings = [], every } = values;
    const [act, ...more] = positionals;
    if (state === undefined || more.length > 0) return null;
    if (act === 'key') return name === undefined || !/^[^\s+]+$/u.test(name) ? null : { act, state, name };
    const seconds = every === undefined ? null : Number(every);
    if (act !== 'run' || url === undefined || keys.length === 0 || meetings.length === 0) return null;
    if (seconds !== null && !(seconds >= 1)) return null;
    return { act, state, url: new URL(url).origin, keys, meetings, every: seconds };
  } catch {
    return null;
  }
}
