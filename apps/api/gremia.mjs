#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openCommandDatabase } from './launcher/command-database.mjs';

/**
 * `npx gremia <command>`: every command is a built file that exports `run(args)` and answers with an exit code. One with
 * `database` gets DATABASE_URL, which is the embedded database where none is named, and the settings of one municipality
 * (`--tenant`), unless it is for the whole `installation`.
 */
const COMMANDS = {
  backup: { file: 'backup/backup.command.js', database: 'existing', atLeast: 1 },
  diff: { file: 'diff/diff.command.js' },
  events: { file: 'events/events.command.js', database: 'existing', atLeast: 0 },
  key: { file: 'key/key.command.js', database: 'existing', atLeast: 1 },
  rebuild: { file: 'rebuild/rebuild.command.js', database: 'existing', atLeast: 0 },
  restore: { file: 'backup/restore.command.js', database: 'new', atLeast: 1 },
  setup: { file: 'setup/setup.command.js', database: 'existing', atLeast: 1 },
  'start-code': { file: 'start-code/start-code.command.js', database: 'existing', atLeast: 1 },
  witnesses: { file: 'witnesses/witnesses.command.js', database: 'existing', atLeast: 1 },
  tenant: { file: 'tenant/tenant.command.js', database: 'any', atLeast: 1, installation: true },
};
/** A program of its own, which stands here as well: it knows neither database nor settings. */
const VERIFY = 'dist/verify/gremia-verify.mjs';
const USAGE = `Aufruf:
  npx gremia diff ALT NEU [--format html|markdown|text|json]   vergleicht zwei Texte (txt, md, docx)
  npx gremia setup DATEI.json                                  richtet eine Gemeinde in einer leeren Datenbank ein
  npx gremia start-code ANMELDENAME                            gibt einem Konto einen neuen Startcode
  npx gremia backup DATEI                                      sichert die Datenbank in eine Datei
  npx gremia restore DATEI                                     füllt eine leere Datenbank aus einer Sicherung
  npx gremia rebuild [--projection NAME] [--meeting KENNUNG]   berechnet neu, was aus den Journalen folgt
  npx gremia events [--retry]                                  zeigt Ereignisse, auf die nicht reagiert werden konnte
  npx gremia key show|rotate                                   zeigt oder ersetzt den Schlüssel der Journale
  npx gremia verify DOSSIER.zip [--keys DATEI] [--receipt DATEI]   prüft das Dossier einer Sitzung
  npx gremia witness key|run                                   bezeugt das Journal einer Sitzung (auf eigenem Rechner)
  npx gremia witnesses list|add|end                            wer die Journale dieser Gemeinde bezeugen darf
  npx gremia tenant create|list|migrate|drop                   weitere Gemeinden auf dieser Installation

Gibt es mehrere Gemeinden, nennt --tenant KENNUNG bei jedem Befehl die gemeinte.`;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : null;
const file =
  name === 'verify' || name === 'witness'
    ? join(root, VERIFY)
    : command === null
      ? null
      : join(root, 'dist/apps/api/src/cli', command.file);

if (file === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (!existsSync(file)) {
  console.error('Gremia ist noch nicht gebaut. Bitte rufen Sie zuerst „npm run build“ auf.');
  process.exitCode = 2;
} else if (name === 'verify' || name === 'witness') {
  if (name === 'verify') process.argv.splice(2, 1);
  await import(pathToFileURL(file).href);
} else {
  const { run } = createRequire(import.meta.url)(file);
  process.exitCode = command.database === undefined ? await run(args) : await runOnDatabase(run, command);
}

/** Whoever breaks a command off waits until its database has been left in order. */
async function runOnDatabase(run, { database: kind, atLeast, installation = false }) {
  process.env.GREMIA_DATA ||= join(root, 'data');
  const built = (path) => createRequire(import.meta.url)(join(root, 'dist/apps/api/src/cli', path));
  const { thisProcess } = built('command-context.js');
  const { runForTenant, splitTenant } = built('tenant/run-for-tenant.js');
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK']) process.on(signal, () => abort.abort());
  const context = thisProcess(abort.signal);
  const { key, rest } = installation ? { key: null, rest: args } : splitTenant(args);
  const work = () => (installation ? run(rest, context) : runForTenant({ name, key, rest, context }, run));
  // Whoever is only told how the command is called needs no database.
  if (rest.length < atLeast) return run(rest, context);
  if (process.env.DATABASE_URL) return work();
  try {
    const directory = resolve(process.env.GREMIA_DATA);
    // The database of an added municipality lies on a server that may be running.
    const opened = key === null ? kind : kind === 'new' ? 'any' : kind;
    const database = await openCommandDatabase({ root, directory, kind: opened, say: (line) => console.log(line) });
    process.env.DATABASE_URL = database.url;
    process.env.DATABASE_ADMIN_URL ||= database.adminUrl;
    return await work().finally(() => database.close());
  } catch (error) {
    console.error(error.name === 'StartError' ? error.message : `Unerwarteter Fehler: ${error?.stack ?? error}`);
    return 1;
  }
}
