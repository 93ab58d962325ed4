import { readableText } from '../points/body';
import type { Draft } from '../points/build-tree';
import { citationsOf } from '../points/labels';
import { walk } from '../points/tree';
import type { Inline, Point } from '../model';
import { tokenize, type Token } from '../text/tokens';
import { allRuns, joinRuns, type RichParagraph, type Run } from './rich';
import { understand, wordsWithout, type Understanding } from './found';

type TextBody = readonly Inline[];

/** A word of the document: what it is for the base, and which run of which paragraph it stands in. */
interface Word {
  readonly key: string;
  /** `optional`: bold, so that it may be new or bold in the base as well; `absent`: certainly not in the base. */
  readonly role: 'there' | 'optional' | 'absent';
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Ways to go on that are kept in view; of more than so many bold words that repeat each other some are not tried. */
const MOST_WAYS = 64;

/**
 * Tells bold that means "new" from bold that the base has by itself. A paragraph of the document says the base if some
 * of its bold words can be taken away so that the words of the base are left, and those that are left bold are bold in
 * the base: they lose their bold here and count as kept, the others are new.
 *
 * @param body the body of the point of the base
 * @returns the paragraphs with their bold cut down to what is new; null when bold does not explain the difference
 */
export function withoutOwnBold(
  paragraphs: readonly RichParagraph[],
  body: TextBody,
  citations: ReadonlyMap<string, string>,
): RichParagraph[] | null {
  if (paragraphs.some(({ table }) => table !== undefined) || body.some(({ t }) => t === 'table')) return null;
  const joined = paragraphs.map((paragraph) => ({ ...paragraph, runs: joinRuns(paragraph.runs) }));
  const words = joined.map(wordsOf);
  if (words.includes(null)) return null;
  const base = baseWords(body, citations);
  const isNew = chooseNew(
    words.flatMap((found) => found ?? []),
    base,
  );
  return isNew === null
    ? null
    : joined.map((paragraph, index) =>
        boldOnly(
          paragraph,
          isNew.filter((word) => word.paragraph === index),
        ),
      );
}

/** Null where a word is only partly bold or struck: such a mark is damaged. */
function wordsOf({ runs }: RichParagraph, paragraph: number): Word[] | null {
  const roles = runs.flatMap((run) => Array.from({ length: run.text.length }, () => roleOf(run)));
  const words: Word[] = [];
  for (const { key, start, end } of tokenize(runs.map(({ text }) => text).join(''))) {
    const role = roles[start] ?? 'there';
    if (roles.slice(start, end).some((other) => other !== role)) return null;
    words.push({ key, role, paragraph, start, end });
  }
  return words;
}

function roleOf(run: Run): Word['role'] {
  if (run.change === 'inserted') return 'absent';
  return run.marks.includes('b') && !run.struck && run.change !== 'deleted' ? 'optional' : 'there';
}

interface BaseWord {
  readonly key: string;
  readonly bold: boolean;
}

function baseWords(body: TextBody, citations: ReadonlyMap<string, string>): BaseWord[] {
  const printed = body.map((node) => ({
    text: readableText([node], citations),
    bold: node.t === 'text' && node.m?.includes('b') === true,
  }));
  const bold = printed.flatMap((piece) => Array.from({ length: piece.text.length }, () => piece.bold));
  return tokenize(printed.map(({ text }) => text).join('')).map(({ key, start }: Token) => ({
    key,
    bold: bold[start] === true,
  }));
}

/** The bold words that the base does not have; null when what is left cannot be the base. */
function chooseNew(words: readonly Word[], base: readonly BaseWord[]): Word[] | null {
  // For every word: how many words of the base may have been read after it, and whether it was one of them.
  const steps: ReadonlyMap<number, boolean>[] = [];
  let reached: ReadonlySet<number> = new Set([0]);
  for (const { key, role } of words) {
    const step = new Map<number, boolean>();
    for (const at of reached) {
      if (role !== 'there' && !step.has(at)) step.set(at, false);
      const next = base[at];
      const isKept = role === 'there' || (role === 'optional' && next?.bold === true);
      if (isKept && next?.key === key) step.set(at + 1, true);
      if (step.size >= MOST_WAYS) break;
    }
    steps.push(step);
    reached = new Set(step.keys());
    if (reached.size === 0) return null;
  }
  if (!reached.has(base.length)) return null;
  const fresh: Word[] = [];
  let at = base.length;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const [word, wasThere] = [words[index], steps[index]?.get(at)];
    if (word === undefined || wasThere === undefined) return null;
    if (wasThere) at -= 1;
    else if (word.role === 'optional') fresh.push(word);
  }
  return fresh.reverse();
}

