import type { ReactElement } from 'react';

/**
 * The server puts what was found between `<b>` and `</b>`; everything, those marks included, arrives as text and is
 * never read as HTML.
 */
export function Excerpt({ text }: { readonly text: string }): ReactElement {
  const pieces = text.split(/<\/?(?:b|mark)>/u);
  return (
    <p className="g-small">
      {pieces.map((piece, index) => (index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece))}
    </p>
  );
}
