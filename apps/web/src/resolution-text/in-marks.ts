import type { Mark } from '@gremia/resolution';
import { createElement, type ReactNode } from 'react';

const tags = { b: 'strong', i: 'em', u: 'u', sup: 'sup' } as const satisfies Record<Mark, string>;

/** A run of a text with the marks that it has by itself: bold, italics, underlined, raised. */
export const inMarks = (text: string, marks: readonly Mark[] = []): ReactNode =>
  marks.reduce<ReactNode>((inner, mark) => createElement(tags[mark], null, inner), text);
