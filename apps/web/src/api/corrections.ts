import { liveRoutes, type PaperDetail } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { uuid } from '../live/uuid';
import { isProblem } from './api-problem';
import { call } from './client';
import { fetchPaper } from './papers';

export interface TextCorrectionInput {
  readonly points: readonly Point[];
  readonly basedOn: string;
  readonly reason: string;
  readonly confirmsMeaning: boolean;
}

/** The record is durable at once; the page of the paper follows it in a moment. */
const LOOKS = 10;
const PAUSE_MILLISECONDS = 300;

/** Records a correction of the paper's resolved text; answers with the paper as it reads then. */
export function useCorrectText({ id, correctable }: Pick<PaperDetail, 'id' | 'correctable'>) {
  const client = useQueryClient();
  const sent = useRef({ content: '', commandId: '' });
  return useMutation({
    mutationFn: async (input: TextCorrectionInput) => {
      const { meetingId, itemId } = correctable ?? { meetingId: '', itemId: '' };
      // What was sent into a broken line keeps its id: it may have arrived, and is recorded once.
      const content = JSON.stringify(input);
      if (sent.current.content !== content) sent.current = { content, commandId: uuid() };
      const { commandId } = sent.current;
      await call(liveRoutes.command, {
        params: { id: meetingId },
        body: { ...input, kind: 'correct-text', commandId, meetingId, itemId },
      });
      return afterCorrection(id, input.basedOn);
    },
    onSuccess: (paper) => client.setQueryData(['paper', id], paper),
    onError: (error) =>
      isProblem(error, 'stale-revision') ? client.invalidateQueries({ queryKey: ['paper', id] }) : undefined,
  });
}

async function afterCorrection(id: string, before: string): Promise<PaperDetail> {
  for (let look = 1; ; look += 1) {
    const paper = await fetchPaper(id);
    if (paper.resolution?.hash !== before || look === LOOKS) return paper;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
}
