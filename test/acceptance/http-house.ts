import { randomUUID } from 'node:crypto';
import { Clock } from '../../apps/api/src/platform/clock';
import { Lots } from '../../apps/api/src/platform/lots';
import { demoId } from '../../apps/api/src/demo/demo-id';
import { enter } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { kindOfBody } from './body-kind';
import { receivedOn } from './notice-words';
import { MOST_MEMBERS } from './persons';
import type { Scenario } from './scenario';
import { substitutesOf } from './substitute-words';

const OF_CHAIR = 'M1';
const FIRST_FREE = 5_000;
/** Of the first are M1, M3, M5 …, of the second M2, M4, M6 … */
const FACTIONS = ['Ahorn', 'Linde'] as const;

/**
 * One running Gremia with persons M1, M2 … and B1, B2 …, who sit in a body of its own for every scenario. Its clock is
 * the scenario's.
 */
export class HttpHouse {
  private readonly clients = new Map<string, TestClient>();
  private readonly ids = new Map<string, string>();

  private constructor(readonly app: TestApp) {}

  static async open(): Promise<HttpHouse> {
    const house = new HttpHouse(await startTestApp());
    for (let index = 1; index <= MOST_MEMBERS; index += 1) await house.addPerson(`M${index}`, `Mitglied ${index}`);
    for (let index = 1; index <= 5; index += 1) await house.addPerson(`B${index}`, `Fachfrau ${index}`);
    for (let index = 1; index <= 5; index += 1) await house.addPerson(`V${index}`, `Vertretung ${index}`);
    await house.addFactions();
    await house.leaveNumbersToScenarios();
    return house;
  }

  idOf = (key: string): string => this.ids.get(key) ?? key;
  keyOf = (personId: string): string => [...this.ids].find(([, id]) => id === personId)?.[0] ?? personId;

  setClock(time: () => Date): void {
    this.app.get(Clock).now = time;
  }

  setLots(draw: () => number): void {
    this.app.get(Lots).draw = draw;
  }

  /** The chair's desk is that of M1, who holds the chair. */
  async clientOf(who: string): Promise<TestClient> {
    const login = who === 'Schriftführung' ? 'sitzungsdienst' : this.loginOf(who === 'Vorsitz' ? OF_CHAIR : who);
    const known = this.clients.get(login);
    if (known !== undefined) return known;
    const client = await enter(this.app, login);
    const { body } = await client.get<{ csrfToken: string | null }>('/api/v1/session');
    client.csrfToken = body.csrfToken;
    this.clients.set(login, client);
    return client;
  }

  /** A body with the seats and the rules of the scenario. @returns its id */
  async seat(scenario: Scenario): Promise<string> {
    const { gremium, regeln } = scenario;
    const committeeId = randomUUID();
    await this.app.db(
      `INSERT INTO committee
         (id, municipality_id, name, short_name, slug, kind, seats, profile_key, position)
       SELECT $1, municipality_id, $2, $2, $3, $4, $5, $6, 99 FROM committee LIMIT 1`,
      [committeeId, gremium.name, `s-${committeeId}`, kindOfBody(regeln), gremium.sitze, regeln],
    );
    const members = gremium.mitglieder ?? gremium.sitze;
    for (let index = 1; index <= members; index += 1)
      await this.give(committeeId, `M${index}`, functionOf(index, gremium.stellvertretungen));
    if (gremium['stellvertretungen nach rang'])
      for (let rank = 1; rank <= gremium.stellvertretungen; rank += 1)
        await this.app.db('UPDATE membership SET deputy_rank = $3 WHERE committee_id = $1 AND person_id = $2', [
          ...[committeeId, this.idOf(`M${rank + 1}`), rank],
        ]);
    for (let index = 1; index <= gremium.beratend; index += 1) await this.give(committeeId, `B${index}`, 'adviser');
    for (const excluded of gremium.ausgeschlossen) await this.shutOut(committeeId, excluded);
    if (gremium.bürgermeisteramt)
      await this.app.db('UPDATE membership SET mayor = true WHERE committee_id = $1 AND person_id = $2', [
        committeeId,
        this.idOf(OF_CHAIR),
      ]);
    for (const { key, members: sitsFor } of substitutesOf(scenario))
      for (const member of sitsFor) await this.letSit(committeeId, key, member);
    return committeeId;
  }

  /** As it stands once the clerk has convened and noted who has received it when. */
  async convene(meetingId: string, scenario: Scenario): Promise<void> {
    const { ladung, gremium } = scenario;
    if (ladung === undefined) return;
    const sentOn = ladung.versand ?? ladung.zugang;
    await this.app.db(
      `UPDATE meeting SET convened_at = $2::date + interval '9 hours', urgent = $3, state = 'convened' WHERE id = $1`,
      [meetingId, sentOn, ladung.dringlich],
    );
    await this.app.db(
      `INSERT INTO convocation (meeting_id, no, sent_at, urgent, starts_at, place)
       SELECT id, 1, convened_at, urgent, starts_at, place FROM meeting WHERE id = $1`,
      [meetingId],
    );
    for (let index = 1; index <= (gremium.mitglieder ?? gremium.sitze); index += 1)
      await this.app.db(
        `INSERT INTO receipt_of_convocation (meeting_id, person_id, sent_at, received_on)
         VALUES ($1, $2, $3::date + interval '9 hours', $4)`,
        [meetingId, this.idOf(`M${index}`), sentOn, receivedOn(scenario, `M${index}`)],
      );
  }

