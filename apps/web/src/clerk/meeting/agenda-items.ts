import {
  agendaItemInput,
  changeAgenda,
  type AgendaItemInput,
  type MeetingDetail,
  type PaperSummary,
} from '@gremia/contracts';
import { agendaNumbers, type KnownNumbers } from '@gremia/meeting';
import { z } from 'zod';
import { uuid } from '../../live/uuid';

/** An agenda in the making: titles may be empty while somebody types. */
export const agendaDraft = z.array(agendaItemInput.extend({ title: z.string(), neutralTitle: z.string() }));

/** The agenda as it is sent. */
export const typedAgenda = z.object({ items: changeAgenda.shape.items });

export const itemsOf = (meeting: MeetingDetail): AgendaItemInput[] =>
  meeting.items.map(({ id, title, neutralTitle, public: isPublic, paperId, responsibility, notes }) => ({
    id,
    title,
    neutralTitle,
    public: isPublic,
    paperId,
    responsibility,
    notes,
  }));

export const itemWithoutPaper = (title: string, neutralTitle: string): AgendaItemInput => ({
  id: uuid(),
  title,
  neutralTitle,
  public: true,
  paperId: null,
  responsibility: null,
  notes: '',
});

/** A paper on the agenda: under its title, in the part that it belongs to. */
export const itemOfPaper = (paper: PaperSummary, neutralTitle: string): AgendaItemInput => ({
  ...itemWithoutPaper(paper.title, neutralTitle),
  public: paper.public,
  paperId: paper.id,
  responsibility: paper.kind === 'question' || paper.kind === 'notice' ? 'notice' : 'decision',
});

export function moveItem(items: readonly AgendaItemInput[], from: number, to: number): AgendaItemInput[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** One line an item, for comparing two agendas by eye. */
export function printAgenda(items: readonly AgendaItemInput[], known: KnownNumbers | null): string {
  const numbers = agendaNumbers(items, known);
  return items
    .map((item, index) => `${numbers[index] ?? ''} ${item.title}${item.public ? '' : ` (${item.neutralTitle})`}`)
    .join('\n');
}
