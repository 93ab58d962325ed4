import type { VoteSetup } from '@gremia/contracts';
import { openElection, type RuleProfile } from '@gremia/rules';
import type { Refusal } from '../../decision';
import { refuse } from '../../refuse';
import type { Gathering, Held, Procedure } from '../procedure';
import { type ElectionCounted, electionCount, electionLine, headsCounted } from './election-count';
import { assessElection } from './election-outcome';

type ElectionKind = Pick<Procedure<never, ElectionCounted>, 'serves' | 'count' | 'assess' | 'minutesLine' | 'heads'>;

/** How a round of an election is assessed and said, whatever way it was held. */
export const election: ElectionKind = {
  serves: 'election',
  count: electionCount,
  assess: assessElection,
  heads: headsCounted,
  minutesLine: electionLine,
};

/**
 * An election that is not secret is held so only as the rules of the body allow, and for a recorded ground.
 *
 * @returns a refusal `confirmation-needed` where the ground is missing or is not enough
 */
export function mustBeOpen(profile: RuleProfile, { openBecause }: VoteSetup, gathering: Gathering): Refusal | null {
  const ground = openBecause?.ground ?? null;
  const { granted, sentence, norm } = openElection(profile, gathering.candidates ?? 0, ground);
  if (granted) return null;
  if (ground !== 'other')
    return refuse('confirmation-needed', `${sentence} Bitte halten Sie fest, worauf die offene Wahl beruht.`, norm);
  return openBecause?.norm === undefined
    ? refuse('confirmation-needed', 'Bitte nennen Sie die Vorschrift, nach der offen gewählt werden kann.', norm)
    : null;
}

const GROUNDS = {
  'nobody-objects': 'niemand hat widersprochen',
  unanimous: 'alle haben zugestimmt',
  resolution: 'das Gremium hat es beschlossen',
} as const;

/** `Offene Wahl durch Handzeichen; niemand hat widersprochen (§ 55 HGO).` */
export function opennessNote(how: string, { setup: { openBecause }, profile }: Held): string {
  if (openBecause === undefined) return `${how}.`;
  const { ground, norm } = openBecause;
  return ground === 'other'
    ? `${how} nach ${norm ?? ''}.`
    : `${how}; ${GROUNDS[ground]} (${norm ?? profile.election.norm}).`;
}

/** `Zur Wahl standen: Anna Amsel und Bernd Busch.` */
export const standingNote = ({ options }: Held): string =>
  `Zur Wahl ${options.length === 1 ? 'stand' : 'standen'}: ${options.map(({ name }) => name).join(', ')}.`;
