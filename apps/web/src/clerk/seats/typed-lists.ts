import type { SeatsList } from '@gremia/rules';

/** `Fraktion Linde: 14`, of joined lists `Ahorn und Ulme: 12 + 5`. */
const LINE = /^(?<name>.{1,120}?)\s*[:;=]\s*(?<members>\d{1,4}(?:\s*\+\s*\d{1,4})*)$/u;

/** The lists as they were typed, one in a line; a line that cannot be read comes back as it is. */
export function readLists(typed: string): { readonly lists: readonly SeatsList[]; readonly unread: readonly string[] } {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const lists: SeatsList[] = [];
  const unread: string[] = [];
  for (const line of lines) {
    const { name, members } = LINE.exec(line)?.groups ?? {};
    if (name === undefined || members === undefined) unread.push(line);
    else lists.push({ name, members: members.split('+').reduce((sum, each) => sum + Number(each), 0) });
  }
  return { lists, unread };
}
