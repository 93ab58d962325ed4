import { writeSync } from 'node:fs';
import { Session } from 'node:inspector';
import { deriveOperations } from '../amend/derive';
import { doubtfulCorrections } from '../correct/doubtful-corrections';
import { compareTexts } from '../diff/compare-texts';
import { mergeUnits } from '../merge/merge';
import { rebaseAmendment } from '../merge/rebase';
import { relateUnits } from '../merge/relations';
import { reviewRebase } from '../merge/review-rebase';
import { voteOrder } from '../merge/vote-order';
import type { AmendmentText, Point } from '../model';
import { parseResolution } from '../points/parse';
import { hashInput, printResolution } from '../points/print';
import { linkReferences } from '../points/references';
import { renderMarkedHtml } from '../render/html';
import { renderMarkedMarkdown } from '../render/markdown';
import { renderMarkedText } from '../render/text';
import { changed, inPoints, repeated, repeatedThings } from './growing-texts';
import { compareVersions } from '../view/compare-versions';
import { markAmendment } from '../view/mark';

/** The search for the shortest list of changes takes steps by the square, up to a bound that is tested by itself. */
const counted = /libs\/resolution\/src\/(?!testing|diff\/(?:hunks|effort|anchors)\.)/u;

/** Counts how often the blocks of this library ran: the same work always gives the same number. */
class StepCounter {
  private readonly session = new Session();

  start(): void {
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    this.take();
  }

  stop(): void {
    this.session.post('Profiler.stopPreciseCoverage');
    this.session.disconnect();
  }

  /** The blocks that `work` runs. Nothing that counts runs between two of them, so that asking once is enough. */
  count(work: () => unknown): number {
    work();
    return this.take();
  }

  /** What ran since it was asked last. */
  private take(): number {
    let steps = 0;
    this.session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
      for (const { url, functions } of result) {
        if (!counted.test(url)) continue;
        for (const { ranges } of functions) for (const { count } of ranges) steps += count;
      }
    });
    return steps;
  }
}

/** An amendment of the text, cut into so many points, and what is done with it until it is resolved. */
function throughTheMeeting(text: string, count: number): void {
  const base = inPoints(text, count);
  const amendment: AmendmentText = {
    id: 'x',
    no: '1',
    ...deriveOperations(base, inPoints(changed(text), count), { amendmentId: 'x' }),
  };
  const marked = markAmendment(base, amendment.ops);
  for (const render of [renderMarkedHtml, renderMarkedText, renderMarkedMarkdown]) render(marked);
  mergeUnits(
    base,
    [amendment],
    amendment.units.map(({ id }) => id),
  );
  relateUnits(base, [amendment]);
  voteOrder(base, [amendment]);
}

function toTheNextVersion(text: string): void {
  const base = inPoints(text, 3);
  const derived = deriveOperations(base, inPoints(changed(text), 3), { amendmentId: 'x' });
  const next: Point[] = inPoints(`Neu. ${text}`, 3);
  rebaseAmendment(base, { id: 'x', no: '1', ...derived }, next);
  reviewRebase(base, { id: 'x', no: '1', ...derived }, next);
}

const manyPoints = (text: string): number => Math.ceil(text.length / 100);

export const works: Readonly<Record<string, (text: string) => unknown>> = {
  reading: (text) => parseResolution(text),
  'printing, hashing and linking': (text) => {
    const points = inPoints(text, 10);
    return [printResolution(points), hashInput(points), linkReferences(points)];
  },
  'comparing two texts': (text) => compareTexts(text, changed(text)),
  'comparing versions of one point': (text) => compareVersions(inPoints(text, 1), inPoints(changed(text), 1)),
  'comparing versions of many points': (text) =>
    compareVersions(inPoints(text, manyPoints(text)), inPoints(changed(text), manyPoints(text), 'q')),
  'an amendment to one point': (text) => throughTheMeeting(text, 1),
  'an amendment to many points': (text) => throughTheMeeting(text, manyPoints(text)),
  'following to a new version': toTheNextVersion,
  correcting: (text) =>
    doubtfulCorrections(inPoints(text, manyPoints(text)), inPoints(changed(text), manyPoints(text))),
};

/** How many steps a text of this length takes, and four times as much of the same. */
export interface Measured {
  readonly work: string;
  readonly thing: string;
  readonly small: number;
  readonly large: number;
}

const SIZE = 2_000;

function measureAll(): Measured[] {
  const counter = new StepCounter();
  counter.start();
  const measured = Object.entries(works).flatMap(([name, work]) =>
    Object.entries(repeatedThings).map(([thing, piece]): Measured => {
      const [small = 0, large = 0] = [SIZE, 4 * SIZE].map((size) => counter.count(() => work(repeated(piece, size))));
      return { work: name, thing, small, large };
    }),
  );
  counter.stop();
  return measured;
}

// Run as a program: what else a process has loaded would be counted too, and asked about each time.
if (require.main === module) writeSync(1, JSON.stringify(measureAll()));
