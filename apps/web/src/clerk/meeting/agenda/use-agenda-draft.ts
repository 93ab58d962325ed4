import type { AgendaItemInput, MeetingDetail } from '@gremia/contracts';
import { useState } from 'react';
import { isProblem } from '../../../api/api-problem';
import { fetchMeeting, useChangeAgenda } from '../../../api/meetings';
import { useDraft, type TypedDraft } from '../../../drafts/use-draft';
import { readTyped } from '../../../forms/read-typed';
import { useRefusal, type Refusal } from '../../../forms/use-refusal';
import { agendaDraft, itemsOf, typedAgenda } from './agenda-items';
import { changesOf, isKnown } from './known-agenda';

export interface AgendaDraft {
  readonly draft: TypedDraft<AgendaItemInput[]>;
  readonly refusal: Refusal;
  readonly saving: boolean;
  /** What a supplement would tell; empty where none is needed. */
  readonly changes: ReturnType<typeof changesOf>;
  /** A reason is asked for before an agenda that people know is changed. */
  readonly asking: boolean;
  /** The agenda that somebody else saved meanwhile; null when nobody did. */
  readonly theirs: MeetingDetail | null;
  readonly begin: () => void;
  readonly stopAsking: () => void;
  /** @throws what is not to be told beside the fields */
  readonly sendSupplement: (reason: string) => Promise<void>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly closeConflict: () => void;
}

/** An agenda while it is written: kept for its author, sent when it is saved, nothing lost by a refusal. */
export function useAgendaDraft(meeting: MeetingDetail, personId: string): AgendaDraft {
  const draft = useDraft<AgendaItemInput[]>({
    writing: { of: 'meeting', kind: 'agenda', id: meeting.id },
    name: `${personId}.agenda.${meeting.id}`,
    schema: agendaDraft,
    server: itemsOf(meeting),
    revision: meeting.revision,
  });
  const change = useChangeAgenda(meeting.id);
  const [theirs, setTheirs] = useState<MeetingDetail | null>(null);
  const [asking, setAsking] = useState(false);
  const items = draft.value;
  const refusal = useRefusal({ items });
  const changes = asking || isKnown(meeting) ? changesOf(meeting, items) : [];
  const send = async (base: number, supplement?: string): Promise<void> => {
    const sent = draft.value;
    refusal.clear();
    try {
      const reason = supplement === undefined ? {} : { supplement };
      const { revision } = await change.mutateAsync({
        revision: base,
        ...readTyped(typedAgenda, { items: sent }),
        ...reason,
      });
      draft.settle(sent, revision);
      setAsking(false);
    } catch (error) {
      if (isProblem(error, 'agenda-known')) return setAsking(true);
      if (isProblem(error, 'stale-revision')) setTheirs(await fetchMeeting(meeting.id).catch(() => null));
      if (!isProblem(error, 'invalid-input')) throw error;
      setAsking(false);
      refusal.refuse(error);
    }
  };
  const save = (base = draft.base): void => void send(base).catch(refusal.refuse);
  return {
    draft,
    refusal,
    saving: change.isPending,
    changes,
    asking,
    theirs,
    /** Gaps are named before anybody is asked for a reason. */
    begin: () => {
      if (!draft.unsaved) return;
      if (changes.length === 0 || !typedAgenda.safeParse({ items }).success) save();
      else setAsking(true);
    },
    stopAsking: () => setAsking(false),
    sendSupplement: (reason) => send(draft.base, reason),
    keepMine: () => {
      const revision = theirs?.revision;
      setTheirs(null);
      if (revision === undefined) return;
      draft.rebase(revision);
      save(revision);
    },
    takeTheirs: () => {
      setTheirs(null);
      refusal.clear();
      draft.discard();
    },
    closeConflict: () => setTheirs(null),
  };
}
