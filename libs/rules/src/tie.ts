import type { OutcomeDetail } from './majority';
import type { RuleProfile } from './profile';

/** Who decides where votes are equal and the rules of the body do not let the count decide. */
export type TieBreaker = 'chair' | 'lot';

const LEFT_TO = { rejected: null, 'chair-decides': 'chair', lot: 'lot' } as const;
const DECIDES = { chair: 'Es entscheidet die Sitzungsleitung', lot: 'Es entscheidet das Los' } as const;

/** Who has to decide after this count; null where the count has decided. */
export const tieLeftTo = ({ tie }: Pick<RuleProfile, 'tie'>, counted: Pick<OutcomeDetail, 'tie'>): TieBreaker | null =>
  counted.tie ? LEFT_TO[tie.value] : null;

/**
 * What the chair says of equal votes: `Es besteht Stimmengleichheit (Ja: 19, …). Es entscheidet das Los (§ …).`
 *
 * @param line the counts as they are read out
 */
export const tieSentence = ({ tie }: Pick<RuleProfile, 'tie'>, leftTo: TieBreaker, line: string): string =>
  `Es besteht Stimmengleichheit (${line}). ${DECIDES[leftTo]} (${tie.norm}).`;
