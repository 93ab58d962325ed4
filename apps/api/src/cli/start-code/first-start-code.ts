import { shownCode, START_CODE_DAYS, START_CODE_LENGTH } from '@gremia/contracts';
import type { ClientBase } from 'pg';
import { codeHashOf, newCode } from '../../platform/codes';

/** A login, and the code with which its holder begins: shown once and never stored. */
export interface FirstCode {
  readonly login: string;
  /** `ABCD-EFGH-JKMN-PQRS` */
  readonly code: string;
  readonly expiresAt: Date;
}

const DAY = 24 * 3_600_000;

/** Writes a new start code for an account; the one before is void. */
export async function writeStartCode(client: ClientBase, account: { id: string; login: string }): Promise<FirstCode> {
  const code = newCode(START_CODE_LENGTH);
  const issuedAt = new Date();
  const expiresAt = new Date(issuedAt.getTime() + START_CODE_DAYS * DAY);
  await client.query(
    `INSERT INTO start_code (account_id, code_hash, issued_at, expires_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (account_id) DO UPDATE SET code_hash = excluded.code_hash, issued_at = excluded.issued_at,
       expires_at = excluded.expires_at`,
    [account.id, codeHashOf(code), issuedAt, expiresAt],
  );
  return { login: account.login, code: shownCode(code), expiresAt };
}

/** Where and how a code is used, for whoever reads a command's answer. */
export const howToUse = (address: string): string =>
  `Jeder Startcode gilt ${START_CODE_DAYS} Tage und wird nur jetzt gezeigt. Einlösen unter ` +
  `${address}/anmelden/startcode:`;
