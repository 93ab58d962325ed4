import type { Held } from '../procedure';

/**
 * What the minutes say of every vote with an urn: who has voted, and the codes by which each voter finds their ballot
 * among those that were counted.
 */
export const urnNotes = ({
  participants,
  checkCodes,
}: Pick<Held, 'participants' | 'checkCodes'>): readonly string[] => [
  participants.length === 0
    ? 'Eine Stimme hat niemand abgegeben.'
    : `Eine Stimme abgegeben haben (${participants.length}): ${participants.join(', ')}.`,
  ...(checkCodes.length === 0
    ? []
    : [`Prüfcodes der Stimmen in der Urne, ohne Zuordnung (${checkCodes.length}): ${checkCodes.join(', ')}.`]),
];
