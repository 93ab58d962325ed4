import { needsChair } from './chair-question';
import type { RuleProfile } from './profile';

/** On what it rests that an election is not secret. */
export type OpenElectionGround = 'nobody-objects' | 'unanimous' | 'resolution' | 'other';

/** Whether an election may be held openly, and what the rules say of it. */
export interface OpenElectionAnswer {
  readonly granted: boolean;
  readonly sentence: string;
  readonly norm: string;
  readonly needsChair: boolean;
}

/**
 * Elections are held by ballots that nobody can assign to anybody; openly only as the rules of the body allow it.
 *
 * @param candidates how many stand
 * @param ground what the chair has found; null where nothing is recorded
 * @see ThürKO § 39 Abs. 2, NKomVG § 67, HGO § 55, GemO RP § 40
 */
export function openElection(
  profile: RuleProfile,
  candidates: number,
  ground: OpenElectionGround | null,
): OpenElectionAnswer {
  const { value, norm } = profile.election;
  const who = WAYS[value.openIf];
  const usual = value.secret ? 'Gewählt wird geheim' : 'Gewählt wird mit Stimmzetteln';
  const demanded = value.secretOnDemand ? ' Verlangt es ein Mitglied, wird geheim gewählt.' : '';
  const sentence = who === null ? `${usual} (${norm}).` : `${usual}; offen nur, wenn ${who} (${norm}).${demanded}`;
  const answer = { sentence, norm, needsChair: needsChair(profile.election) };
  switch (value.openIf) {
    case 'never':
      return { ...answer, granted: false };
    case 'nobody-objects':
      return { ...answer, granted: ground === 'nobody-objects' || ground === 'unanimous' };
    case 'single-and-nobody-objects':
      return { ...answer, granted: candidates === 1 && (ground === 'nobody-objects' || ground === 'unanimous') };
    case 'unanimous':
      return { ...answer, granted: ground === 'unanimous' };
    default:
      return { ...answer, granted: ground === 'resolution' || ground === 'unanimous' };
  }
}

const WAYS = {
  never: null,
  'nobody-objects': 'niemand widerspricht',
  'single-and-nobody-objects': 'nur eine Person vorgeschlagen ist und niemand widerspricht',
  unanimous: 'alle zustimmen',
  resolution: 'das Gremium es beschließt',
} as const;

/** Whether persons may be proposed once the first round has been held. */
export const mayNominateLater = ({ election }: RuleProfile): boolean => !election.value.nominatedOnly;

/** Who draws the lot, where the rules say it; null where whoever drew it is to be named. */
export const lotDrawnBy = ({ election }: RuleProfile): string | null =>
  election.value.lotBy === 'chair' ? 'Sitzungsleitung' : null;
