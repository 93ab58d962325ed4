import { findItem } from '../lookup';
import type { MeetingState } from '../state';
import { electionOf, type ElectionView } from './election-of';
import { enumerate } from './enumerate';

/** `1. Wahlgang`, `Stichwahl`, `2. Wahlgang der wiederholten Wahl`. */
export function roundName({ next: { attempt, round }, runOff }: Pick<ElectionView, 'next' | 'runOff'>): string {
  const name = runOff ? 'Stichwahl' : `${round}. Wahlgang`;
  return attempt === 1 ? name : `${name} der neuen Wahl`;
}

/** The question of a round as the chair reads it out: `Wahl: Vorsitz des Bauausschusses, 1. Wahlgang. Zur Wahl …` */
export function electionQuestion(state: MeetingState, itemId: string, electionId: string): string {
  const election = electionOf(state, itemId, electionId);
  if (election === null) return '';
  const { office, standing, next } = election;
  const names = enumerate(standing.map(({ name }) => name));
  const places = next.places > 1 ? ` Zu besetzen sind ${next.places} Plätze.` : '';
  const stand = standing.length === 1 ? 'steht' : 'stehen';
  return `Wahl: ${office}, ${roundName(election)}. Zur Wahl ${stand} ${names}.${places}`;
}

/** What the chair says next in an election that is not in a vote: asks for proposals, asks who was elected. */
export function electionSentence(election: ElectionView): string {
  const { phase, office, toAnswer, unasked, standing, waitDays, declined } = election;
  switch (phase) {
    case 'nominating': {
      const anew =
        declined.length > 0 ? `${enumerate(declined.map(({ name }) => name))} nimmt die Wahl nicht an. ` : '';
      if (unasked.length > 0)
        return `${anew}Vorgeschlagen: ${enumerate(unasked.map(({ name }) => name))}. Ich frage: Stehen Sie zur Wahl?`;
      return `${anew}Ich bitte um Vorschläge für die Wahl: ${office}.`;
    }
    case 'accepting':
      return `${toAnswer?.name ?? ''} ist gewählt (${office}). Ich frage: Nehmen Sie die Wahl an?`;
    case 'waiting':
      return `Der ${election.next.round}. Wahlgang findet frühestens ${waitDays} Tage nach dieser Sitzung statt.`;
    case 'undecided':
      return standing.length === 1
        ? 'Zur Stichwahl steht nur noch eine Person. Bitte entscheiden Sie, ob neu gewählt oder die Wahl beendet wird.'
        : `Niemand ist gewählt (${office}). Bitte entscheiden Sie, ob neu gewählt oder die Wahl beendet wird.`;
    default:
      return '';
  }
}

/** What the elections of an item have come to: `Jonas Weber (Vorsitz des Bauausschusses)`. */
export function electionResults(state: MeetingState, itemId: string): readonly string[] {
  return (findItem(state, itemId)?.elections ?? []).flatMap(({ electionId }) => {
    const election = electionOf(state, itemId, electionId);
    if (election === null) return [];
    const { holders, office } = election;
    return holders.length === 0 ? [] : [`${enumerate(holders.map(({ name }) => name))} (${office})`];
  });
}
