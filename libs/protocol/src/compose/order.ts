import { carriedWords, type MeetingEvent, type MeetingState } from '@gremia/meeting';
import { germanDate, type RuleProfile } from '@gremia/rules';
import type { ProtocolEntry } from '../protocol-entry';
import { nameOf } from './name-of';
import { withStop } from './with-stop';

type Taken = Extract<MeetingEvent, { kind: 'order-measure-taken' }>;

const DECIDED: Readonly<Partial<Record<RuleProfile['orderMeasures']['value']['objection'], string>>> = {
  'next-meeting': 'in der nächsten Sitzung',
  'by-next-meeting': 'spätestens in der nächsten Sitzung',
};

/** How order was kept, in the words of the minutes; null for any other entry. */
export function orderSentence({ event }: ProtocolEntry, state: MeetingState): string | null {
  const { norm = '', value } = state.profile?.orderMeasures ?? {};
  switch (event.kind) {
    case 'order-measure-taken':
      return `${taken(event, state, norm)} Grund: ${withStop(event.reason)}`;
    case 'measure-objected': {
      const day = DECIDED[value?.objection ?? 'none'];
      const when = day === undefined ? '' : ` Darüber entscheidet das Gremium ${day} (${norm}).`;
      const why = event.reason === '' ? '.' : `: ${withStop(event.reason)}`;
      return `${nameOf(state, event.personId)} erhebt Einspruch gegen den Ausschluss${why}${when}`;
    }
    case 'exclusion-lifted':
      return `Der Ausschluss von ${nameOf(state, event.personId)} wird aufgehoben. Grund: ${event.reason}`;
    case 'objection-decided':
      return (
        `Das Gremium entscheidet über den Einspruch: Der Ausschluss von ${nameOf(state, event.personId)} war ` +
        `${event.justified ? '' : 'nicht '}berechtigt.`
      );
    case 'guest-sent-out':
      return `Die Sitzungsleitung entfernt ${event.name} aus dem Gespräch. Grund: ${withStop(event.reason)}`;
    case 'guest-let-in':
      return `Die Sitzungsleitung lässt ${event.name} wieder in das Gespräch ein.`;
    default:
      return null;
  }
}

function taken(
  { measure, personId, meetings, earlierOn, voteId, count }: Taken,
  state: MeetingState,
  norm: string,
): string {
  const name = personId === null ? '' : nameOf(state, personId);
  switch (measure) {
    case 'call-to-matter':
      return `Die Sitzungsleitung ruft ${name} zur Sache.`;
    case 'call-to-order':
      return `Die Sitzungsleitung ruft ${name} zur Ordnung (${count ?? 1}. Ordnungsruf).`;
    case 'floor-withdrawn':
      return `Die Sitzungsleitung entzieht ${name} das Wort.`;
    case 'public-admonished':
      return 'Die Sitzungsleitung ermahnt die Zuhörenden.';
    case 'public-cleared':
      return 'Die Sitzungsleitung lässt den Zuhörerbereich räumen.';
    case 'exclusion': {
      const who =
        voteId === null ? 'Die Sitzungsleitung schließt' : 'Die Sitzungsleitung schließt mit Zustimmung des Gremiums';
      const long = (meetings ?? 1) > 1 ? `für ${meetings} Sitzungen, diese eingeschlossen,` : 'von der Sitzung';
      const again =
        earlierOn === undefined
          ? ''
          : ` Eine frühere Sitzung hatte das Mitglied am ${germanDate(earlierOn)} ausgeschlossen.`;
      return `${who} ${name} ${long} aus (${norm}).${again}`;
    }
  }
}

/** Who was shut out by an earlier meeting when this one opened. */
export const carriedExclusions = (state: MeetingState): string[] =>
  state.orderMeasures.flatMap((taken) =>
    taken.carried === undefined || taken.personId === null
      ? []
      : [
          `${nameOf(state, taken.personId)} ist von der Sitzung ausgeschlossen: ${carriedWords(taken)} ` +
            `(${state.profile?.orderMeasures.norm ?? ''}).`,
        ],
  );
