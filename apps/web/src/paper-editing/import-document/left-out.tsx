import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Paragraphs of the document that are no part of the text: nobody has to wonder where they went. */
export function LeftOut({ paragraphs }: { readonly paragraphs: readonly string[] }): ReactElement | null {
  const { t } = useTranslation('editor');
  const all = paragraphs.filter((paragraph) => paragraph.trim() !== '');
  if (all.length === 0) return null;
  return (
    <details>
      <summary>{t('import.leftOut', { count: all.length })}</summary>
      <div className="g-import__words">
        {all.map((paragraph, index) => (
          <p key={`${index}-${paragraph.slice(0, 20)}`}>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}
