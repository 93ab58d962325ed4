import { LARGEST_DOCUMENT, type ReadDocumentResult } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { readDocument } from '../../api/upload';
import { uuid } from '../../live/uuid';
import { withFreshIds } from './apply-choices';

export interface DocumentReadingOptions {
  readonly points: readonly Point[];
  /** The paper whose text is amended; null for a text of its own. */
  readonly parentId: string | null;
  /** Takes the text over into the editor; nothing is saved by that. */
  readonly onRead: (points: readonly Point[]) => void;
}

export interface DocumentReading {
  readonly result: ReadDocumentResult | null;
  readonly tooLarge: boolean;
  readonly busy: boolean;
  /** Share of the document that has been sent, 0 to 1. */
  readonly share: number;
  readonly error: unknown;
  /** A reading was taken over and can be undone. */
  readonly taken: boolean;
  readonly begin: (file: File) => void;
  readonly take: (points: readonly Point[]) => void;
  readonly cancel: () => void;
  readonly undo: () => void;
}

/** A document on its way into the editor: sent, read, confirmed, and taken back if that was a mistake. */
export function useDocumentReading({ points, parentId, onRead }: DocumentReadingOptions): DocumentReading {
  const [result, setResult] = useState<ReadDocumentResult | null>(null);
  const [share, setShare] = useState(0);
  const [tooLarge, setTooLarge] = useState(false);
  const [before, setBefore] = useState<readonly Point[] | null>(null);
  const reading = useMutation({
    mutationFn: (file: File) => readDocument({ file, parentId, onProgress: setShare }),
    onSuccess: (read) => setResult(withFreshIds(read, `d-${uuid()}:`)),
  });
  return {
    result,
    tooLarge,
    busy: reading.isPending,
    share,
    error: reading.error,
    taken: before !== null,
    begin: (file) => {
      setResult(null);
      setBefore(null);
      setShare(0);
      setTooLarge(file.size > LARGEST_DOCUMENT);
      reading.reset();
      if (file.size <= LARGEST_DOCUMENT) reading.mutate(file);
    },
    take: (taken) => {
      setBefore(points);
      setResult(null);
      onRead(taken);
    },
    cancel: () => setResult(null),
    undo: () => {
      if (before !== null) onRead(before);
      setBefore(null);
    },
  };
}
