/** A chapter of the handbook as the build has read it: no mark-up is left in it, and none is written into a page. */
export interface Chapter {
  readonly title: string;
  /** What stands before the first heading. */
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
}

/** What stands under a heading, with the smaller headings in it. */
export interface Part {
  /** Its address within the page, as in the links of the Markdown. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | Picture;

export interface Picture {
  readonly kind: 'picture';
  /** In the file: its path from there. On a page: its address. */
  readonly source: string;
  readonly text: string;
  /** In pixels; 0 until the file of the picture was read. */
  readonly width: number;
  readonly height: number;
}

export type Cell = readonly Inline[];

export type Inline =
  | string
  | { readonly kind: 'strong' | 'emphasis'; readonly text: readonly Inline[] }
  | { readonly kind: 'code'; readonly code: string }
  | {
      readonly kind: 'link';
      /** Null: the chapter itself. */
      readonly chapter: string | null;
      readonly part: string | null;
      readonly text: readonly Inline[];
    };
