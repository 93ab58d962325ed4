import type { Caption } from '@gremia/contracts';

const MOST_LINES = 300;

/** The lines with one more, or with a later state of one that is there; another part of the meeting begins anew. */
export function withCaption(lines: readonly Caption[], caption: Caption): readonly Caption[] {
  if (lines.some(({ part }) => part !== caption.part)) return withCaption([], caption);
  const known = lines.find(({ lineId }) => lineId === caption.lineId);
  if (known === undefined) return caption.text === '' ? lines : [...lines, caption].slice(-MOST_LINES);
  if (known.step >= caption.step) return lines;
  return lines.map((line) => (line === known ? caption : line)).filter(({ text }) => text !== '');
}
