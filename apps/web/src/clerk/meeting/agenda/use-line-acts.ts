import type { AgendaItemInput } from '@gremia/contracts';
import { agendaNumbers, type KnownNumbers } from '@gremia/meeting';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useDropMark, type RowDrag } from '../../../ui/use-drop-mark';
import type { LineActs } from './agenda-line';
import { addToPart, droppedAt, partOf, placeInPart, switchPart } from './agenda-parts';

export interface LineEditing {
  readonly acts: LineActs;
  readonly dragging: RowDrag;
  /** What was done last, for screen readers. */
  readonly said: string;
  readonly add: (items: readonly AgendaItemInput[]) => void;
}

/** What can be done to the lines of an agenda, with what is said of it, and the focus that stays with its line. */
export function useLineActs(
  list: RefObject<HTMLElement | null>,
  items: readonly AgendaItemInput[],
  known: KnownNumbers | null,
  change: (items: AgendaItemInput[]) => void,
): LineEditing {
  const { t } = useTranslation('clerk');
  const [said, setSaid] = useState('');
  const held = useRef<{ readonly element: Element | null; readonly id: string } | null>(null);
  const focusLine = (id: string | undefined, what: 'title' | 'number'): void =>
    list.current?.querySelector<HTMLElement>(`[data-drag-row="${id ?? ''}"] [data-line="${what}"]`)?.focus();
  // Moving a line takes the focus away from it in some browsers.
  useEffect(() => {
    const { element, id } = held.current ?? {};
    held.current = null;
    if (id === undefined) return;
    if (element instanceof HTMLElement && element.isConnected && element !== document.body) element.focus();
    else focusLine(id, 'number');
  }, [items]);
  const numberOf = (next: readonly AgendaItemInput[], id: string): string =>
    agendaNumbers(next, known)[next.findIndex((item) => item.id === id)] ?? '';
  const moveAndSay = (key: 'agenda.moved' | 'agenda.switched', next: AgendaItemInput[], id: string): void => {
    held.current = { element: document.activeElement, id };
    change(next);
    setSaid(t(key, { title: items.find((item) => item.id === id)?.title ?? '', number: numberOf(next, id) }));
  };
  const moveTo = (id: string, to: number): void => {
    const part = partOf(items, items.find((item) => item.id === id)?.public ?? true);
    if (to < 0 || to >= part.length) setSaid(t('agenda.atTheEnd'));
    const next = placeInPart(items, id, to);
    if (next.some((item, index) => item !== items[index])) moveAndSay('agenda.moved', next, id);
    else held.current = { element: document.activeElement, id };
  };
  const dragging = useDropMark((row, mark) => {
    const to = droppedAt(items, row, mark);
    if (to !== null) moveTo(row, to);
  });
  return {
    dragging,
    said,
    add: (added) => {
      change(added.reduce<AgendaItemInput[]>((all, item) => addToPart(all, item), [...items]));
      setSaid(t('agenda.addedAll', { count: added.length, title: added[0]?.title ?? '' }));
    },
    acts: {
      onDragStart: dragging.start,
      onChange: (next) => change(items.map((item) => (item.id === next.id ? next : item))),
      onPlace: moveTo,
      onSwitchPart: (id) => moveAndSay('agenda.switched', switchPart(items, id), id),
      onRemove: (id) => {
        const at = items.findIndex((item) => item.id === id);
        held.current = { element: null, id: (items[at + 1] ?? items[at - 1])?.id ?? '' };
        change(items.filter((item) => item.id !== id));
        setSaid(t('agenda.removed', { title: items[at]?.title ?? '' }));
      },
      onNext: (id) => {
        const at = items.findIndex((item) => item.id === id);
        focusLine(items[at + 1]?.id, 'title');
      },
    },
  };
}
