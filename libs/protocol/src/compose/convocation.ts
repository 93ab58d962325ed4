import { withinSentence } from '@gremia/rules';
import {
  convocationsInQuestion,
  findSeat,
  membersNamed,
  type ConvocationStanding,
  type MeetingState,
} from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';
import { withStop } from './with-stop';

/** What was found and said of convocation and quorum at the opening; null for any other entry. */
export function openingSentence({ event }: ProtocolEntry, state: MeetingState): string | null {
  if (event.kind === 'item-called' && event.found !== undefined) {
    const { present, required, quorate } = event.found;
    const numbers =
      `anwesend und stimmberechtigt sind ${present} von ${state.committee?.seats ?? 0} ` +
      `(${required} erforderlich${state.profile === null ? '' : `; ${state.profile.quorum.norm}`})`;
    return quorate
      ? `Die Sitzungsleitung stellt die Beschlussfähigkeit fest; ${numbers}.`
      : `Die Sitzungsleitung stellt fest, dass ${bodyOf(state)} nicht beschlussfähig ist; ${numbers}.`;
  }
  if (event.kind !== 'convocation-noted') return null;
  const name = findSeat(state, event.personId)?.name ?? 'Ein Mitglied';
  const why = event.reason === '' ? '.' : `: ${withStop(event.reason)}`;
  return {
    objects: `${name} rügt die Ladung${why}`,
    silent: `${name} nimmt die Rüge der Ladung zurück${why}`,
    waives: `${name} hat auf die Einhaltung der Ladungsfrist verzichtet${why}`,
  }[event.stance];
}

const bodyOf = ({ profile }: MeetingState): string => withinSentence(profile?.subject ?? 'Das Gremium');

const HOW = {
  'appears-and-silent': 'erschienen, ohne ihn zu rügen',
  appears: 'erschienen',
  waives: 'auf die Frist verzichtet',
} as const;

/**
 * Whose convocation was healed by the end, and whose was not and why; nothing where nothing stood against any.
 *
 * @see ThürKO § 35 Abs. 3
 */
export function healingFindings(state: MeetingState): readonly string[] {
  const found = convocationsInQuestion(state).filter(({ defect }) => defect !== null);
  const norm = state.profile?.healingByAppearance.norm ?? '';
  const healed = (['appears-and-silent', 'appears', 'waives'] as const).flatMap((healing) => {
    const those = found.filter((each) => each.healing === healing);
    return those.length === 0 ? [] : [`${namesOf(those)} (${HOW[healing]})`];
  });
  const open = found.filter(({ healing }) => healing === null);
  const why = (['gerügt', 'nicht erschienen', 'erschienen'] as const).flatMap((reason) => {
    const those = open.filter((each) => reasonOf(each) === reason);
    return those.length === 0 ? [] : [`${namesOf(those)} (${reason})`];
  });
  return [
    ...(healed.length === 0 ? [] : [`Geheilt ist der Mangel der Ladung gegenüber ${healed.join(' und ')} (${norm}).`]),
    ...(why.length === 0 ? [] : [`Nicht geheilt ist der Mangel der Ladung gegenüber ${why.join(' und ')} (${norm}).`]),
  ];
}

const reasonOf = ({ objects, came }: ConvocationStanding): 'gerügt' | 'nicht erschienen' | 'erschienen' =>
  objects ? 'gerügt' : came ? 'erschienen' : 'nicht erschienen';

const namesOf = (those: readonly ConvocationStanding[]): string => membersNamed(those, (names) => names.join(', '));
