import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DecideObjection, MinutesObjection, RaiseObjection } from '@gremia/contracts';
import { timeZoneOf } from '@gremia/protocol';
import { addDays, dayOf } from '@gremia/rules';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { assertMayFor } from './minutes-access';
import type { MinutesContent } from './minutes-content';
import { MinutesRepository, type MinutesRow } from './minutes.repository';

type Document = MinutesContent['public'];

/**
 * Commands: somebody objects to signed minutes, and what was decided about it. Both make a version of their own; the
 * one that was signed stays as it was.
 */
@Injectable()
export class ObjectionsHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: MinutesRepository,
  ) {}

  raise(actor: Actor, meetingId: string, { basedOn, part, by, on, text }: RaiseObjection): Promise<void> {
    return this.change(actor, meetingId, basedOn, 'minutes-objection-raised', (newest, now) => {
      if (newest.state === 'draft')
        throw new ProblemError('wrong-state', { detail: 'Ein Entwurf wird geändert; Einwendungen folgen ihm.' });
      const { public: open, nonPublic } = newest.document;
      const document = part === 'public' ? open : nonPublic;
      if (document === null)
        throw new ProblemError('wrong-state', { detail: 'Diese Sitzung hatte keinen nichtöffentlichen Teil.' });
      assertDay(document, on, now);
      const objection = { id: randomUUID(), by, on, text, late: isLate(newest, document, on), decision: null };
      return withObjections(newest.document, part, [...(document.objections ?? []), objection]);
    });
  }

  decide(
    actor: Actor,
    meetingId: string,
    objectionId: string,
    { basedOn, ...decision }: DecideObjection,
  ): Promise<void> {
    return this.change(actor, meetingId, basedOn, 'minutes-objection-decided', ({ document }, now) => {
      for (const part of ['public', 'non-public'] as const) {
        const of = part === 'public' ? document.public : document.nonPublic;
        const found = of?.objections?.find(({ id }) => id === objectionId);
        if (of === null || found === undefined) continue;
        if (found.decision !== null)
          throw new ProblemError('wrong-state', { detail: 'Über diese Einwendung ist schon entschieden.' });
        assertDay(of, decision.on, now);
        if (decision.on < found.on) throw refused('/on', 'Der Tag liegt vor der Einwendung.');
        if (decision.accepted && decision.correction === '')
          throw refused('/correction', 'Bitte geben Sie an, wie die Niederschrift zu berichtigen ist.');
        const decided = { ...found, decision: decision.accepted ? decision : { ...decision, correction: '' } };
        const all = (of.objections ?? []).map((each) => (each.id === objectionId ? decided : each));
        return withObjections(document, part, all);
      }
      throw new ProblemError('not-found');
    });
  }

  private change(
    actor: Actor,
    meetingId: string,
    basedOn: number,
    action: string,
    make: (newest: MinutesRow, now: Date) => MinutesContent,
  ): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      assertMayFor(actor, 'write-minutes', await this.repository.meeting(db, meetingId));
      await this.repository.lock(db, meetingId);
      const newest = await this.repository.newest(db, meetingId);
      if (newest === null)
        throw new ProblemError('wrong-state', { detail: 'Es gibt noch keinen Entwurf der Niederschrift.' });
      if (newest.no !== basedOn) throw new ProblemError('stale-revision');
      const document = make(newest, now);
      const no = newest.no + 1;
      await this.repository.add(db, {
        ...{ meetingId, no, state: newest.state, remarks: newest.remarks, document, authorId: actor.personId, at: now },
        ...(newest.record === null ? {} : { record: newest.record }),
        letterheadId: newest.letterhead_id,
      });
      audit(action, meetingId, { no });
    });
  }
}

function withObjections(
  content: MinutesContent,
  part: RaiseObjection['part'],
  objections: MinutesObjection[],
): MinutesContent {
  if (part === 'public') return { ...content, public: { ...content.public, objections } };
  return content.nonPublic === null ? content : { ...content, nonPublic: { ...content.nonPublic, objections } };
}

function assertDay(document: Document, on: string, now: Date): void {
  const timeZone = timeZoneOf(document);
  if (on < dayOf(Date.parse(document.openedAt), timeZone)) throw refused('/on', 'Der Tag liegt vor der Sitzung.');
  if (on > dayOf(now.getTime(), timeZone)) throw refused('/on', 'Der Tag liegt in der Zukunft.');
}

/** After the days that the rules give since the last signature, or after the approval where they give none. */
function isLate({ record }: MinutesRow, { rule }: Document, on: string): boolean {
  const signed = (record?.signatures ?? []).map((signature) => signature.on).sort();
  const last = signed.at(-1);
  const days = rule?.objectionDays ?? null;
  if (days !== null && last !== undefined) return on > addDays(last, days);
  return record?.approval !== null && record?.approval !== undefined && on > record.approval.on;
}

const refused = (pointer: string, detail: string): ProblemError =>
  new ProblemError('invalid-input', { errors: [{ pointer, detail }] });

/** How many objections nobody has decided about. */
export const openObjections = ({ public: open, nonPublic }: MinutesContent): number =>
  [...(open.objections ?? []), ...(nonPublic?.objections ?? [])].filter(({ decision }) => decision === null).length;
