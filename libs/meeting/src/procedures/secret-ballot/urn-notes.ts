import type { Held } from '../procedure';

/**
 * What the minutes say of every vote with an urn: how many have voted, who they are where the rules of the body have
 * names in the minutes, and the codes by which each voter finds their ballot
 * among those that were counted.
 */
export const urnNotes = ({
  participants,
  checkCodes,
  profile,
}: Pick<Held, 'participants' | 'checkCodes' | 'profile'>): readonly string[] => [
  participants.length === 0
    ? 'Eine Stimme hat niemand abgegeben.'
    : `Eine Stimme abgegeben haben (${participants.length})` +
      `${profile.minutesNames.value === 'by-name' ? `: ${participants.join(', ')}` : ''}.`,
  ...(checkCodes.length === 0
    ? []
    : [`Prüfcodes der Stimmen in der Urne, ohne Zuordnung (${checkCodes.length}): ${checkCodes.join(', ')}.`]),
];
