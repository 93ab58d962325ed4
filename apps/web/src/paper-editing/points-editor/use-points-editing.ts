import { citationsOf, fullLabel, linkReferences, placesById, type Point, type PointId } from '@gremia/resolution';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { uuid } from '../../live/uuid';
import { editBody } from './body-edit';
import {
  insertAt,
  movePoint,
  placeOf,
  removePoint,
  schemeAt,
  setBody,
  stepPlace,
  toggleNumber,
  type Place,
  type Step,
} from './point-tree';

/** What can be done to a point; made by its row. */
export interface PointActions {
  readonly edit: (id: PointId, text: string) => void;
  readonly link: () => void;
  readonly step: (id: PointId, step: Step, part: Part) => void;
  readonly move: (id: PointId, to: Place) => void;
  readonly addAfter: (id: PointId | null) => void;
  readonly remove: (id: PointId) => void;
  readonly toggle: (id: PointId) => void;
}

/** The part of a row that had or gets the focus. */
export type Part = 'text' | Step | 'number' | 'add' | 'remove';

interface Struck {
  readonly node: Point;
  readonly place: Place;
}

export interface PointsEditing {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly actions: PointActions;
  readonly said: string;
  readonly struck: Struck | null;
  readonly undo: () => void;
}

/**
 * The editing of a text that its parent holds. Every change of structure puts the focus where the person goes on and
 * says in words what has happened: rows move on
 * screen, and who does not see it must not get lost.
 */
export function usePointsEditing(
  points: readonly Point[],
  onChange: (points: readonly Point[]) => void,
  within: (points: readonly Point[]) => readonly Point[],
): PointsEditing {
  const { t } = useTranslation('editor');
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ readonly id: PointId; readonly part: Part } | null>(null);
  const [said, setSaid] = useState('');
  const [struck, setStruck] = useState<Struck | null>(null);
  const say = (
    what: 'moved' | 'added' | 'removed' | 'restored' | 'stays',
    all: readonly Point[],
    id: PointId,
  ): void => {
    const whole = within(all);
    const numbered = (citationsOf(whole).get(id) ?? '') !== '';
    setSaid(t(`said.${what}`, { label: numbered ? fullLabel(whole, id) : t('plainPoint') }));
  };
  const latest = useRef({ points, onChange, say, within });

  useLayoutEffect(() => {
    latest.current = { points, onChange, say, within };
  });
  useEffect(() => {
    if (wanted.current === null) return;
    const { id, part } = wanted.current;
    wanted.current = null;
    const row = [...(root.current?.querySelectorAll<HTMLElement>('[data-drag-row]') ?? [])].find(
      (element) => element.dataset['dragRow'] === id,
    );
    row?.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus();
  });

  const change = useCallback((next: readonly Point[], focus?: { id: PointId; part: Part }) => {
    if (focus !== undefined) wanted.current = focus;
    // Several changes may come before the parent has rendered the first.
    latest.current = { ...latest.current, points: next };
    latest.current.onChange(next);
  }, []);
  const actions = useMemo<PointActions>(
    () => ({
      edit: (id, text) => {
        const { points: all } = latest.current;
        const point = placesById(all).get(id)?.point;
        if (point !== undefined)
          change(setBody(all, id, editBody(point.body, citationsOf(latest.current.within(all)), text)));
      },
      link: () => {
        const { points: all } = latest.current;
        const own = new Set(all.map(({ id }) => id));
        const linked = linkReferences(latest.current.within(all)).filter(({ id }) => own.has(id));
        if (JSON.stringify(linked) !== JSON.stringify(all)) change(linked);
      },
      step: (id, step, part) => {
        const { points: all, say } = latest.current;
        const to = stepPlace(all, id, step);
        if (to === null) return say('stays', all, id);
        const next = movePoint(all, id, to);
        change(next, { id, part });
        say('moved', next, id);
      },
      move: (id, to) => {
        const { points: all, say } = latest.current;
        const next = movePoint(all, id, to);
        if (next === all) return;
        change(next, { id, part: 'text' });
        say('moved', next, id);
      },
      addAfter: (after) => {
        const { points: all, say } = latest.current;
        const place: Place = {
          parent: after === null ? null : (placeOf(all, after)?.parent ?? null),
          after: after ?? all.at(-1)?.id ?? null,
        };
        const id = `n-${uuid()}`;
        const next = insertAt(all, place, { id, scheme: schemeAt(all, place.parent), body: [], children: [] });
        change(next, { id, part: 'text' });
        say('added', next, id);
      },
      remove: (id) => {
        const { points: all, say } = latest.current;
        const node = placesById(all).get(id)?.point;
        const place = placeOf(all, id);
        if (node === undefined || place === null) return;
        const next = removePoint(all, id);
        const neighbour = place.after ?? place.parent ?? next[0]?.id;
        change(next, neighbour === undefined ? undefined : { id: neighbour, part: 'text' });
        setStruck({ node, place });
        say('removed', all, id);
      },
      toggle: (id) => change(toggleNumber(latest.current.points, id), { id, part: 'number' }),
    }),
    [change],
  );

  const undo = (): void => {
    if (struck === null) return;
    const known = placesById(points);
    const { parent, after } = struck.place;
    const place: Place =
      parent !== null && !known.has(parent)
        ? { parent: null, after: points.at(-1)?.id ?? null }
        : { parent, after: after !== null && known.has(after) ? after : null };
    const next = insertAt(points, place, struck.node);
    setStruck(null);
    change(next, { id: struck.node.id, part: 'text' });
    say('restored', next, struck.node.id);
  };
  return { root, actions, said, struck, undo };
}
