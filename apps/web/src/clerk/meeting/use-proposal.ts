import type { MeetingSummary } from '@gremia/contracts';
import { useEffect } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { today } from '../../i18n/dates';
import { proposeMeeting, type Proposal } from './proposal';

/** Fills in what is usual in a body, but for what somebody has typed. */
export function useProposal<Fields extends FieldValues & Proposal, Sent>(
  { getFieldState, resetField }: UseFormReturn<Fields, unknown, Sent>,
  earlier: readonly MeetingSummary[] | undefined,
): void {
  useEffect(() => {
    const proposal = earlier === undefined ? null : proposeMeeting(earlier, today());
    for (const [name, value] of Object.entries(proposal ?? {})) {
      const field = name as Path<Fields>;
      if (!getFieldState(field).isDirty) resetField(field, { defaultValue: value as PathValue<Fields, Path<Fields>> });
    }
  }, [earlier, getFieldState, resetField]);
}
