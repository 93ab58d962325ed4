import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { roleAssignment } from '@gremia/contracts';
import { parse } from 'cookie';
import { z } from 'zod';
import { AppConfig } from '../config/app-config';
import { statement } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
import { heldRoles } from './held-roles';
import type { Actor } from './actor';
import { RememberedIds } from './remembered-ids';

/** `__Host-` binds the cookie to this host and to TLS; without TLS (development) browsers would refuse it. */
export function cookieName(config: AppConfig): string {
  return config.production ? '__Host-gremia' : 'gremia';
}

/** Only the hash of a token is stored: who reads the database cannot take over a session. */
export function sessionIdOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Derived from the token, so that it needs no storage and dies with the session; the cookie cannot be computed back
 * from it.
 */
export function csrfTokenOf(token: string): string {
  return createHmac('sha256', token).update('csrf').digest('base64url');
}

const LONGEST_TOKEN = 100;

/** Tells from a Cookie header who acts; asked once per request or socket. */
@Injectable()
export class SessionReader {
  private readonly remembered = new RememberedIds();

  constructor(
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The opaque session token in a Cookie header, or null. */
  token(header: string | undefined): string | null {
    return header === undefined ? null : (parse(header)[cookieName(this.config)] ?? null);
  }

  /**
   * The id of the session in a Cookie header if it was valid when it was last looked up here, else null. Costs no
   * question to the database and proves nothing: it only tells whose turn it is.
   */
  rememberedSession(header: string | undefined): string | null {
    const token = this.token(header);
    if (token === null || token.length > LONGEST_TOKEN) return null;
    const sessionId = sessionIdOf(token);
    return this.remembered.has(sessionId) ? sessionId : null;
  }

  async fromCookie(header: string | undefined): Promise<Actor | null> {
    const token = this.token(header);
    if (token === null || token.length > LONGEST_TOKEN) return null;
    const sessionId = sessionIdOf(token);
    const row = await this.unitOfWork.read((db) => db.row(ACTOR_OF_SESSION, [sessionId]));
    this.remembered.remember(sessionId, row !== null);
    if (row === null) return null;
    return {
      personId: row.person_id,
      accountId: row.account_id,
      sessionId,
      name: [row.title, row.given_name, row.family_name].filter(Boolean).join(' '),
      roles: row.roles,
      rehearsalMeetingId: row.rehearsal_meeting_id,
    };
  }

  /**
   * Which of these sessions (ids as in `Actor.sessionId`) are still valid: for sockets, which outlive the request that
   * opened them.
   */
  async stillValid(sessionIds: readonly string[]): Promise<Set<string>> {
    if (sessionIds.length === 0) return new Set();
    const rows = await this.unitOfWork.read((db) => db.rows(STILL_VALID, [sessionIds]));
    return new Set(rows.map((row) => row.id));
  }
}

const IN_FORCE = `s.revoked_at IS NULL AND s.expires_at > now() AND (s.account_id IS NULL OR a.disabled_at IS NULL)`;

const ACTOR_OF_SESSION = statement(
  z.object({
    person_id: z.string(),
    account_id: z.string().nullable(),
    given_name: z.string(),
    family_name: z.string(),
    title: z.string().nullable(),
    rehearsal_meeting_id: z.string().nullable(),
    roles: z.array(roleAssignment),
  }),
  `
SELECT s.person_id, s.account_id, p.given_name, p.family_name, p.title, s.rehearsal_meeting_id,
  ${heldRoles('s.person_id', '(now() AT TIME ZONE m.time_zone)::date')} AS roles
FROM session s JOIN person p ON p.id = s.person_id JOIN municipality m ON m.id = p.municipality_id LEFT
  JOIN account a ON a.id = s.account_id
WHERE s.token_hash = decode($1, 'hex') AND ${IN_FORCE}`,
);

const STILL_VALID = statement(
  z.object({ id: z.string() }),
  `
SELECT encode(s.token_hash, 'hex') AS id FROM session s LEFT JOIN account a ON a.id = s.account_id
WHERE s.token_hash = ANY (SELECT decode(id, 'hex') FROM unnest($1::text[]) AS id) AND ${IN_FORCE}`,
);
