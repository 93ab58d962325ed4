import type { DisturbanceRule, RuleProfile } from './profile';

/** In whose sphere a disturbance lies, as far as it can be presumed. */
export type Sphere = 'municipal' | 'member' | 'unknown';

/** Who is affected beside the member who has reported it. */
export interface Affected {
  /** Everybody else who is connected. */
  readonly others: number;
  readonly affected: number;
}

/**
 * In whose sphere a disturbance lies is told by who else is affected: where others are too, it is not the member's;
 * where nobody else is, the law of some Länder presumes that it is. With nobody to compare with, nobody knows.
 *
 * @see DigiSiVO § 10, KV M-V § 29a
 */
export function presumedSphere({ presumption }: DisturbanceRule, { others, affected }: Affected): Sphere {
  if (others === 0) return 'unknown';
  if (affected > 0) return 'municipal';
  return presumption === 'others-fine' ? 'member' : 'unknown';
}

/** Who else is affected, and what is presumed from it: a sentence for whoever leads. */
export function sphereSentence({ disturbance }: Pick<RuleProfile, 'disturbance'>, seen: Affected): string {
  const compared = comparison(seen);
  return `${compared} ${PRESUMED[presumedSphere(disturbance.value, seen)]} (${disturbance.norm}).`;
}

function comparison({ others, affected }: Affected): string {
  if (others === 0) return 'Außer dem Mitglied ist niemand zugeschaltet.';
  const hit = affected > 0;
  if (others === 1) return `Das andere zugeschaltete Mitglied ist ${hit ? 'auch' : 'nicht'} betroffen.`;
  if (!hit) return `Von ${others} anderen Zugeschalteten ist niemand betroffen.`;
  return `Von ${others} anderen Zugeschalteten ${affected === 1 ? 'ist 1' : `sind ${affected}`} auch betroffen.`;
}

const PRESUMED: Readonly<Record<Sphere, string>> = {
  municipal: 'Zu vermuten ist der Verantwortungsbereich der Gemeinde',
  member: 'Zu vermuten ist der Verantwortungsbereich des Mitglieds',
  unknown: 'In wessen Verantwortungsbereich die Störung liegt, ist von Ihnen zu klären',
};

/** What follows from it, as the rules of the body say: a sentence for whoever leads. */
export function consequenceSentence({ disturbance }: Pick<RuleProfile, 'disturbance'>, sphere: Sphere): string {
  const { norm, value } = disturbance;
  if (sphere === 'member')
    return `Die Sitzung kann weitergehen; die Abstimmung der anderen trifft die Störung nicht (${norm}).`;
  return (
    'Die Sitzung ist zu unterbrechen, bis die Störung behoben ist' +
    `${value.repeatsVote ? '; eine Abstimmung, die sie trifft, wird wiederholt' : ''} (${norm}).`
  );
}
