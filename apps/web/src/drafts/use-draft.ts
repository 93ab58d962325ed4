import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { keeperOf, type Writing } from '../api/drafts';
import { DraftKeeping, type KeepingState } from './draft-keeping';
import { readTypedValue } from './draft-store';
import { useLocalDraft, type LocalDraft, type LocalDraftOptions } from './use-local-draft';

export interface TypedDraft<Value> extends Omit<LocalDraft<Value>, 'stored' | 'place'> {
  readonly keeping: Omit<KeepingState<Value>, 'elsewhere'> & {
    /** Since when another text of the same person lies at another device; null when there is none. */
    readonly elsewhereAt: string | null;
    readonly swap: () => void;
    readonly choose: () => void;
  };
  /** What is saved is newer than what the person began from. */
  readonly behind: boolean;
}

export interface DraftOptions<Value> extends LocalDraftOptions<Value> {
  /** What is written on; says where the server keeps it. */
  readonly writing: Writing;
}

/**
 * What somebody types at length: kept in this browser with every key, and in pauses at the server for the person alone,
 * so that it is there again at another device. Neither a closed browser nor a refused save costs a word.
 */
export function useDraft<Value>({ writing, ...options }: DraftOptions<Value>): TypedDraft<Value> {
  const { stored, place, ...draft } = useLocalDraft(options);
  const [state, setState] = useState<KeepingState<Value>>({ phase: 'waiting', savedAt: null, elsewhere: null });
  const latest = useRef({ stored, place, options, writing });
  useLayoutEffect(() => {
    latest.current = { stored, place, options, writing };
  });
  const keeping = useRef<DraftKeeping<Value> | null>(null);
  const subject = JSON.stringify(writing);
  useEffect(() => {
    const made = new DraftKeeping<Value>(keeperOf(latest.current.writing), {
      current: () => latest.current.stored,
      place: (next, restored) => {
        latest.current = { ...latest.current, stored: next };
        latest.current.place(next, restored);
      },
      decode: (content) => {
        const { schema, server } = latest.current.options;
        try {
          return readTypedValue(JSON.parse(content), schema, server);
        } catch {
          return null;
        }
      },
      isSaved: (value) => JSON.stringify(value) === JSON.stringify(latest.current.options.server),
      tell: setState,
    });
    keeping.current = made;
    made.start();
    const leave = (): void => {
      if (document.visibilityState === 'hidden') made.keepNow();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      made.stop();
    };
  }, [subject]);
  const isThere = stored !== null;
  const wasThere = useRef(false);
  useEffect(() => {
    if (isThere && !stored.kept) keeping.current?.typed();
    if (!isThere && wasThere.current) keeping.current?.dropped();
    wasThere.current = isThere;
  }, [isThere, stored]);
  return {
    ...draft,
    discard: () => {
      draft.discard();
      latest.current = { ...latest.current, stored: null };
      keeping.current?.dropped();
    },
    behind: stored !== null && stored.base !== options.revision,
    keeping: {
      phase: state.phase,
      savedAt: state.savedAt,
      elsewhereAt: state.elsewhere?.at ?? null,
      swap: () => keeping.current?.swap(),
      choose: () => keeping.current?.choose(),
    },
  };
}
