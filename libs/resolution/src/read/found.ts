import { tidySegments } from '../diff/segments';
import type { Inline, Point, PointId, Segment } from '../model';
import { guardText, readableText } from '../points/body';
import type { Draft } from '../points/build-tree';
import { becomesLabel } from '../points/label-line';
import { doubtsOf, type Doubt, type Meaning } from './doubts';
import { allRuns, cutRuns, joinRuns, textOfRuns, type RichParagraph, type Run } from './rich';
import { bodyOfParagraphs } from './rich-body';
import { segmentsOfTable } from './rich-table';

/** A found point with its paragraphs, and what may not be right about them. */
export interface Found {
  readonly draft: Draft<RichParagraph>;
  readonly paragraphs: readonly RichParagraph[];
  readonly doubts: readonly Doubt[];
}

/** What a run is taken for. */
export type Understanding = (run: Run) => Meaning;

/** The paragraphs of a point without words that tell the clerk what to do ("wird b. (neu)"). */
export function understand(draft: Draft<RichParagraph>, meaning: Understanding): Found {
  const [first, ...more] = draft.bodies.map((body) => ({ ...body, runs: joinRuns(body.runs) }));
  const told = first === undefined ? null : becomesLabel.exec(textOfRuns(first.runs));
  const paragraphs =
    first === undefined || told === null
      ? draft.bodies
      : [{ ...first, runs: cutRuns(first.runs, told[0].length) }, ...more];
  const stretches = paragraphs.flatMap(({ runs, table }) => [
    joinRuns(runs),
    ...(table?.rows.flatMap(({ cells }) => cells) ?? []),
  ]);
  const doubts: Doubt[] = [
    ...(draft.bodies.some((body) => body.unbalanced === true) ? (['unbalanced'] as const) : []),
    ...(told === null ? [] : (['instruction'] as const)),
    ...(draft.bodies.some((body) => body.broken === true) ? (['broken-line'] as const) : []),
    ...new Set(stretches.flatMap((runs) => doubtsOf(runs, meaning))),
  ];
  return { draft, paragraphs, doubts };
}

export const runsOf = ({ paragraphs }: Found): readonly Run[] => paragraphs.flatMap(allRuns);

/** The body with one side of the marks taken away. */
const bodyWithout = (found: Found, meaning: Understanding, without: Meaning | null): Inline[] =>
  bodyOfParagraphs(
    found.paragraphs,
    (run) => meaning(run) !== without,
    (mark) => mark === 'sup',
  );

/** The words that are left, on one line. */
export const wordsWithout = (found: Found, meaning: Understanding, without: Meaning): string =>
  readableText(bodyWithout(found, meaning, without), new Map())
    .replace(/\s+/gu, ' ')
    .trim();

/** The marks of the document itself. */
export function segmentsOfFound({ paragraphs }: Found, meaning: Understanding): Segment[] {
  let tables = 0;
  return tidySegments(
    paragraphs.flatMap((paragraph, index): Segment[] => [
      ...(index === 0 ? [] : [{ op: 'equal' as const, text: '\n' }]),
      ...(paragraph.table !== undefined
        ? segmentsOfTable(paragraph.table, tables++, meaning)
        : paragraph.runs.map((run): Segment => {
            const meant = meaning(run);
            return { op: meant === 'new' ? 'insert' : meant === 'struck' ? 'delete' : 'equal', text: run.text };
          })),
    ]),
  );
}

/** The points with one side of the marks taken away; a point of which nothing is left is not there. */
export function pointsWithout(
  draft: Draft<RichParagraph>,
  found: ReadonlyMap<PointId, Found>,
  meaning: Understanding,
  without: Meaning,
): Point[] {
  const item = found.get(draft.id);
  const children = draft.children.flatMap((child) => pointsWithout(child, found, meaning, without));
  if (item === undefined) return [];
  // What is told to be renumbered exists, whatever its marks look like.
  const all = item.doubts.includes('instruction') && without === 'new';
  const body = bodyWithout(item, meaning, all ? null : without);
  return guardText(body).trim() === '' && children.length === 0
    ? []
    : [{ id: draft.id, scheme: draft.scheme, body, children }];
}
