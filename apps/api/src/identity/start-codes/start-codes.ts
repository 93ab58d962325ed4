import { Injectable } from '@nestjs/common';
import { shownCode, START_CODE_DAYS, START_CODE_LENGTH } from '@gremia/contracts';
import { codeHashOf, newCode } from '../../platform/codes';
import type { Unit } from '../../platform/database/unit-of-work';
import { StartCodeRepository } from './start-code.repository';

const DAY = 24 * 3_600_000;

/** What is shown of a new code, once. */
export interface NewStartCode {
  readonly code: string;
  readonly expiresAt: string;
}

/** Makes start codes within the unit of work of whoever issues them. */
@Injectable()
export class StartCodes {
  constructor(private readonly codes: StartCodeRepository) {}

  async issue({ db, now, audit }: Unit, accountId: string): Promise<NewStartCode> {
    const code = newCode(START_CODE_LENGTH);
    const expiresAt = new Date(now.getTime() + START_CODE_DAYS * DAY);
    await this.codes.keepCode(db, accountId, { codeHash: codeHashOf(code), issuedAt: now, expiresAt });
    audit('issue-start-code', accountId);
    return { code: shownCode(code), expiresAt: expiresAt.toISOString() };
  }
}
