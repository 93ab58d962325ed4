import { parseArgs } from 'node:util';
import { printNoteKey } from '@gremia/journal';
import { AppConfig } from '../../platform/config/app-config';
import { JournalKey } from '../../platform/journal/journal-key';
import { thisProcess } from '../command-context';
import { onDatabase } from '../on-database';
import { rotateKey } from './rotate-key';

const USAGE = `Aufruf: npx gremia key show | rotate [--to DATEI]

show zeigt den öffentlichen Schlüssel der Journale. rotate setzt einen neuen ein: Der alte unterschreibt den neuen,
alte Dossiers und Belege bleiben prüfbar. --to legt den neuen in eine eigene Datei, die danach JOURNAL_KEY_FILE nennt.`;

/**
 * `gremia key`: shows the key of the journals, or puts a new one in its place. Exit code 0 when it is done, 1 when it
 * could not be, 2 when the call was not understood.
 */
export function run(args: readonly string[], context = thisProcess()): Promise<number> {
  const { variables, say } = context;
  return onDatabase(context, {
    usage: USAGE,
    wish: wishOf(args),
    work: async (client, wish) => {
      const config = new AppConfig(variables);
      if (wish.act === 'show') {
        say(new JournalKey(config).publicLine);
        return 0;
      }
      const { to, file } = await rotateKey(client, config, { to: wish.to, now: new Date() });
      say(`Neuer Schlüssel: ${printNoteKey(to)}`);
      say(`Er liegt in ${file}. Der alte hat ihn unterschrieben; sein geheimer Teil wird nicht mehr gebraucht.`);
      if (wish.to !== null) say('Nennen Sie diese Datei in JOURNAL_KEY_FILE.');
      say('Starten Sie jetzt alle Instanzen neu, und veröffentlichen Sie den neuen Schlüssel wie den alten.');
      return 0;
    },
  });
}

type Wish = { readonly act: 'show' } | { readonly act: 'rotate'; readonly to: string | null };

function wishOf(args: readonly string[]): Wish | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string' } },
    });
    const [act, ...more] = positionals;
    if (more.length > 0 || (act !== 'show' && act !== 'rotate')) return null;
    if (act === 'show') return values.to === undefined ? { act } : null;
    return { act, to: values.to ?? null };
  } catch {
    return null;
  }
}
