import type { PaperKind, PaperState } from '@gremia/contracts';

interface Above {
  readonly id: string;
  readonly kind: PaperKind;
  readonly state: PaperState;
  readonly number: string | null;
  readonly title: string;
}

/** A paper with what it hangs on. */
export interface Hanging {
  readonly kind: PaperKind;
  readonly state: PaperState;
  readonly parent: Above | null;
  readonly main: Above | null;
}

const isPending = (state: PaperState): boolean =>
  state === 'submitted' || state === 'scheduled' || state === 'in-consultation';

/** An amendment of what is decided or taken back, which was not decided with it: there is nothing left to amend. */
export const isMoot = ({ kind, state, parent, main }: Hanging): boolean =>
  kind === 'amendment' &&
  (state === 'draft' || isPending(state)) &&
  [parent, main].some((above) => above !== null && !isPending(above.state));

/** Whether an amendment can be moved on it: a pending proposal or motion, or an amendment of one. */
export const isAmendable = (paper: Hanging & { readonly text: unknown }): boolean => {
  const { kind, state, parent, text } = paper;
  if (text === null || !isPending(state)) return false;
  return kind === 'amendment'
    ? parent !== null && parent.kind !== 'amendment' && !isMoot(paper)
    : kind === 'proposal' || kind === 'motion';
};
