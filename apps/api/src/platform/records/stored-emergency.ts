import { day, emergencyDeclaration, remoteConfirmationInput, remoteRecordInput } from '@gremia/contracts';
import type { RecordedEmergency } from '@gremia/rules';
import { z } from 'zod';

/** A committee's emergency as it is stored. What an administrator has left out counts as not declared, not recorded. */
export const storedEmergency = z.object({
  declared: z.boolean().default(false),
  statuteClause: z.string().nullable().default(null),
});

/** The record of a meeting as it is stored; the room stands beside it. */
export const storedRemoteRecord = remoteRecordInput
  .omit({ revision: true, publicRoom: true })
  .extend({ declaration: emergencyDeclaration.nullable() });
export type StoredRemoteRecord = z.infer<typeof storedRemoteRecord>;

export const EMPTY_REMOTE_RECORD: StoredRemoteRecord = {
  declaration: null,
  statuteClause: '',
  resolution: '',
  approvedSystem: '',
  helpContact: '',
  committee: null,
  firstSession: false,
};

/** What the next meeting has resolved, as it is stored. */
export const storedConfirmation = remoteConfirmationInput.extend({ on: day });

/**
 * What the rules are asked with: the record of the meeting, or, where it has none, what was noted for its body.
 *
 * @returns null where nothing is on record at all
 */
export function emergencyOf(
  record: StoredRemoteRecord | null,
  ofBody: z.infer<typeof storedEmergency> | null,
): RecordedEmergency | null {
  if (record === null) return ofBody;
  const { declaration, statuteClause, resolution, approvedSystem, helpContact, committee, firstSession } = record;
  return {
    declared: declaration !== null,
    statuteClause: statuteClause === '' ? null : statuteClause,
    ...(declaration === null
      ? {}
      : { declaredBy: declaration.by, declaredOn: declaration.on, ground: declaration.ground }),
    ...(resolution === '' ? {} : { resolution }),
    ...(approvedSystem === '' ? {} : { approvedSystem }),
    ...(helpContact === '' ? {} : { helpContact }),
    ...(committee === null ? {} : { committee }),
    ...(firstSession ? { firstSession } : {}),
  };
}
