import { z } from 'zod';
import { statement } from '../database/statement';
import type { Sql } from '../database/unit-of-work';

const TIME_ZONE = statement(
  z.object({ timeZone: z.string() }),
  'SELECT time_zone AS "timeZone" FROM portal.municipality ORDER BY name LIMIT 1',
);

/** The time zone (IANA) in which days and clock times of the municipality are meant. */
export async function readTimeZone(sql: Sql): Promise<string> {
  return (await sql.row(TIME_ZONE))?.timeZone ?? 'Europe/Berlin';
}
