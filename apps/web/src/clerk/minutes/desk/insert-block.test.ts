import { insertBlock } from './insert-block';

/** The text with its marked part in brackets; `|` is a caret alone. */
const shown = ({ text, selection: [start, end] }: ReturnType<typeof insertBlock>): string =>
  start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;

describe('insertBlock', () => {
  it.each([
    { case: 'into an empty field', text: '', at: [0, 0], block: 'Satz.', result: 'Satz.|' },
    { case: 'behind a sentence', text: 'Eins.', at: [5, 5], block: 'Satz.', result: 'Eins. Satz.|' },
    { case: 'behind a space', text: 'Eins. ', at: [6, 6], block: 'Satz.', result: 'Eins. Satz.|' },
    { case: 'on a new line', text: 'Eins.\n', at: [6, 6], block: 'Satz.', result: 'Eins.\nSatz.|' },
    { case: 'before a sentence', text: 'Eins.', at: [0, 0], block: 'Satz.', result: 'Satz.| Eins.' },
    { case: 'between two', text: 'Eins. Zwei.', at: [5, 5], block: 'Satz.', result: 'Eins. Satz.| Zwei.' },
    { case: 'in place of what is marked', text: 'Eins. Zwei.', at: [6, 11], block: 'Satz.', result: 'Eins. Satz.|' },
    { case: 'with its first gap marked', text: 'Eins.', at: [5, 5], block: 'Am … in ….', result: 'Eins. Am […] in ….' },
  ] as const)('$case', ({ text, at: [start, end], block, result }) => {
    expect(shown(insertBlock(text, block, start, end))).toBe(result);
  });
});
