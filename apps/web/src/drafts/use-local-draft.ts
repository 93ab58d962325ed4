import { useState } from 'react';
import type { z } from 'zod';

interface Draft<Value> {
  readonly value: Value;
  /** The revision on the server that the person began from. */
  readonly base: number;
  /** When it was last typed in, ISO 8601. */
  readonly at: string;
}

export interface LocalDraft<Value> {
  readonly value: Value;
  readonly base: number;
  /** Something is typed that the server does not have yet. */
  readonly unsaved: boolean;
  /** What was found in this browser when the page was opened: since when it lies there; null when there was nothing. */
  readonly restoredFrom: string | null;
  readonly change: (value: Value) => void;
  /** The server has `sent` as this revision. What was typed since then stays unsaved. */
  readonly settle: (sent: Value, revision: number) => void;
  /** The person wants the typed text to replace this revision of the server. */
  readonly rebase: (revision: number) => void;
  readonly discard: () => void;
}

export interface LocalDraftOptions<Value> {
  /** Names the draft in this browser; contains the person, so that nobody finds somebody else's. */
  readonly name: string;
  readonly schema: z.ZodType<Value>;
  readonly server: Value;
  readonly revision: number;
}

/**
 * Keeps what is typed in this browser with every key until the server has it: neither a closed browser nor a refused
 * save costs a word.
 */
export function useLocalDraft<Value>({ name, schema, server, revision }: LocalDraftOptions<Value>): LocalDraft<Value> {
  const key = `gremia.unsaved.${name}`;
  const [draft, setDraft] = useState<Draft<Value> | null>(() => read(key, schema, server));
  const [restoredFrom, setRestoredFrom] = useState(draft?.at ?? null);
  const storeDraft = (next: Draft<Value> | null): void => {
    setDraft(next);
    write(key, next);
  };
  return {
    value: draft?.value ?? server,
    base: draft?.base ?? revision,
    unsaved: draft !== null,
    restoredFrom: draft === null ? null : restoredFrom,
    change: (value) => storeDraft({ value, base: draft?.base ?? revision, at: new Date().toISOString() }),
    settle: (sent, settled) => {
      setRestoredFrom(null);
      setDraft((current) => {
        const next = current === null || current.value === sent ? null : { ...current, base: settled };
        write(key, next);
        return next;
      });
    },
    rebase: (onto) => storeDraft({ value: draft?.value ?? server, base: onto, at: new Date().toISOString() }),
    discard: () => storeDraft(null),
  };
}

function read<Value>(key: string, schema: z.ZodType<Value>, server: Value): Draft<Value> | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (
      typeof stored !== 'object' ||
      stored === null ||
      !('value' in stored) ||
      !('base' in stored) ||
      !('at' in stored)
    )
      return null;
    // What an older page stored may lack what there is to type today.
    const value = schema.safeParse(completed(stored.value, server));
    if (!value.success || typeof stored.base !== 'number' || typeof stored.at !== 'string') return null;
    return JSON.stringify(value.data) === JSON.stringify(server)
      ? null
      : { value: value.data, base: stored.base, at: stored.at };
  } catch {
    return null;
  }
}

const completed = (stored: unknown, server: unknown): unknown =>
  isRecord(stored) && isRecord(server) ? { ...server, ...stored } : stored;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function write(key: string, draft: unknown): void {
  try {
    if (draft === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage: the text is still on the page.
  }
}
