import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { printNoteKey } from '@gremia/journal';
import { unpackDossier } from '../archive';
import { DossierError } from '../dossier-error';
import { readDossier } from '../read-dossier';
import { verifyDossier } from '../verify/verify-dossier';
import { KEY, verifyEd25519 } from './held-dossier';

const SCRIPT = resolve(__dirname, '../../../../test/dossier/verify.py');

/** Whether the verifier in Python can run here. */
export const HAS_PYTHON = spawnSync('python3', ['-c', 'import cryptography']).status === 0;

/** 0 holds, 1 faults, 2 unreadable; anything else is a program that broke. */
export interface Verdicts {
  /** The verifier in Python, which was written from docs/dossier.md. */
  readonly second: number | string | null;
  readonly ours: number;
}

/** What two verifiers that share no code say of a file, with a key from elsewhere. */
export class BothVerifiers {
  private readonly folder = mkdtempSync(join(tmpdir(), 'gremia-second-opinion-'));

  of(zip: Uint8Array): Verdicts {
    const [dossier, keys] = [join(this.folder, 'dossier.zip'), join(this.folder, 'keys.txt')];
    writeFileSync(dossier, zip);
    writeFileSync(keys, `${printNoteKey(KEY.key)}\n`);
    const { status, stderr } = spawnSync('python3', [SCRIPT, dossier, keys], { encoding: 'utf8' });
    return { second: stderr === '' ? status : stderr, ours: ours(zip) };
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function ours(zip: Uint8Array): number {
  try {
    return verifyDossier(readDossier(unpackDossier(zip)), { keys: [KEY.key] }, verifyEd25519).holds ? 0 : 1;
  } catch (error) {
    if (error instanceof DossierError) return 2;
    throw error;
  }
}
