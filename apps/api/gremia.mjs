#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npx gremia <command>`: every command is a built file that exports `run(args)` and answers with an exit code. */
const COMMANDS = { diff: 'diff/diff.command.js', setup: 'setup/setup.command.js' };
const USAGE = `Aufruf:
  npx gremia diff ALT NEU [--format html|markdown|text|json]   vergleicht zwei Texte (txt, md, docx)
  npx gremia setup DATEI.json                                  richtet eine Gemeinde in einer leeren Datenbank ein (DATABASE_URL)`;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [name = '', ...args] = process.argv.slice(2);
const file = Object.hasOwn(COMMANDS, name) ? join(root, 'dist/apps/api/src/cli', COMMANDS[name]) : null;

if (file === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (!existsSync(file)) {
  console.error('Gremia ist noch nicht gebaut. Bitte rufen Sie zuerst „npm run build“ auf.');
  process.exitCode = 2;
} else {
  process.exitCode = await createRequire(import.meta.url)(file).run(args);
}
