import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { readChapter } from './read-chapter';
import type { Block, Chapter, Inline, Part, Picture } from './src/handbook/chapter';

/** Where a picture's address stands in the module of a chapter, until the bundler puts it there. */
const ADDRESS = 'address of picture ';

/**
 * Makes the chapters of the handbook (`docs/handbuch`) modules that a page shows: the same text that is read beside the
 * sources. Pictures become files of the build. A link to a part that is not there fails the build.
 */
export function handbook(): Plugin {
  return {
    name: 'handbook',
    enforce: 'pre',
    load(id) {
      if (!/\/docs\/handbuch\/\w+\.md$/u.test(id)) return null;
      const chapter = chapterIn(id);
      for (const { chapter: other, part } of linksOf(chapter)) assertThere(id, other, part);
      return moduleOf(chapter, dirname(id));
    },
  };
}

const chapterIn = (path: string): Chapter => readChapter(readFileSync(path, 'utf8'));

function assertThere(from: string, chapter: string | null, part: string | null): void {
  const to = chapter === null ? from : join(dirname(from), `${chapter}.md`);
  const parts = chapterIn(to).parts.flatMap((each) => [each, ...each.parts]);
  if (part !== null && !parts.some(({ id }) => id === part))
    throw new Error(`${basename(from)} leads to ${basename(to)}#${part}, which is not there`);
}

function moduleOf(chapter: Chapter, folder: string): string {
  const files: string[] = [];
  const measured = JSON.stringify(chapter, (_, value: unknown) => {
    if (!isPicture(value) || value.width > 0) return value;
    const file = join(folder, value.source);
    const no = files.push(file) - 1;
    return { ...value, ...sizeOf(readFileSync(file)), source: `${ADDRESS}${no}` };
  });
  const imports = files.map((file, no) => `import picture${no} from ${JSON.stringify(file)};`);
  const told = measured.replaceAll(new RegExp(`"${ADDRESS}(\\d+)"`, 'gu'), (_, no: string) => `picture${no}`);
  return `${imports.join('\n')}\nexport default ${told};`;
}

const isPicture = (value: unknown): value is Picture =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'picture';

/** Of a PNG: both stand in its head, so that the text below does not jump when the picture comes. */
function sizeOf(png: Buffer): Pick<Picture, 'width' | 'height'> {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('pictures of the handbook are PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

type Link = Extract<Inline, { readonly kind: 'link' }>;

export function linksOf({ blocks, parts }: Pick<Part, 'blocks' | 'parts'>): readonly Link[] {
  return [...blocks.flatMap(linksInBlock), ...parts.flatMap(linksOf)];
}

function linksInBlock(block: Block): readonly Link[] {
  switch (block.kind) {
    case 'paragraph':
      return block.text.flatMap(linksIn);
    case 'quote':
      return block.blocks.flatMap(linksInBlock);
    case 'list':
      return block.items.flat().flatMap(linksInBlock);
    case 'table':
      return [...block.head, ...block.rows.flat()].flat().flatMap(linksIn);
    case 'picture':
      return [];
  }
}

function linksIn(inline: Inline): readonly Link[] {
  if (typeof inline === 'string' || inline.kind === 'code') return [];
  return inline.kind === 'link' ? [inline] : inline.text.flatMap(linksIn);
}
