import type { z } from 'zod';

/** What is typed and not saved, as this browser has it. */
export interface Draft<Value> {
  readonly value: Value;
  /** The revision on the server that the person began from. */
  readonly base: number;
  /** When it was last typed in, ISO 8601. */
  readonly at: string;
  /** The edition kept at the server that this one goes on from; 0 for none. */
  readonly edition: number;
  /** The server keeps exactly this. */
  readonly kept: boolean;
}

/** Reads what this browser has; null when there is nothing, or nothing that differs from what is saved. */
export function readDraft<Value>(key: string, schema: z.ZodType<Value>, server: Value): Draft<Value> | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (!isRecord(stored) || typeof stored['base'] !== 'number' || typeof stored['at'] !== 'string') return null;
    const value = readTypedValue(stored['value'], schema, server);
    if (value === null || JSON.stringify(value) === JSON.stringify(server)) return null;
    const { base, at, edition, kept } = stored;
    return { value, base, at, edition: typeof edition === 'number' ? edition : 0, kept: kept === true };
  } catch {
    return null;
  }
}

export function writeDraft(key: string, draft: unknown): void {
  try {
    if (draft === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage: the text is still on the page.
  }
}

/** What an older page stored may lack what there is to type today. Null when it cannot be read. */
export function readTypedValue<Value>(stored: unknown, schema: z.ZodType<Value>, server: Value): Value | null {
  const completed = isRecord(stored) && isRecord(server) ? { ...server, ...stored } : stored;
  return schema.safeParse(completed).data ?? null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const UNSAVED = 'gremia.unsaved.';

/** The person signs out: what the server keeps for them leaves this browser. What it does not have yet stays. */
export function forgetKeptDrafts(): void {
  try {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(UNSAVED))) {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      if (isRecord(stored) && stored['kept'] === true) localStorage.removeItem(key);
    }
  } catch {
    // What cannot be read is of an older page, and nobody else finds it under their own name.
  }
}