/** The paragraph with bold only on the words given, and on the blanks between two of them. */
function boldOnly(paragraph: RichParagraph, words: readonly Word[]): RichParagraph {
  let place = 0;
  const runs = paragraph.runs.flatMap((run): Run[] => {
    const start = place;
    place += run.text.length;
    if (!run.marks.includes('b')) return [run];
    const plain = { ...run, marks: run.marks.filter((mark) => mark !== 'b') };
    const pieces: Run[] = [];
    let at = start;
    for (const word of words.filter((each) => each.start >= start && each.end <= place)) {
      pieces.push({ ...plain, text: run.text.slice(at - start, word.start - start) });
      pieces.push({ ...run, text: run.text.slice(word.start - start, word.end - start) });
      at = word.end;
    }
    return [...pieces, { ...plain, text: run.text.slice(at - start) }].filter(({ text }) => text !== '');
  });
  return { ...paragraph, runs: joinRuns(runs) };
}

/**
 * The drafts of which one point of the base is left when what is tracked as new, or what is both bold and underlined
 * (so Gremia writes new words among bold ones), is taken away: there the other bold is the base's own, and goes.
 *
 * @param bold how bold is understood as long as nothing speaks against it
 */
export function tellOwnBold(
  drafts: readonly Draft<RichParagraph>[],
  base: readonly Point[],
  bold: Understanding,
): Draft<RichParagraph>[] {
  const citations = citationsOf(base);
  const known = new Set(walk(base).map(({ point }) => keysOf(readableText(point.body, citations))));
  const saysBase = (draft: Draft<RichParagraph>, meaning: Understanding): boolean => {
    const words = keysOf(wordsWithout(understand(draft, meaning), meaning, 'new'));
    return words !== '' && known.has(words);
  };
  const visit = (draft: Draft<RichParagraph>): Draft<RichParagraph> => {
    const hasBold = draft.bodies.some((body) => allRuns(body).some(({ marks }) => marks.includes('b')));
    const meaning =
      !hasBold || saysBase(draft, bold)
        ? undefined
        : [tracked, boldAndUnderlined].find((each) => saysBase(draft, each));
    return { ...(meaning === undefined ? draft : withBoldOf(draft, meaning)), children: draft.children.map(visit) };
  };
  return drafts.map(visit);
}

/** The words of a text as they are compared. */
export const keysOf = (text: string): string =>
  tokenize(text)
    .map((token) => token.key)
    .join(' ');

/** Bold is emphasis: only what is tracked, or struck, is a change. */
export const tracked: Understanding = (run) =>
  run.struck || run.change === 'deleted' ? 'struck' : run.change === 'inserted' ? 'new' : 'kept';

const boldAndUnderlined: Understanding = (run) =>
  tracked(run) === 'kept' && run.marks.includes('b') && run.marks.includes('u') ? 'new' : tracked(run);

/** The draft with bold only where the words are new by this understanding. */
function withBoldOf(draft: Draft<RichParagraph>, meaning: Understanding): Draft<RichParagraph> {
  const cut = (run: Run): Run =>
    meaning(run) === 'kept' ? { ...run, marks: run.marks.filter((mark) => mark !== 'b') } : run;
  return { ...draft, bodies: draft.bodies.map((body) => ({ ...body, runs: body.runs.map(cut) })) };
}
