import { z } from 'zod';

/**
 * What somebody typed before they were excluded from an item: of that item only that it is there and where it stands.
 * Values under the item's id go, and texts and references of a record that has the id, or is about a paper from which
 * they are excluded.
 *
 * @param content JSON as the page wrote it; what cannot be read is given back as nothing
 * @param hidden ids of items and papers
 */
export function withoutHidden(content: string, hidden: ReadonlySet<string>): string | null {
  if (hidden.size === 0) return content;
  try {
    return JSON.stringify(JSON.parse(content, (_key, value: unknown) => masked(value, hidden)));
  } catch {
    return null;
  }
}

const NAMES = ['id', 'paperId'];
const isId = (value: unknown): boolean => z.uuid().safeParse(value).success;

function masked(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const isHidden = (id: unknown): boolean => typeof id === 'string' && hidden.has(id.toLowerCase());
  const entries = Object.entries(value).filter(([key]) => !isHidden(key));
  const ofHidden = entries.some(([key, id]) => NAMES.includes(key) && isHidden(id));
  return Object.fromEntries(
    ofHidden ? entries.map(([key, each]) => [key, key === 'id' ? each : emptied(each)]) : entries,
  );
}

/** Marks such as whether the item is public stay; the server keeps the rest of the item as it has it. */
const emptied = (value: unknown): unknown =>
  typeof value === 'string' && !isId(value) ? '' : typeof value === 'boolean' ? value : null;
