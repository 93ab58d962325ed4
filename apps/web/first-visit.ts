import type { Plugin } from 'vite';

/** What a bundler knows of a module. */
interface Module {
  readonly id: string;
  readonly importedIds: readonly string[];
}

/** The modules of a build. */
interface Graph {
  getModuleInfo(id: string): Module | null;
}

/** @returns the file a module goes into; null: as the bundler finds fit */
export type FileOf = (id: string, graph: Graph) => string | null;

/**
 * What the first visit of the portal needs comes in few files, for each costs a way there and back; and nothing else
 * stands in them. Which modules these are is followed from the starts, import by import, so no list has to be kept.
 *
 * @param starts the modules that a first visit runs, by their paths
 */
export function ofFirstVisit(starts: readonly string[]): FileOf {
  let reached: ReadonlySet<string> | null = null;
  return (id, graph) => {
    reached ??= reachedFrom(starts, graph);
    if (!reached.has(id)) return null;
    // What is of others changes seldom, and stays in a browser over releases.
    return id.includes('/node_modules/') ? 'libraries' : 'frame';
  };
}

/**
 * What several of the pages share that somebody reads one after the other comes in one file. A page's own things stay
 * in its own.
 *
 * @param first modules of the first visit, by their paths: what they reach is there already
 * @param pages modules of the pages, by their paths
 */
export function ofSeveral(first: readonly string[], pages: readonly string[], file: string): FileOf {
  let shared: ReadonlySet<string> | null = null;
  return (id, graph) => {
    shared ??= sharedBy(first, pages, graph);
    return shared.has(id) ? file : null;
  };
}

function sharedBy(first: readonly string[], pages: readonly string[], graph: Graph): ReadonlySet<string> {
  const there = reachedFrom(first, graph);
  const times = new Map<string, number>();
  for (const page of pages) for (const id of reachedFrom([page], graph)) times.set(id, (times.get(id) ?? 0) + 1);
  const isHeavy = (id: string): boolean =>
    HEAVY.test(id) || (graph.getModuleInfo(id)?.importedIds.some((each) => HEAVY.test(each)) ?? false);
  return new Set([...times].flatMap(([id, count]) => (count > 1 && !there.has(id) && !isHeavy(id) ? [id] : [])));
}

/** What somebody who only reads has no use for: schemas, sockets, calls, rules. */
const HEAVY =
  /node_modules\/(?:zod|socket\.io[\w-]*|livekit-client|react-hook-form)\/|libs\/(?:meeting|rules|journal)\//u;

/** Fails the build where the first visit came to load what it has no use for, and says what leads there. */
export function staysLight(starts: readonly string[]): Plugin {
  return {
    name: 'stays-light',
    apply: 'build',
    generateBundle() {
      const heavy = [...reachedFrom(starts, this)].filter((id) => HEAVY.test(id));
      const ways = heavy.map((id) => `${this.getModuleInfo(id)?.importers[0] ?? ''} -> ${id}`);
      if (heavy.length > 0) this.error(`the first visit of the portal loads too much:\n${ways.join('\n')}`);
    },
  };
}

export function reachedFrom(starts: readonly string[], graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...starts];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}
