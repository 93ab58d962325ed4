/** `Ö 1` for public, `N 1` for non-public items, each counted on its own in the order of the agenda. */
export function agendaNumbers(items: readonly { readonly public: boolean }[]): string[] {
  let [open, closed] = [0, 0];
  return items.map((item) => (item.public ? `Ö ${(open += 1)}` : `N ${(closed += 1)}`));
}
