import {
  agendaItemInput,
  changeAgenda,
  type AgendaItemInput,
  type MeetingDetail,
  type PaperSummary,
  type StandardItem,
} from '@gremia/contracts';
import { agendaNumbers, type KnownNumbers } from '@gremia/meeting';
import { z } from 'zod';
import { uuid } from '../../../live/uuid';

/** An agenda in the making: titles may be empty while somebody types. */
export const agendaDraft = z.array(
  agendaItemInput.extend({
    title: z.string(),
    neutralTitle: z.string(),
    plannedMinutes: z.number().nullable().optional(),
  }),
);

/** The agenda as it is sent. */
export const typedAgenda = z.object({ items: changeAgenda.shape.items });

export const itemsOf = (meeting: Pick<MeetingDetail, 'items'>): AgendaItemInput[] =>
  meeting.items.map(
    ({ id, title, neutralTitle, public: isPublic, paperId, responsibility, notes, plannedMinutes }) => ({
      id,
      title,
      neutralTitle,
      public: isPublic,
      paperId,
      responsibility,
      notes,
      plannedMinutes,
    }),
  );

export const itemWithoutPaper = (title: string, neutralTitle: string): AgendaItemInput => ({
  id: uuid(),
  title,
  neutralTitle,
  public: true,
  paperId: null,
  responsibility: null,
  notes: '',
  plannedMinutes: null,
});

/** A paper on the agenda: under its title, in the part that it belongs to. */
export const itemOfPaper = (
  paper: Pick<PaperSummary, 'id' | 'title' | 'kind' | 'public'>,
  neutralTitle: string,
): AgendaItemInput => ({
  ...itemWithoutPaper(paper.title, neutralTitle),
  public: paper.public,
  paperId: paper.id,
  responsibility: paper.kind === 'question' || paper.kind === 'notice' ? 'notice' : 'decision',
});

/** What stands on every agenda of the body, as an item of this one. */
export const itemOfStandard = (standard: StandardItem): AgendaItemInput => ({
  ...itemWithoutPaper(standard.title, standard.neutralTitle),
  public: standard.public,
  plannedMinutes: standard.plannedMinutes,
});

/** What has no paper of its own, as it may stand on every agenda. */
export const standardOf = (items: readonly AgendaItemInput[]): StandardItem[] =>
  items
    .filter(({ paperId, title }) => paperId === null && title.trim() !== '')
    .map(({ title, neutralTitle, public: isPublic, plannedMinutes }) => ({
      title,
      neutralTitle,
      public: isPublic,
      plannedMinutes: plannedMinutes ?? null,
    }));

/** One line an item, for comparing two agendas by eye. */
export function printAgenda(items: readonly AgendaItemInput[], known: KnownNumbers | null): string {
  const numbers = agendaNumbers(items, known);
  return items
    .map((item, index) => `${numbers[index] ?? ''} ${item.title}${item.public ? '' : ` (${item.neutralTitle})`}`)
    .join('\n');
}
