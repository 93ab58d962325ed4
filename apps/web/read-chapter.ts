import { lexer, type Token, type Tokens } from 'marked';
import type { Block, Chapter, Inline, Part } from './src/handbook/chapter';
import { keepTogether } from './src/i18n/keep-together';

/**
 * Reads a chapter of the handbook. Only what the handbook is written in is read: headings of three levels, paragraphs,
 * lists, tables, quotes, pictures, links.
 *
 * @param markdown one first-level heading, then the text
 * @throws Error at anything else, at HTML above all: what the build cannot read nobody shall miss
 */
export function readChapter(markdown: string): Chapter {
  const [first, ...rest] = lexer(markdown).filter(({ type }) => type !== 'space');
  if (first === undefined || !isHeading(first) || first.depth !== 1) throw new Error('a chapter begins with its title');
  const { blocks, parts } = partsIn(rest, 2);
  return { title: plain(first), blocks, parts };
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';

/** What stands before the first heading of a level, and under each of them. */
function partsIn(tokens: readonly Token[], depth: number): Pick<Part, 'blocks' | 'parts'> {
  const starts = tokens.flatMap((token, index) => (isHeading(token) && token.depth <= depth ? [index] : []));
  const blocks = tokens.slice(0, starts[0]).flatMap(blocksOf);
  const parts = starts.map((start, index): Part => {
    const heading = tokens[start] as Tokens.Heading;
    if (heading.depth !== depth) throw new Error(`a heading of another level: ${heading.raw}`);
    const title = plain(heading);
    return {
      id: idOf(title),
      title: keepTogether(title),
      ...partsIn(tokens.slice(start + 1, starts[index + 1]), depth + 1),
    };
  });
  return { blocks, parts };
}

const plain = ({ tokens }: Tokens.Heading): string =>
  tokens.map((token) => (token.type === 'text' ? token.raw : unread(token))).join('');

/** As GitHub makes it of a heading, so that links hold there and here. */
const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\d\s-]/gu, '')
    .replaceAll(' ', '-');

function blocksOf(token: Token): readonly Block[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'paragraph':
    case 'text':
      return [paragraphOf((token as Tokens.Paragraph).tokens)];
    case 'blockquote':
      return [{ kind: 'quote', blocks: (token as Tokens.Blockquote).tokens.flatMap(blocksOf) }];
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      return [
        {
          kind: 'list',
          start: ordered ? Number(start) : null,
          items: items.map((item) => item.tokens.flatMap(blocksOf)),
        },
      ];
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => inlinesOf(tokens));
      return [{ kind: 'table', head: cells(header), rows: rows.map(cells) }];
    }
    default:
      return unread(token);
  }
}

function paragraphOf(tokens: readonly Token[]): Block {
  const [only, second] = tokens;
  if (only?.type !== 'image' || second !== undefined) return { kind: 'paragraph', text: inlinesOf(tokens) };
  const { href, text } = only as Tokens.Image;
  return { kind: 'picture', source: href, text, width: 0, height: 0 };
}

const inlinesOf = (tokens: readonly Token[]): readonly Inline[] => tokens.flatMap(inlineOf);

function inlineOf(token: Token): readonly Inline[] {
  switch (token.type) {
    case 'text':
    case 'escape':
      return [keepTogether((token as Tokens.Text).text.replaceAll('\n', ' '))];
    case 'strong':
      return [{ kind: 'strong', text: inlinesOf((token as Tokens.Strong).tokens) }];
    case 'em':
      return [{ kind: 'emphasis', text: inlinesOf((token as Tokens.Em).tokens) }];
    case 'codespan':
      return [{ kind: 'code', code: (token as Tokens.Codespan).text }];
    case 'link':
      return linkOf(token as Tokens.Link);
    default:
      return unread(token);
  }
}

/** A chapter beside this one, a part of either; what lies beyond the handbook is no page here and stays a word. */
function linkOf({ href, tokens }: Tokens.Link): readonly Inline[] {
  const text = inlinesOf(tokens);
  if (href.startsWith('../')) return text;
  const [, chapter, part] = /^(?:([a-z]+)\.md)?(?:#([\p{L}\d-]+))?$/u.exec(href) ?? [];
  if (chapter === undefined && part === undefined) throw new Error(`a link to nowhere: ${href}`);
  return [{ kind: 'link', chapter: chapter ?? null, part: part ?? null, text }];
}

function unread({ type, raw }: Token): never {
  throw new Error(`the handbook is not written in this (${type}): ${raw}`);
}
