import type { MinutesView, PaperInput } from '@gremia/contracts';
import { evolve, initialState, upcast, type MeetingState, type Refusal } from '@gremia/meeting';
import { parseResolution, type Point } from '@gremia/resolution';
import { randomUUID } from 'node:crypto';
import { handIn } from '../support/held-meeting';
import { carriedOver, LiveClient, until, type Act as LiveAct } from '../support/live';
import { amendment, motion } from '../support/paper-inputs';
import type { HttpHouse } from './http-house';
import { sentencesIn } from './minutes-sentences';
import { remoteRecordOf } from './remote-of';
import { RESPONSIBILITIES, type Scenario } from './scenario';
import type { Act, Stage } from './stage';

/** Plays through the real API: papers over HTTP, commands and the stream over sockets, everybody with a session. */
export class HttpStage implements Stage {
  private readonly lines = new Map<string, LiveClient>();
  private current: MeetingState = initialState;
  private applied = 0;
  private time = 0;
  private acknowledged: string | null = null;

  private constructor(
    private readonly house: HttpHouse,
    private readonly meetingId: string,
    private readonly office: LiveClient,
  ) {}

  static async prepare(house: HttpHouse, scenario: Scenario): Promise<HttpStage> {
    const clerk = await house.clientOf('Schriftführung');
    const committeeId = await house.seat(scenario);
    const meetingId = await plan(house, scenario, committeeId);
    const office = new LiveClient(clerk, meetingId);
    const stage = new HttpStage(house, meetingId, office);
    await office.follow();
    house.setLots(() => scenario.los);
    house.setClock(() => new Date(stage.time === 0 ? Date.now() : stage.time));
    return stage;
  }

  async state(): Promise<MeetingState> {
    const last = this.acknowledged;
    if (last !== null)
      await until(() => this.office.entries.findLast(({ leafHash }) => leafHash === last), 'the stream lacks an entry');
    // Pages and pushes may bring an entry twice.
    for (const entry of this.office.entries) {
      if (entry.seq !== this.applied + 1) continue;
      this.current = evolve(this.current, { at: entry.at, actor: entry.actor, event: upcast(entry.event) });
      this.applied = entry.seq;
    }
    return this.current;
  }

  setClock(time: string): void {
    this.time = Date.parse(time);
  }

  async send(who: string, act: Act): Promise<Refusal | null> {
    const answer = await (await this.lineOf(who)).act(act as LiveAct);
    if (answer.ok) {
      this.time += 1_000;
      this.acknowledged = answer.leafHash;
      return null;
    }
    const { code, detail, norm } = answer.problem;
    return { refused: code, ...(detail === undefined ? {} : { detail }), ...(norm === undefined ? {} : { norm }) };
  }

  idOf = (key: string): string => this.house.idOf(key);
  keyOf = (personId: string): string => this.house.keyOf(personId);

  async minutes(): ReturnType<Stage['minutes']> {
    await carriedOver(this.house.app, this.meetingId);
    const clerk = await this.house.clientOf('Schriftführung');
    const composed = await clerk.post<{ detail?: string }>(`/api/v1/meetings/${this.meetingId}/minutes`, {});
    if (composed.status !== 201)
      return { public: [composed.body.detail ?? `composing was answered ${composed.status}`], nonPublic: [] };
    const { body } = await clerk.get<MinutesView>(`/api/v1/meetings/${this.meetingId}/minutes`);
    const { public: open, nonPublic } = body.current ?? {};
    return { public: sentencesIn(open ?? null), nonPublic: sentencesIn(nonPublic ?? null) };
  }

  end(): Promise<void> {
    for (const line of [this.office, ...this.lines.values()]) line.leave();
    this.house.setClock(() => new Date());
    return Promise.resolve();
  }

  private async lineOf(who: string): Promise<LiveClient> {
    const known = this.lines.get(who);
    if (known !== undefined) return known;
    const line = new LiveClient(await this.house.clientOf(who), this.meetingId);
    this.lines.set(who, line);
    return line;
  }
}

/** Papers through the API, under the numbers of the scenario; the meeting on the day of the scenario. */
async function plan(house: HttpHouse, scenario: Scenario, committeeId: string): Promise<string> {
  const meetingId = randomUUID();
  await house.app.db(
    `INSERT INTO meeting (id, committee_id, title, starts_at, place, public_room, public, state, agenda_published_at)
     VALUES ($1, $2, $3, $4::date + interval '16 hours', 'Rathaus', $5, $6, 'planned', now())`,
    [
      meetingId,
      committeeId,
      `Sitzung ${scenario.gremium.name}`,
      scenario.tag,
      scenario['öffentlicher raum'] ?? null,
      scenario.öffentlich,
    ],
  );
  for (const [index, item] of scenario.tagesordnung.entries()) {
    const paperId = item.text === undefined ? null : await handInPapers(house, committeeId, item, item.text);
    await house.app.db(
      `INSERT INTO agenda_item (id, meeting_id, position, number, title, public, paper_id, responsibility)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        randomUUID(),
        meetingId,
        index + 1,
        item.nr,
        item.titel,
        item.öffentlich,
        paperId,
        RESPONSIBILITIES[item.zuständigkeit],
      ],
    );
  }
  if (scenario.ladung !== undefined) await house.convene(meetingId, scenario);
  const record = remoteRecordOf(scenario);
  if (record !== null) {
    const clerk = await house.clientOf('Schriftführung');
    const saved = await clerk.put(`/api/v1/meetings/${meetingId}/remote-record`, { ...record, revision: 0 });
    if (saved.status !== 200) throw new Error(`The record was refused: ${JSON.stringify(saved.body)}`);
  }
  return meetingId;
}

type Item = Scenario['tagesordnung'][number];

async function handInPapers(house: HttpHouse, committeeId: string, item: Item, text: string): Promise<string> {
  const clerk = await house.clientOf('Schriftführung');
  const consultations: PaperInput['consultations'] = [
    { committeeId, meetsOn: null, public: item.öffentlich, responsibility: RESPONSIBILITIES[item.zuständigkeit] },
  ];
  const common = { public: item.öffentlich };
  const paper = await handIn(
    clerk,
    motion({ ...common, title: item.titel, points: [...parseResolution(text)], consultations }),
  );
  await number(house, paper.id, item.drucksache);
  const base = paper.text?.points ?? [];
  for (const change of item.änderungen) {
    const edited = onto(base, parseResolution(change.text, { idPrefix: `${change.nr}/` }));
    const made = await handIn(clerk, amendment(paper.id, edited, { ...common, title: `Änderung ${change.nr}` }));
    await number(house, made.id, change.nr);
  }
  return paper.id;
}

/** Points that stand where the paper has one keep its id, as they do in the editor. */
const onto = (base: readonly Point[], edited: readonly Point[]): Point[] =>
  edited.map((point, index) => ({ ...point, id: base[index]?.id ?? point.id }));

/** The number that the scenario's sentences speak of; whichever paper of an earlier scenario has it gives it up. */
async function number(house: HttpHouse, paperId: string, given: string): Promise<void> {
  await house.app.db('UPDATE paper SET number = left(id::text, 18) WHERE number = $1', [given]);
  await house.app.db('UPDATE paper SET number = $2 WHERE id = $1', [paperId, given]);
}
