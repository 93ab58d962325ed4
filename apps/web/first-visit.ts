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

const REACT = /node_modules\/(?:react|react-dom|scheduler)\//u;

/** @returns the file a module goes into; null: as the bundler finds fit */
export type FileOf = (id: string, graph: Graph) => string | null;

/**
 * What the first visit of the portal needs comes in three files, for each costs a way there and back; and nothing else
 * stands in them. Which modules these are is followed from the starts, import by import, so no list has to be kept.
 *
 * @param starts the modules that a first visit runs, by their paths
 */
export function ofFirstVisit(starts: readonly string[]): FileOf {
  let reached: ReadonlySet<string> | null = null;
  return (id, graph) => {
    reached ??= reachedFrom(starts, graph);
    if (!reached.has(id)) return null;
    if (REACT.test(id)) return 'react';
    return id.includes('/node_modules/') ? 'tools' : 'frame';
  };
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
