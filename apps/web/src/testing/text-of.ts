/** What is read on the screen, whatever is kept on one line: `BP 01` is the same with a blank that does not break. */
export const textOf = (node: Node | null | undefined): string => (node?.textContent ?? '').replaceAll('\u00a0', ' ');
