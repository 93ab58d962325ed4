/** Where the server has put them into the page (`page-html.ts`). */
const ELEMENT = 'brought-along';

let answers: Record<string, unknown> | null = null;

/**
 * An answer that the page brought along, so that nobody waits for it a second time. It is taken once: whoever asks
 * again wants to know how things are now.
 *
 * @param address of the API
 * @returns undefined where the page brought none
 */
export function takeBroughtAlong(address: string): unknown {
  answers ??= read();
  const { [address]: answer, ...rest } = answers;
  answers = rest;
  return answer;
}

function read(): Record<string, unknown> {
  const text = typeof document === 'undefined' ? '' : document.getElementById(ELEMENT)?.textContent;
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}
