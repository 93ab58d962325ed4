import { useState } from 'react';
import type { z } from 'zod';
import { readDraft, UNSAVED, writeDraft, type Draft } from './draft-store';

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
  /** What is typed, as this browser keeps it. */
  readonly stored: Draft<Value> | null;
  /** Puts a text in the place of what is typed; `restored`: it comes from an earlier visit or another device. */
  readonly place: (draft: Draft<Value> | null, restored: boolean) => void;
}

export interface LocalDraftOptions<Value> {
  /** Names the draft in this browser; contains the person, so that nobody finds somebody else's. */
  readonly name: string;
  readonly schema: z.ZodType<Value>;
  readonly server: Value;
  readonly revision: number;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Keeps what is typed in this browser with every key until the server has it: neither a closed browser nor a refused
 * save costs a word.
 */
export function useLocalDraft<Value>({ name, schema, server, revision }: LocalDraftOptions<Value>): LocalDraft<Value> {
  const key = UNSAVED + name;
  const [draft, setDraft] = useState<Draft<Value> | null>(() => readDraft(key, schema, server));
  const [restoredFrom, setRestoredFrom] = useState(draft?.at ?? null);
  const storeDraft = (next: Draft<Value> | null): void => {
    setDraft(next);
    writeDraft(key, next);
  };
  const typed = (value: Value, base: number): Draft<Value> => ({
    value,
    base,
    at: new Date().toISOString(),
    edition: draft?.edition ?? 0,
    kept: false,
  });
  return {
    value: draft?.value ?? server,
    base: draft?.base ?? revision,
    unsaved: draft !== null,
    restoredFrom: draft === null ? null : restoredFrom,
    // Typed back to what is saved, or said by the page itself: nothing is open.
    change: (value) => storeDraft(same(value, server) ? null : typed(value, draft?.base ?? revision)),
    settle: (sent, settled) => {
      setRestoredFrom(null);
      setDraft((current) => {
        const next = current === null || current.value === sent ? null : { ...current, base: settled, kept: false };
        writeDraft(key, next);
        return next;
      });
    },
    rebase: (onto) => storeDraft(typed(draft?.value ?? server, onto)),
    discard: () => storeDraft(null),
    stored: draft,
    place: (next, restored) => {
      if (restored) setRestoredFrom(next?.at ?? null);
      storeDraft(next);
    },
  };
}
