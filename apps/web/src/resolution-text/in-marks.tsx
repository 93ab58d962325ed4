import type { Mark } from '@gremia/resolution';
import { createElement, type ReactNode } from 'react';
import { figuresIn } from '../i18n/keep-together';

const tags = { b: 'strong', i: 'em', u: 'u', sup: 'sup' } as const satisfies Record<Mark, string>;

/** A run of a text with the marks that it has by itself: bold, italics, underlined, raised. */
export const inMarks = (text: string, marks: readonly Mark[] = []): ReactNode =>
  marks.reduce<ReactNode>((inner, mark) => createElement(tags[mark], null, inner), inOnePiece(text));

/** A figure stays with its unit on one line. The letters are left as they are: they are what was resolved. */
function inOnePiece(text: string): ReactNode {
  const pieces = figuresIn(text);
  if (pieces.length === 1) return text;
  return pieces.map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      <span key={index} className="g-piece">
        {piece}
      </span>
    ),
  );
}
