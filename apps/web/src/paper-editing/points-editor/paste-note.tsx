import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export interface PasteNoteProps {
  /** So many points were read. */
  readonly count: number;
  /** Paragraphs of the pasted text that are no part of a point. */
  readonly leftOut: readonly string[];
}

/** What became of a pasted text: nobody has to wonder where a line went. */
export function PasteNote({ count, leftOut: [first, ...others] }: PasteNoteProps): ReactElement {
  const { t } = useTranslation('editor');
  if (count === 0) return <>{t('paste.nothing')}</>;
  const read = t('paste.read', { count });
  if (first === undefined) return <>{read}</>;
  const rest =
    others.length === 0 ? t('paste.leftOut', { first }) : t('paste.leftOutMore', { first, count: others.length });
  return <>{`${read} ${rest}`}</>;
}
