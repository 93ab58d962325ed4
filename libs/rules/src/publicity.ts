import type { ExclusionGround, RuleProfile } from './profile';

/** Grounds as minutes and screens name them, after `wegen`. */
export const GROUND_WORDS: Readonly<Record<ExclusionGround, string>> = {
  'common-good': 'Rücksicht auf das Wohl der Allgemeinheit',
  'individual-interest': 'berechtigter Interessen Einzelner',
  'kind-of-matter': 'der Art der Angelegenheit, die nichtöffentlich zu behandeln ist',
  'other-law': 'einer anderen Rechtsvorschrift',
};

/** Who releases a resolution that was made without the public, and what has to be settled for it. */
export interface ReleaseAnswer {
  /** The resolution of the body or the decision of the mayor has to be named. */
  readonly needsReference: boolean;
  /** Somebody has to say that the reasons for secrecy have ceased. */
  readonly needsCeased: boolean;
  readonly sentence: string;
  readonly norm: string;
}

/** @see ThürKO § 40 Abs. 2, HGO § 52 Abs. 2, GemO BW § 35 Abs. 1, GemO RP § 35 Abs. 1 */
export function answerRelease({ release }: Pick<RuleProfile, 'release'>): ReleaseAnswer {
  const { value, norm } = release;
  const who = {
    body: 'Über die Freigabe entscheidet das Gremium',
    mayor: 'Über die Freigabe entscheidet die Bürgermeisterin oder der Bürgermeister',
    law: 'Der Beschluss ist bekannt zu geben',
  }[value.by];
  const when =
    value.when === 'reasons-ceased'
      ? 'sobald die Gründe für die Geheimhaltung weggefallen sind'
      : 'sobald die Öffentlichkeit wieder zugelassen ist, soweit nichts entgegensteht';
  return {
    needsReference: value.by !== 'law',
    needsCeased: value.when === 'reasons-ceased',
    norm,
    sentence: `${who}, ${when} (${norm}).`,
  };
}

/** What somebody is told who is connected and has not said that nobody else listens. */
export function aloneSentence({ aloneRemote }: Pick<RuleProfile, 'aloneRemote'>): string {
  const counts =
    aloneRemote.value.without === 'absent' ? 'gelten Sie hier als nicht anwesend' : 'stimmen Sie nicht mit';
  return (
    'Dieser Teil der Sitzung ist nichtöffentlich. Bitte bestätigen Sie zuerst, dass bei Ihnen niemand sonst mithören ' +
    `oder mitsehen kann; bis dahin ${counts} (${aloneRemote.norm}).`
  );
}

/** What the rules of the body say about excluding the public for a ground. */
export interface ExclusionAnswer {
  readonly admissible: boolean;
  /** Nobody may speak or vote on it before the public is out. */
  readonly behindDoors: boolean;
  /** Whoever leads may let it be voted on in public where nothing secret has to be said. */
  readonly mayBeOpen: boolean;
  readonly sentence: string;
  readonly norm: string;
}

/**
 * Whether the public may be excluded for a ground, and where that is decided.
 *
 * @param ground null where the public is to be let in
 * @see ThürKO § 40 Abs. 1, HGO § 52 Abs. 1, GemO BW § 35 Abs. 1, GemO RP § 35 Abs. 1, KSVG § 40
 */
export function answerExclusion(
  profile: Pick<RuleProfile, 'exclusion'>,
  ground: ExclusionGround | null,
): ExclusionAnswer {
  const { value, norm } = profile.exclusion;
  const admissible = ground === null || value.grounds.includes(ground);
  return {
    admissible,
    behindDoors: value.decided === 'closed',
    mayBeOpen: value.decided !== 'closed',
    norm,
    sentence: admissible
      ? {
          closed: `Über den Antrag wird in nichtöffentlicher Sitzung beraten und entschieden (${norm}).`,
          'closed-unless-plain':
            'Über den Antrag wird in nichtöffentlicher Sitzung beraten und entschieden; in öffentlicher Sitzung nur, ' +
            `wenn dafür nichts Vertrauliches zu sagen ist (${norm}).`,
          open: `Über den Antrag wird in öffentlicher Sitzung abgestimmt (${norm}).`,
        }[value.decided]
      : `Wegen ${GROUND_WORDS[ground]} kann die Öffentlichkeit hier nicht ausgeschlossen werden (${norm}).`,
  };
}
