import { Injectable } from '@nestjs/common';
import type { AgendaItemInput } from '@gremia/contracts';
import { agendaNumbers, type KnownItem } from '@gremia/meeting';
import type { Db } from '../../platform/database/unit-of-work';
import { AgendaRepository, type PlacedItem } from '../agenda.repository';
import type { MeetingRow } from '../meeting.repository';
import { isKnown, reasonToChange } from './known-agenda';
import { changesToStore } from './supplement-changes';
import { SupplementRepository } from './supplement.repository';

export interface NewAgenda {
  readonly items: readonly AgendaItemInput[];
  /** Why a known agenda changes; not needed for one that nobody knows. */
  readonly reason: string | null | undefined;
  readonly at: Date;
}

/**
 * Sets an agenda. Before people know it, it is simply written; afterwards numbers stay with their items, and what
 * changes for those who know it is kept as a supplement.
 */
@Injectable()
export class AgendaWriter {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly supplements: SupplementRepository,
  ) {}

  /**
   * Gives the number of the supplement, or null where none was needed.
   *
   * @throws ProblemError `agenda-known` when a known agenda changes without a reason
   */
  async write(db: Db, meeting: MeetingRow, agenda: NewAgenda): Promise<number | null> {
    if (isKnown(meeting)) return this.supplement(db, meeting.id, agenda);
    const numbers = agendaNumbers(agenda.items);
    const placed = agenda.items.map((item, index) => ({ ...item, number: numbers[index] ?? '', supplementNo: null }));
    await this.agenda.replace(db, meeting.id, placed);
    return null;
  }

  /** A meeting that is closed to the public has no public items. @throws ProblemError `agenda-known` */
  async closeToPublic(db: Db, meeting: MeetingRow, reason: NewAgenda['reason'], at: Date): Promise<void> {
    const items = (await this.agenda.items(db, meeting.id)).map((item) => ({ ...item, public: false }));
    await this.write(db, meeting, { items, reason, at });
  }

  private async supplement(db: Db, meetingId: string, { items, reason, at }: NewAgenda): Promise<number | null> {
    const before = await this.agenda.items(db, meetingId);
    const byItem = new Map(before.map(({ id, number }) => [id, number]));
    const dropped = await this.supplements.droppedNumbers(db, meetingId);
    const asked = items.map((item) => ({ ...item, id: item.id.toLowerCase() }));
    const numbers = agendaNumbers(asked, { byItem, dropped });
    const numbered = asked.map((item, index) => ({ ...item, number: numbers[index] ?? '' }));
    const changes = changesToStore(before, numbered.map(asKnown));
    const no =
      changes.length === 0
        ? null
        : await this.supplements.add(db, { meetingId, reason: reasonToChange(reason), changes, at });
    const came = new Map(before.map(({ id, supplementNo }) => [id, supplementNo]));
    const placed = numbered.map((item): PlacedItem => ({
      ...item,
      supplementNo: came.get(item.id) ?? newIn(came, item, no),
    }));
    await this.agenda.replace(db, meetingId, placed);
    return no;
  }
}

const newIn = (
  came: ReadonlyMap<string, unknown>,
  { id }: { readonly id: string },
  no: number | null,
): number | null => (came.has(id) ? null : no);

const asKnown = (item: AgendaItemInput & { readonly number: string }): KnownItem => ({
  id: item.id,
  number: item.number,
  title: item.title,
  neutralTitle: item.neutralTitle,
  public: item.public,
  paperId: item.paperId?.toLowerCase() ?? null,
});
