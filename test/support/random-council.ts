import { randomUUID } from 'node:crypto';
import type { AgendaItemInput, MeetingDetail, PaperDetail } from '@gremia/contracts';
import { enter, personIdOf, type Act } from './live';
import { agendaItem, amendment, committee, motion, statement, text } from './paper-inputs';
import type { TestApp } from './test-app';
import type { Answer, TestClient } from './test-client';

const MEMBERS = ['rabenhaupt', 'ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer'];

/** A sequence of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * People of a council who do one thing after the other as it comes: hand in, amend, schedule, publish, cancel, open,
 * vote, doubt, withdraw, in public and behind closed doors. What is refused changes nothing and is just as well.
 */
export class RandomCouncil {
  readonly done = new Map<string, number>();
  private readonly papers: { id: string; public: boolean; onItsOwn: boolean }[] = [];
  private readonly meetings: string[] = [];
  private readonly begun: string[] = [];
  private readonly votes: { meetingId: string; voteId: string; itemId: string }[] = [];
  private clerk!: TestClient;
  private members!: TestClient[];

  constructor(
    private readonly app: TestApp,
    private readonly random: () => number,
  ) {}

  async gather(): Promise<void> {
    this.clerk = await this.entered('sitzungsdienst');
    this.members = await Promise.all(MEMBERS.map((key) => this.entered(key)));
  }

  /** One thing that somebody does. */
  async act(): Promise<void> {
    const [name, action] = this.pick(Object.entries(this.actions));
    if (await action()) this.done.set(name, (this.done.get(name) ?? 0) + 1);
  }

  private readonly actions: Record<string, () => Promise<boolean>> = {
    'hand in': () => this.handIn(motion({ public: this.chance(0.7), title: `Antrag ${this.papers.length}` })),
    'hand in again': () => this.handIn(motion({ title: `Antrag ${this.papers.length}` })),
    draft: async () => fine(await this.pick(this.members).post('/api/v1/papers', motion())),
    ask: () => this.handIn(motion({ kind: 'question', title: 'Anfrage', points: [] })),
    amend: () => this.below((id, isPublic) => amendment(id, text('Etwas anderes.'), { public: isPublic })),
    'amend it again': () => this.below((id, isPublic) => amendment(id, text('Noch anders.'), { public: isPublic })),
    state: () => this.below((id, isPublic) => ({ ...statement(id), public: isPublic })),
    withdraw: async () => {
      const paper = this.anyPaper();
      return paper !== null && this.chance(0.4) && fine(await this.clerk.post(`/api/v1/papers/${paper.id}/withdraw`));
    },
    plan: () => this.plan(),
    schedule: () => this.schedule(),
    'schedule more': () => this.schedule(),
    publish: () => this.publish(),
    'publish more': () => this.publish(),
    convene: () =>
      this.onMeeting((m) =>
        this.clerk.post(`${path(m)}/convene`, { revision: m.revision, urgent: true, receivedOn: null }),
      ),
    cancel: async () => this.chance(0.25) && this.onMeeting((m) => this.clerk.post(`${path(m)}/cancel`)),
    open: () => this.open(),
    vote: () => this.vote(),
    'vote again': () => this.vote(),
    doubt: async () => {
      const vote = this.votes.at(-1);
      return vote !== undefined && this.command(vote.meetingId, { kind: 'doubt-result', voteId: vote.voteId });
    },
    'close item': () => this.onItem((m, itemId) => this.closeItem(m.id, itemId)),
    interrupt: () => this.live({ kind: 'interrupt-meeting', reason: 'Pause' }),
    resume: () => this.live({ kind: 'resume-meeting' }),
    close: async () => this.chance(0.3) && this.live({ kind: 'close-meeting' }),
  };

  private async entered(key: string): Promise<TestClient> {
    const client = await enter(this.app, key);
    const { body } = await client.get<{ csrfToken: string | null }>('/api/v1/session');
    client.csrfToken = body.csrfToken;
    return client;
  }

  private async handIn(input: ReturnType<typeof motion>): Promise<boolean> {
    const author = input.kind === 'statement' ? this.clerk : this.pick([this.clerk, ...this.members]);
    const { body, status } = await author.post<PaperDetail>('/api/v1/papers', input);
    if (status >= 300) return fine({ status });
    const submitted = fine(await author.post(`/api/v1/papers/${body.id}/submit`));
    if (submitted) this.papers.push({ id: body.id, public: input.public, onItsOwn: input.parentId === null });
    return submitted;
  }

  private async below(make: (id: string, isPublic: boolean) => ReturnType<typeof motion>): Promise<boolean> {
    const paper = this.anyPaper();
    return paper !== null && this.handIn(make(paper.id, paper.public && this.chance(0.8)));
  }

  private async plan(): Promise<boolean> {
    const answer = await this.clerk.post<MeetingDetail>('/api/v1/meetings', {
      committeeId: committee('bauausschuss'),
      title: `Sitzung ${this.meetings.length}`,
      startsAt: new Date(Date.now() + 3_600_000).toISOString(),
      endsAt: null,
      place: 'Rathaus',
      publicRoom: 'Ratssaal',
      public: this.chance(0.8),
      rehearsal: this.chance(0.1),
    });
    if (!fine(answer)) return false;
    this.meetings.push(answer.body.id);
    await this.schedule();
    return true;
  }

