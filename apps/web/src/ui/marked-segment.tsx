import type { Segment } from '@gremia/resolution';
import { useTranslation } from 'react-i18next';

export type MarkedView = 'marked' | 'old' | 'new';

export function MarkedSegment({
  segment: { op, text },
  view,
}: {
  readonly segment: Segment;
  readonly view: MarkedView;
}) {
  if (op === 'equal' || view !== 'marked') {
    const hidden = (op === 'delete' && view === 'new') || (op === 'insert' && view === 'old');
    return hidden ? null : <>{text}</>;
  }
  return op === 'delete' ? <Struck text={text} /> : <Inserted text={text} />;
}

export function Struck({ text }: { readonly text: string }) {
  const { t, i18n } = useTranslation('live');
  return (
    <del>
      <span className="kern-sr-only" lang={i18n.language}>
        {t('marked.struckStart')}
      </span>
      {text}
      <span className="kern-sr-only" lang={i18n.language}>
        {t('marked.end')}
      </span>
    </del>
  );
}

function Inserted({ text }: { readonly text: string }) {
  const { t, i18n } = useTranslation('live');
  return (
    <ins>
      <span className="kern-sr-only" lang={i18n.language}>
        {t('marked.insertedStart')}
      </span>
      {text}
      <span className="kern-sr-only" lang={i18n.language}>
        {t('marked.end')}
      </span>
    </ins>
  );
}
