import { Injectable } from '@nestjs/common';
import {
  type AgendaItemInput,
  type ChangeAgenda,
  fieldFault,
  fieldProblem,
  type FieldProblem,
} from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork, type Db } from '../platform/database/unit-of-work';
import { PaperProgress } from '../platform/ports/paper-progress.port';
import { ProblemError, wrongField } from '../platform/problem/problem-error';
import { lockPapersWithAmendments } from '../platform/records/lock-papers';
import { AgendaRepository, type PaperOnAgenda } from './agenda.repository';
import { assertOpenToChange, MeetingGuard } from './meeting-guard';
import { MeetingRepository, type MeetingRow } from './meeting.repository';
import { AgendaWriter } from './supplements/agenda-writer';

/**
 * Command: the whole agenda is set in its order. Which papers are scheduled follows from it. An agenda that people know
 * changes by a supplement.
 */
@Injectable()
export class ChangeAgendaHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: MeetingGuard,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly papers: PaperProgress,
    private readonly writer: AgendaWriter,
  ) {}

  execute(actor: Actor, meetingId: string, input: ChangeAgenda): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const meeting = await this.guard.lockMeeting(db, actor, meetingId, 'edit-agenda');
      assertOpenToChange(meeting, input.revision);
      const hidden = await this.agenda.hiddenFrom(db, meetingId, actor.personId);
      const items = input.items.map(
        (item) => hidden.get(item.id.toLowerCase()) ?? { ...item, public: item.public && meeting.public },
      );
      assertKept(items, hidden);
      const before = await this.agenda.paperIds(db, meetingId);
      // Nobody takes a paper back between the look at it and its place on the agenda.
      await lockPapersWithAmendments(db, [...before, ...items.flatMap(({ paperId }) => paperId ?? [])]);
      const faults = await this.faults(db, meeting, items, new Set(before));
      if (faults.length > 0) throw new ProblemError('invalid-input', { errors: faults });
      const supplement = await this.writer.write(db, meeting, { items, reason: input.supplement, at: now });
      await this.meetings.touchMeeting(db, meetingId, now);
      const after = await this.agenda.paperIds(db, meetingId);
      await this.papers.followAgendas(db, [...new Set([...before, ...after])], now);
      for (const paperId of after.filter((id) => !before.includes(id)))
        audit('paper-scheduled', paperId, { meetingId });
      for (const paperId of before.filter((id) => !after.includes(id)))
        audit('paper-unscheduled', paperId, { meetingId });
      audit('agenda-changed', meetingId, { items: items.length, supplement });
      if (supplement === null) emit({ name: 'agenda-changed', meetingId });
      else emit({ name: 'agenda-supplemented', meetingId, supplementNo: supplement });
    });
  }

  private async faults(
    db: Db,
    meeting: MeetingRow,
    items: readonly AgendaItemInput[],
    known: ReadonlySet<string>,
  ): Promise<FieldProblem[]> {
    const ids = items.map((item) => item.id.toLowerCase());
    const foreign = new Set(await this.agenda.foreign(db, meeting.id, ids));
    const papers = await this.agenda.papers(
      db,
      items.flatMap((item) => item.paperId ?? []),
    );
    return items.flatMap((item, index) => {
      const id = item.id.toLowerCase();
      if (foreign.has(id) || ids.indexOf(id) !== index)
        return [fieldProblem(`/items/${index}/id`, fieldFault('id-in-use'))];
      if (item.paperId === null) return [];
      return paperFaults(item, index, papers.get(item.paperId.toLowerCase()), known);
    });
  }
}

/** Whoever may not read about an item because of a conflict of interest moves it at most. */
function assertKept(items: readonly AgendaItemInput[], hidden: ReadonlyMap<string, AgendaItemInput>): void {
  const ids = new Set(items.map(({ id }) => id.toLowerCase()));
  if ([...hidden.keys()].every((id) => ids.has(id))) return;
  throw wrongField('/items', fieldFault('hidden-item-stays'));
}

/**
 * Only what can be deliberated comes onto an agenda, and what is not public only into its non-public part. What already
 * stands there may stay.
 */
function paperFaults(
  item: AgendaItemInput,
  index: number,
  paper: PaperOnAgenda | undefined,
  known: ReadonlySet<string>,
): FieldProblem[] {
  const pointer = `/items/${index}/paperId`;
  if (paper === undefined) return [fieldProblem(pointer, fieldFault('paper-unknown'))];
  if (item.public && !paper.public) {
    return [fieldProblem(`/items/${index}/public`, fieldFault('paper-not-public'))];
  }
  if (known.has(paper.id)) return [];
  if (paper.number === null) return [fieldProblem(pointer, fieldFault('paper-not-submitted'))];
  if (paper.state === 'withdrawn') return [fieldProblem(pointer, fieldFault('paper-withdrawn'))];
  if (paper.kind === 'amendment' || paper.kind === 'statement') {
    return [fieldProblem(pointer, fieldFault('paper-goes-with-another'))];
  }
  return [];
}