  private schedule(): Promise<boolean> {
    return this.onMeeting((meeting) => {
      const kept = meeting.items.filter(() => this.chance(0.85)).map(asInput);
      const added = [this.anySubject(), this.anySubject()]
        .filter((paper) => paper !== null)
        .map(({ id, public: open }) =>
          agendaItem('Beratung', {
            paperId: id,
            public: open && this.chance(0.75),
            responsibility: this.pick(['decision', 'decision', 'preliminary', null]),
          }),
        );
      return this.clerk.put(`${path(meeting)}/agenda`, {
        revision: meeting.revision,
        items: [...kept, ...added],
        supplement: 'Ergänzung',
      });
    });
  }

  private publish(): Promise<boolean> {
    return this.onMeeting((m) => this.clerk.post(`${path(m)}/publish-agenda`, { revision: m.revision }));
  }

  private async open(): Promise<boolean> {
    const meeting = await this.anyMeeting();
    if (meeting === null || !(await this.command(meeting.id, { kind: 'open-meeting', confirmsRules: true })))
      return false;
    this.begun.push(meeting.id);
    for (const key of MEMBERS)
      await this.command(meeting.id, { kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    return true;
  }

  private vote(): Promise<boolean> {
    return this.onItem(async ({ id: meetingId }, itemId) => {
      const voteId = randomUUID();
      await this.command(meetingId, { kind: 'call-item', itemId });
      const subject = { kind: 'main', leaveOpen: true } as const;
      if (!(await this.command(meetingId, { kind: 'open-vote', voteId, itemId, subject }))) return false;
      const choice = this.chance(0.7) ? 'yes' : 'no';
      for (const member of this.members) await this.command(meetingId, { kind: 'cast-ballot', voteId, choice }, member);
      await this.command(meetingId, { kind: 'close-vote', voteId });
      this.votes.push({ meetingId, voteId, itemId });
      const announced = { kind: 'announce-result', voteId, carried: choice === 'yes' } as const;
      const said = await this.command(meetingId, announced);
      if (said && this.chance(0.6)) await this.closeItem(meetingId, itemId);
      return said;
    });
  }

  private closeItem(meetingId: string, itemId: string): Promise<boolean> {
    const disposition = this.pick(['done', 'postponed', 'withdrawn', 'noted'] as const);
    return this.command(meetingId, { kind: 'close-item', itemId, disposition });
  }

  private async live(act: Act): Promise<boolean> {
    const meeting = await this.anyMeeting();
    return meeting !== null && this.command(meeting.id, act);
  }

  /** Rather of a meeting that has begun than of any. */
  private async onItem(work: (meeting: MeetingDetail, itemId: string) => Promise<boolean>): Promise<boolean> {
    const begun = this.begun.at(-1);
    const meeting = begun !== undefined && this.chance(0.8) ? await this.meeting(begun) : await this.anyMeeting();
    if (meeting === null || meeting.items.length === 0) return false;
    return work(meeting, this.pick(meeting.items).id);
  }

  private async onMeeting(work: (meeting: MeetingDetail) => Promise<{ status: number }>): Promise<boolean> {
    const meeting = await this.anyMeeting();
    return meeting !== null && fine(await work(meeting));
  }

  /** Mostly one of the last few, so that things come about. */
  private async anyMeeting(): Promise<MeetingDetail | null> {
    if (this.meetings.length === 0) return null;
    return this.meeting(this.pick(this.meetings.slice(-4)));
  }

  private async meeting(id: string): Promise<MeetingDetail> {
    return (await this.clerk.get<MeetingDetail>(`/api/v1/meetings/${id}`)).body;
  }

  private anyPaper(): { id: string; public: boolean } | null {
    return this.papers.length === 0 ? null : this.pick(this.papers.slice(-15));
  }

  /** What an item of an agenda can be about. */
  private anySubject(): { id: string; public: boolean } | null {
    const subjects = this.papers.filter(({ onItsOwn }) => onItsOwn);
    return subjects.length === 0 ? null : this.pick(subjects.slice(-8));
  }

  private async command(meetingId: string, act: Act, by: TestClient = this.clerk): Promise<boolean> {
    const body = { ...act, meetingId, commandId: randomUUID() };
    return fine(await by.post(`/api/v1/meetings/${meetingId}/commands`, body));
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.random() * from.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }
}

const path = ({ id }: { id: string }): string => `/api/v1/meetings/${id}`;

const asInput = (item: MeetingDetail['items'][number]): AgendaItemInput =>
  agendaItem(item.title, {
    id: item.id,
    neutralTitle: item.neutralTitle,
    public: item.public,
    paperId: item.paperId,
    responsibility: item.responsibility,
    notes: item.notes,
  });

/** Whether it was let; a refusal is an answer, a failure is not. */
function fine({ status }: Pick<Answer<unknown>, 'status'>): boolean {
  if (status >= 500) throw new Error(`answered ${status}`);
  return status < 300;
}
