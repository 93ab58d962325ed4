import { clockTime, type ChairGround, type ChairScope } from '@gremia/contracts';
import { CAPACITY_WORDS, leadCapacity, type LeadTerms, type MeetingState } from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';
import { nameOf } from './name-of';

const GROUNDS: Readonly<Record<ChairGround, string>> = {
  wish: '',
  absent: 'wegen Abwesenheit',
  conflict: 'wegen persönlicher Beteiligung',
};
const SCOPES: Readonly<Record<ChairScope, string>> = {
  item: ' für diesen Tagesordnungspunkt',
  time: '',
  rest: ' für den weiteren Verlauf der Sitzung',
};

/** Who takes the lead or gives it back, in the order of time, and who keeps the minutes from then on. */
export function chairingSentence({ event }: ProtocolEntry, state: MeetingState): string | null {
  switch (event.kind) {
    case 'chair-taken': {
      const { from, ground = 'wish', scope, until, reason } = event;
      const whose = from === null ? '' : ` von ${nameOf(state, from)}`;
      const term = until === null ? SCOPES[scope] : ` bis ${clockTime(until, state.timeZone)} Uhr`;
      const why = [GROUNDS[ground], reason ?? ''].filter((part) => part !== '').join('; ');
      return `${leader(state, event)} übernimmt die Leitung${whose}${term}${why === '' ? '' : ` (${why})`}.`;
    }
    case 'chair-returned':
      return event.to === null
        ? `${nameOf(state, event.personId)} gibt die Leitung zurück.`
        : `${nameOf(state, event.to)} übernimmt die Leitung wieder von ${nameOf(state, event.personId)}.`;
    case 'chair-offer-dropped':
      return event.declined === true ? `${nameOf(state, event.personId)} übernimmt die Leitung nicht.` : null;
    case 'secretary-changed':
      return `Die Schriftführung wechselt von ${event.previous} zu ${event.name}.`;
    default:
      return null;
  }
}

const leader = (state: MeetingState, terms: LeadTerms): string =>
  `${nameOf(state, terms.personId)} (${CAPACITY_WORDS[leadCapacity(terms)]})`;

interface Stint {
  readonly who: LeadTerms;
  readonly from: string;
}

/** `Die Sitzung leitete von 17:12 bis 17:40 Uhr Bernd Bach (stellvertretender Vorsitz).`, or `um 17:12 Uhr`. */
export function leadSentences(entries: readonly ProtocolEntry[], state: MeetingState): string[] {
  const stints: Stint[] = [];
  const sentences: string[] = [];
  const time = (at: string): string => clockTime(at, state.timeZone);
  const end = (at: string): void => {
    const stint = stints.at(-1);
    if (stint === undefined || stint.from === at) return;
    const [from, until] = [time(stint.from), time(at)];
    const when = from === until ? `um ${from} Uhr` : `von ${from} bis ${until} Uhr`;
    sentences.push(`Die Sitzung leitete ${when} ${leader(state, stint.who)}.`);
  };
  for (const { at, event } of entries) {
    if (event.kind === 'chair-taken') {
      end(at);
      stints.push({ who: event, from: at });
    }
    if (event.kind !== 'chair-returned' && event.kind !== 'meeting-closed') continue;
    end(at);
    stints.pop();
    const before = stints.pop();
    if (before !== undefined && event.kind === 'chair-returned') stints.push({ ...before, from: at });
  }
  const changes = entries.flatMap(({ at, event }) =>
    event.kind === 'secretary-changed'
      ? [`Die Niederschrift führte bis ${time(at)} Uhr ${event.previous}, danach ${event.name}.`]
      : [],
  );
  return [...sentences, ...changes];
}
