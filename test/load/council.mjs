import { createHash, randomBytes, randomUUID } from 'node:crypto';

const hash = (token) => createHash('sha256').update(token).digest('hex');

/**
 * A council of any size with a meeting today: one clerk and so many members, each with a session.
 *
 * @returns {Promise<{ meetingId: string, itemId: string, clerk: { personId: string, cookie: string }, members: {
 *   personId: string, cookie: string }[] }>}
 */
export async function createCouncil(client, memberCount) {
  const [municipality, committee, meetingId, itemId] = Array.from({ length: 4 }, () => randomUUID());
  const persons = Array.from({ length: memberCount + 1 }, (_, index) => ({
    id: randomUUID(),
    token: randomBytes(32).toString('base64url'),
    name: `Nr. ${index}`,
  }));
  const [clerk, ...members] = persons;
  await client.query('INSERT INTO municipality (id, name, slug, land) VALUES ($1, $2, $3, $4)', [
    municipality,
    'Messung',
    `m-${municipality}`,
    'TH',
  ]);
  await client.query(
    `INSERT INTO committee (id, municipality_id, name, short_name, slug, kind, seats, profile_key)
      VALUES ($1, $2, 'Rat', 'Rat', $4, 'council', $3, 'thueringen-council')`,
    [committee, municipality, memberCount, `r-${committee}`],
  );
  await client.query(
    `INSERT INTO person (id, municipality_id, given_name, family_name) SELECT id, $1, 'Mitglied', name
      FROM jsonb_to_recordset($2) AS p(id uuid, name text)`,
    [municipality, JSON.stringify(persons)],
  );
  await client.query(
    `INSERT INTO membership (id, committee_id, person_id, function, voting, starts_on)
      SELECT gen_random_uuid(), $1, id, 'member', true, '2020-01-01' FROM unnest($2::uuid[]) AS id`,
    [committee, members.map(({ id }) => id)],
  );
  await client.query(
    `INSERT INTO role_assignment (id, person_id, role, committee_id, starts_on)
      VALUES (gen_random_uuid(), $1, 'clerk', NULL, '2020-01-01')`,
    [clerk.id],
  );
  await client.query(
    `INSERT INTO session (token_hash, person_id, expires_at) SELECT decode(hash, 'hex'), id, now() + interval '1 day'
      FROM jsonb_to_recordset($1) AS s(id uuid, hash text)`,
    [JSON.stringify(persons.map(({ id, token }) => ({ id, hash: hash(token) })))],
  );
  await client.query(
    `INSERT INTO meeting (id, committee_id, title, starts_at, place, agenda_published_at)
      VALUES ($1, $2, 'Messung', now(), 'Rathaus', now())`,
    [meetingId, committee],
  );
  await client.query(
    `INSERT INTO agenda_item (id, meeting_id, position, number, title) VALUES ($1, $2, 1, 'Ö 1', 'Messung')`,
    [itemId, meetingId],
  );
  const withCookie = ({ id, token }) => ({ personId: id, cookie: `gremia=${token}` });
  return { meetingId, itemId, clerk: withCookie(clerk), members: members.map(withCookie) };
}
