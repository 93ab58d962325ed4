import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  certificatesOf,
  DossierError,
  keysOf,
  openTimestamps,
  readDossier,
  unpackDossier,
  verifyDossier,
  witnessKeysOf,
  type Dossier,
  type ReportLanguage,
} from '@gremia/dossier';
import { printReport, unreadableSentence, USAGE } from './print-report';
import { verifyEd25519 } from './verify-ed25519';

/** Where a run writes to. */
export interface Output {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

const HOLDS = 0;
const FAULT = 1;
const UNREADABLE = 2;

/**
 * Checks a dossier.
 *
 * @param args `DOSSIER.zip`, and `--keys`, `--receipt`, `--witness`, `--timestamps` with a file each, `--json`,
 *   `--language de|en`
 * @returns exit code: 0 nothing contradicts anything, 1 something does, 2 it cannot be read
 */
export async function run(args: readonly string[], { print, complain }: Output): Promise<number> {
  const wish = wishOf(args);
  if (wish === null) {
    complain(USAGE);
    return UNREADABLE;
  }
  const { file, keys, receipts, witnesses, authorities, language, json } = wish;
  try {
    const dossier = readDossier(unpackDossier(readFileSync(file)));
    const trusted = {
      keys: keys.flatMap((path) => keysOf(readFileSync(path, 'utf8'), path)),
      witnesses: witnesses.flatMap((path) => witnessKeysOf(readFileSync(path, 'utf8'), path)),
      receipts: receipts.map((path) => readFileSync(path, 'utf8')),
      timestamps: await openTimestamps(
        dossier,
        authorities.flatMap((path) => certificatesOf(readFileSync(path, 'utf8'), path)),
      ),
    };
    const report = verifyDossier(dossier, trusted, verifyEd25519);
    print(
      json ? `${JSON.stringify({ ...about(dossier), ...report }, null, 2)}\n` : printReport(dossier, report, language),
    );
    return report.holds ? HOLDS : FAULT;
  } catch (error) {
    // Whatever else is thrown is a fault of this program, which checks what a stranger may have made up.
    const code = error instanceof DossierError ? error.code : isMissingFile(error) ? 'no-file' : 'not-checkable';
    const about = error instanceof DossierError ? error.file : file;
    if (json) print(`${JSON.stringify({ unreadable: code, file: about })}\n`);
    else complain(`${unreadableSentence(code, about, language)}\n`);
    return UNREADABLE;
  }
}

interface Wish {
  readonly file: string;
  readonly keys: readonly string[];
  readonly receipts: readonly string[];
  readonly witnesses: readonly string[];
  readonly authorities: readonly string[];
  readonly language: ReportLanguage;
  readonly json: boolean;
}

/** What was asked for; null where it is not understood. */
function wishOf(args: readonly string[]): Wish | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        keys: { type: 'string', multiple: true },
        receipt: { type: 'string', multiple: true },
        witness: { type: 'string', multiple: true },
        timestamps: { type: 'string', multiple: true },
        language: { type: 'string', default: 'de' },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    const { keys = [], receipt = [], witness = [], timestamps = [], language, json } = values;
    if (file === undefined || more.length > 0 || (language !== 'de' && language !== 'en')) return null;
    return { file, keys, receipts: receipt, witnesses: witness, authorities: timestamps, language, json };
  } catch {
    return null;
  }
}

const about = ({ manifest: { part, origin, meeting, createdAt } }: Dossier) => ({ part, origin, meeting, createdAt });

const isMissingFile = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  ['ENOENT', 'EISDIR', 'EACCES'].includes(String(error.code));
