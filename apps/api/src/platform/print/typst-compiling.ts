import type { PdfStandard } from './typst-printer';

/** What the process that sets pages is asked. */
export interface ToCompile {
  readonly source: string;
  readonly standard: PdfStandard;
}

/** What it answers: the file, or what Typst has to say against the source. */
export type Compiled = { readonly pdf: Uint8Array } | { readonly refusal: string };