  close = (): Promise<void> => this.app.stop();

  /** Papers get high numbers when they are handed in, and then the one of the scenario, which is free. */
  private async leaveNumbersToScenarios(): Promise<void> {
    await this.app.db(
      `INSERT INTO paper_counter (municipality_id, year, last)
       SELECT c.municipality_id, y.year, $1 FROM (SELECT municipality_id FROM committee LIMIT 1) c,
         generate_series(2020, 2040) y (year)
       ON CONFLICT (municipality_id, year) DO UPDATE SET last = excluded.last`,
      [FIRST_FREE],
    );
  }

  private async addFactions(): Promise<void> {
    for (const name of FACTIONS)
      await this.app.db(
        `INSERT INTO faction (id, municipality_id, name, short_name)
         SELECT $1, municipality_id, $2, $2 FROM committee LIMIT 1`,
        [demoId(`scenario/${name}`), name],
      );
  }

  private loginOf = (key: string): string => `szenario-${key.toLowerCase()}`;

  private async addPerson(key: string, name: string): Promise<void> {
    const id = demoId(`scenario/${key}`);
    const [given, family] = name.split(' ');
    this.ids.set(key, id);
    await this.app.db(
      `INSERT INTO person (id, municipality_id, given_name, family_name, search)
       SELECT $1, municipality_id, $2, $3, '' FROM committee LIMIT 1`,
      [id, given, family],
    );
    await this.app.db(`INSERT INTO account (id, person_id, login, password_hash) VALUES ($1, $2, $3, '-')`, [
      randomUUID(),
      id,
      this.loginOf(key),
    ]);
  }

  /** An earlier meeting of the body, with this in its journal. */
  private async shutOut(committeeId: string, given: Scenario['gremium']['ausgeschlossen'][number]): Promise<void> {
    const [meetingId, measureId, personId] = [randomUUID(), randomUUID(), this.idOf(given.wen)];
    await this.app.db(
      `INSERT INTO meeting (id, committee_id, title, starts_at, place, public, state)
       VALUES ($1, $2, 'Frühere Sitzung', $3::date + interval '16 hours', 'Rathaus', true, 'closed')`,
      [meetingId, committeeId, given.am],
    );
    const about = { measureId, itemId: null, personId, reason: given.weil };
    const voteId = given['durch das gremium'] ? randomUUID() : null;
    const taken = { ...about, measure: 'exclusion', meetings: given.sitzungen, voteId, count: null };
    await this.enterAlone(meetingId, 1, given.am, 'order-measure-taken', taken);
    if (given.einspruch !== undefined)
      await this.enterAlone(meetingId, 2, given.am, 'measure-objected', { ...about, reason: given.einspruch });
  }

  private async enterAlone(id: string, seq: number, day: string, kind: string, body: object): Promise<void> {
    await this.app.db(
      `INSERT INTO journal_entry (meeting_id, seq, at, audience, kind, body, leaf_hash)
       VALUES ($1, $2, $3::date + interval '17 hours', 'public', $4, $5, '')`,
      [id, seq, day, kind, JSON.stringify({ kind, ...body })],
    );
  }

  private async letSit(committeeId: string, key: string, member: string): Promise<void> {
    await this.app.db(
      `INSERT INTO substitute (id, committee_id, person_id, for_person_id, place, starts_on)
       VALUES ($1, $2, $3, $4, 1, '2020-01-01')`,
      [randomUUID(), committeeId, this.idOf(key), this.idOf(member)],
    );
  }

  private async give(committeeId: string, key: string, held: Held): Promise<void> {
    const voting = held !== 'adviser';
    await this.app.db(
      `INSERT INTO membership (id, committee_id, person_id, function, voting, starts_on, faction_id)
       VALUES ($1, $2, $3, $4, $5, '2020-01-01', $6)`,
      [randomUUID(), committeeId, this.idOf(key), held, voting, voting ? factionOf(key) : null],
    );
    const roles = [voting ? 'member' : 'guest', ...(held === 'chair' ? ['chair'] : [])];
    for (const role of roles)
      await this.app.db(
        `INSERT INTO role_assignment (id, committee_id, person_id, role, starts_on)
         VALUES ($1, $2, $3, $4, '2020-01-01')`,
        [randomUUID(), committeeId, this.idOf(key), role],
      );
  }
}

const factionOf = (key: string): string => demoId(`scenario/${FACTIONS[Number(key.slice(1)) % 2 === 1 ? 0 : 1]}`);
type Held = 'chair' | 'deputy-chair' | 'member' | 'adviser';

const functionOf = (index: number, deputies: number): Held =>
  index === 1 ? 'chair' : index <= 1 + deputies ? 'deputy-chair' : 'member';
