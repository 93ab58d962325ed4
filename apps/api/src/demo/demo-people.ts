import { roleAssignment } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { statement, type RowOf } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { demoId } from './demo-id';

const PEOPLE = statement(
  z.object({ id: z.string(), name: z.string(), roles: z.array(roleAssignment) }),
  `SELECT p.id, concat_ws(' ', p.title, p.given_name, p.family_name) AS name,
     coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'committeeId', r.committee_id))
       FROM role_assignment r WHERE r.person_id = p.id), '[]') AS roles
   FROM person p`,
);
type PersonRow = RowOf<typeof PEOPLE>;

/** The people of the demonstration as those who act; by the key that is also their login. */
export class DemoPeople {
  private constructor(private readonly rows: ReadonlyMap<string, PersonRow>) {}

  static async load(db: Db): Promise<DemoPeople> {
    const rows = await db.rows(PEOPLE);
    return new DemoPeople(new Map(rows.map((row) => [row.id, row])));
  }

  actor(key: string): Actor {
    const { id, name, roles } = this.row(key);
    return { personId: id, accountId: null, sessionId: '', name, roles, rehearsalMeetingId: null };
  }

  name(key: string): string {
    return this.row(key).name;
  }

  private row(key: string): PersonRow {
    const row = this.rows.get(demoId(`person/${key}`));
    if (row === undefined) throw new Error(`nobody is called ${key}`);
    return row;
  }
}
