import type { MinutesDocument } from '@gremia/contracts';

/**
 * What the law asks for and the minutes do not have, each named for the person who completes them. Empty means
 * complete.
 *
 * @see ThürKO § 42 Abs. 1 (day, place, present, absent, items, decisions, results) and 2 (chair and secretary sign)
 */
export function missingFields(document: MinutesDocument): string[] {
  const asked: readonly (readonly [missing: boolean, name: string])[] = [
    [document.openedAt === '', 'Tag und Beginn der Sitzung'],
    [document.closedAt === null, 'Ende der Sitzung'],
    [document.place.trim() === '', 'Ort der Sitzung'],
    [document.chair.trim() === '', 'Name der oder des Vorsitzenden'],
    [document.secretary.trim() === '', 'Name der Schriftführung'],
    [document.present.length === 0, 'Namen der anwesenden Mitglieder'],
    [document.items.length === 0, 'behandelte Gegenstände'],
  ];
  return [...asked.filter(([missing]) => missing).map(([, name]) => name), ...document.items.flatMap(missingInItem)];
}

function missingInItem({ number, title, calledAt, disposition, votes }: MinutesDocument['items'][number]): string[] {
  const name = `${number} „${title}“`;
  const undecided = calledAt !== null && disposition === '';
  const uncounted = votes.some(({ state, tallyLine }) => state === 'announced' && tallyLine === null);
  return [...(undecided ? [`Ausgang zu ${name}`] : []), ...(uncounted ? [`Ergebnis der Abstimmung zu ${name}`] : [])];
}
