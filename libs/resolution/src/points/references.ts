import type { Inline, Point, PointId } from '../model';
import { citationsOf } from './labels';

const label = String.raw`\d{2}(?:\s\(\d+\)|\s[a-z]\.)?`;
const single = new RegExp(String.raw`(?<![\p{L}\p{N}])(BP|Beschlusspunkt)\s(${label})(?![\d/])`, 'gu');
const listed = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:Beschlusspunkten|Beschlusspunkte|BPs?)\s(?:${label})(?:(?:,|\s(?:und|oder|bis|sowie))\s(?:${label})(?![\d/]))+`,
  'gu',
);
const inList = new RegExp(String.raw`(?<![\p{L}\p{N}])${label}`, 'gu');

/**
 * Turns the written references of a text (`BP 01`, `Beschlusspunkt 03`, `den Beschlusspunkten 03, 04 und 05`) into
 * nodes, so that their numbers follow renumbering.
 * Only what prints again exactly as it was written becomes a node; a reference to a point that is not there stays text.
 */
export function linkReferences(points: readonly Point[]): Point[] {
  const targets = targetsOf(points);
  const link = (point: Point): Point => ({
    ...point,
    body: linkBody(point.body, targets),
    children: point.children.map(link),
  });
  return points.map(link);
}

/** The points of a text by the numbers they are cited by. */
export function targetsOf(points: readonly Point[]): Map<string, PointId> {
  const targets = new Map<string, PointId>();
  for (const [id, citation] of citationsOf(points))
    if (citation !== '' && !targets.has(citation)) targets.set(citation, id);
  return targets;
}

/** A body with its written references as nodes, see `linkReferences`. */
export const linkBody = (body: readonly Inline[], targets: ReadonlyMap<string, PointId>): Inline[] =>
  body.flatMap((node) => (node.t === 'text' ? linkRun(node, targets) : [node]));

interface Found {
  readonly at: number;
  readonly length: number;
  readonly node: Inline;
}

function linkRun(run: Extract<Inline, { t: 'text' }>, targets: ReadonlyMap<string, PointId>): Inline[] {
  const found = inOrder(listedReferences(run.s, targets), singleReferences(run.s, targets));
  if (found.length === 0) return [run];
  const pieces: Inline[] = [];
  let at = 0;
  for (const { at: start, length, node } of found) {
    if (start > at) pieces.push({ ...run, s: run.s.slice(at, start) });
    pieces.push(node);
    at = start + length;
  }
  if (at < run.s.length) pieces.push({ ...run, s: run.s.slice(at) });
  return pieces;
}

function listedReferences(text: string, targets: ReadonlyMap<string, PointId>): Found[] {
  return [...text.matchAll(listed)].flatMap((list) =>
    [...list[0].matchAll(inList)].flatMap((item): Found[] => {
      const to = targets.get(item[0]);
      return to === undefined
        ? []
        : [{ at: list.index + item.index, length: item[0].length, node: { t: 'ref', to, form: 'number' } }];
    }),
  );
}

function singleReferences(text: string, targets: ReadonlyMap<string, PointId>): Found[] {
  return [...text.matchAll(single)].flatMap((match): Found[] => {
    const [whole, form, cited] = match;
    const to = targets.get(cited ?? '');
    if (to === undefined || (form !== 'BP' && form !== 'Beschlusspunkt') || whole !== `${form} ${cited ?? ''}`)
      return [];
    return [{ at: match.index, length: whole.length, node: { t: 'ref', to, form } }];
  });
}

/** Both lists are in the order of the text. A single reference whose end lies in one of a list gives way to it. */
function inOrder(lists: readonly Found[], singles: readonly Found[]): Found[] {
  const merged: Found[] = [];
  let next = 0;
  for (const found of singles) {
    const last = found.at + found.length - 1;
    for (let list = lists[next]; list !== undefined && list.at + list.length <= last; list = lists[next]) {
      merged.push(list);
      next += 1;
    }
    const list = lists[next];
    if (list === undefined || list.at > last) merged.push(found);
  }
  return [...merged, ...lists.slice(next)];
}
