import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { makeAttachments } from './attachments.mjs';
import { makeBodies, seatedOn } from './bodies.mjs';
import { Chance } from './chance.mjs';
import { copyRows } from './copy-rows.mjs';
import { HeldMeeting } from './held-meeting.mjs';
import { entryRow, secretRow } from './journal-rows.mjs';
import { itemRows, makeMeetings, meetingRow, scheduleInto } from './meetings.mjs';
import { makePapers, paperRows } from './papers.mjs';
import { Sentences } from './sentences.mjs';
import { vocabulary } from './words.mjs';

/** Fifteen years of a big city. */
export const BIG_CITY = {
  years: 15,
  papers: 60_000,
  meetings: 3_000,
  committees: 40,
  persons: 1_500,
  attachments: 20_000,
};

const MEETINGS_AT_ONCE = 50;
const YEAR = 365.25 * 86_400_000;

/**
 * Fills an empty, migrated database with an archive. What is derived is not written: whoever migrates the database
 * afterwards has it computed.
 *
 * @param client signed in as the owner
 * @param password of every account; the logins are `sitzungsdienst` and `mitglied-1` …
 */
export async function fillArchive(client, { sizes = BIG_CITY, now = Date.now(), password, seed = 20_260_101, say }) {
  const chance = new Chance(seed);
  const words = vocabulary(chance);
  const council = { chance, words, sizes, now, sentences: new Sentences(chance, words) };
  council.bodies = makeBodies(council);
  council.seats = seatsAt(council);
  const papers = makePapers(council);
  say(`${papers.length} Drucksachen erdacht`);
  const byCommittee = makeMeetings(council);
  const meetings = [...byCommittee.values()].flat().sort((a, b) => a.startsAt - b.startsAt);
  const consultations = scheduleInto(byCommittee, papers, council);
  // Their triggers would derive everything row by row.
  await client.query('DROP SCHEMA derived CASCADE');
  await writeBodies(client, council, password);
  for (const [table, rows] of [
    ['meeting', meetings.map(meetingRow)],
    ['convocation', meetings.filter(({ sentAt }) => sentAt !== null).map(convocationRow)],
    ['receipt_of_convocation', receiptRows(council, meetings)],
  ])
    await copyRows(client, table, rows);
  const { decisions, resolutions } = await holdMeetings(client, council, meetings, say);
  await copyRows(client, 'decision', decisions);
  await writePapers(client, council, papers, resolutions);
  await copyRows(client, 'consultation', consultations);
  await copyRows(client, 'agenda_item', itemRows(meetings));
  const files = makeAttachments(council, papers);
  await copyRows(client, 'blob', files.blobs);
  await copyRows(client, 'blob_part', files.parts);
  await copyRows(client, 'attachment', files.attachments);
  say('Tabellen gefüllt');
}

/** Who sat anywhere at a time, by year. */
function seatsAt({ bodies }) {
  const known = new Map();
  return (time) => {
    const year = Math.floor(time / YEAR);
    if (!known.has(year)) {
      const day = new Date(time).toISOString().slice(0, 10);
      known.set(
        year,
        bodies.committees.flatMap(({ id }) => seatedOn(bodies.memberships, id, day)),
      );
    }
    return known.get(year);
  };
}

async function writeBodies(client, { bodies }, password) {
  const { hashPassword } = createRequire(import.meta.url)(join(root, 'dist/apps/api/src/platform/actor/passwords.js'));
  const password_hash = await hashPassword(password);
  await copyRows(client, 'municipality', [bodies.home]);
  await copyRows(client, 'faction', bodies.factions);
  await copyRows(client, 'committee', bodies.committees);
  await copyRows(client, 'person', bodies.persons);
  await copyRows(client, 'membership', bodies.memberships);
  await copyRows(client, 'role_assignment', bodies.roles);
  await copyRows(
    client,
    'account',
    // The youngest term has the last persons.
    [bodies.clerk, ...bodies.persons.slice(1).reverse()].map(({ id }, index) => ({
      id,
      person_id: id,
      login: index === 0 ? 'sitzungsdienst' : `mitglied-${index}`,
      password_hash,
    })),
  );
}

const convocationRow = ({ id, sentAt, startsAt, place }) => ({
  meeting_id: id,
  no: 1,
  sent_at: new Date(sentAt),
  urgent: false,
  starts_at: new Date(startsAt),
  place,
});

function* receiptRows({ bodies, chance }, meetings) {
  for (const { id, committee, sentAt } of meetings) {
    if (sentAt === null) continue;
    const day = new Date(sentAt).toISOString().slice(0, 10);
    for (const { person_id } of seatedOn(bodies.memberships, committee.id, day))
      yield {
        meeting_id: id,
        person_id,
        sent_at: new Date(sentAt),
        received_on: day,
        reply: chance.is(0.3) ? 'attending' : null,
        evidence: 'noted',
      };
  }
}

/** What the application carries over from journals by itself; here it lies there already. */
const projectionNames = () =>
  createRequire(import.meta.url)(join(root, 'dist/apps/api/src/live/projection/projections.js')).PROJECTIONS.map(
    ({ name }) => name,
  );

/** Holds the meetings that are over in the order of their days, and writes their journals. */
async function holdMeetings(client, council, meetings, say) {
  const past = meetings.filter(({ state }) => state === 'closed');
  const [decisions, resolutions] = [[], []];
  const projections = projectionNames();
  for (let begin = 0; begin < past.length; begin += MEETINGS_AT_ONCE) {
    const held = past.slice(begin, begin + MEETINGS_AT_ONCE).map((one) => new HeldMeeting(council, one).hold());
    const entries = held.flatMap((one) => one.entries);
    await copyRows(client, 'journal_entry', entries.map(entryRow));
    await copyRows(client, 'journal_secret', entries.filter(({ sealed }) => sealed !== null).map(secretRow));
    await copyRows(
      client,
      'projection_cursor',
      held.flatMap((one) => projections.map((name) => ({ name, meeting_id: one.meeting.id, seq: one.entries.length }))),
    );
    for (const one of held) {
      decisions.push(...one.decisions);
      resolutions.push(...one.versions);
    }
    if (begin % 500 === 0) say(`${begin + held.length} von ${past.length} Sitzungen abgehalten`);
  }
  return { decisions, resolutions };
}

async function writePapers(client, { bodies }, papers, resolutions) {
  await copyRows(client, 'paper', paperRows(papers, bodies.home));
  await copyRows(client, 'paper_version', versionsOf(papers, resolutions));
  await copyRows(
    client,
    'amendment',
    papers.flatMap(({ amendment }) => amendment ?? []),
  );
  await copyRows(
    client,
    'statement_checks',
    papers.flatMap(({ checks }) => checks ?? []),
  );
  const counters = new Map();
  for (const { year, no } of papers) if (year !== null) counters.set(year, no);
  await copyRows(
    client,
    'paper_counter',
    [...counters].map(([year, last]) => ({ municipality_id: bodies.home.id, year, last })),
  );
}

function* versionsOf(papers, resolutions) {
  for (const { versions } of papers) yield* versions;
  yield* resolutions;
}
