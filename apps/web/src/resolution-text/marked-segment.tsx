import type { SegmentGroup } from '@gremia/resolution';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inMarks } from './in-marks';

export type MarkedView = 'marked' | 'old' | 'new';

/** One change, or a stretch that stays; what is bold or raised by itself is so in it. */
export function MarkedGroup({
  group: { op, pieces },
  view,
}: {
  readonly group: SegmentGroup;
  readonly view: MarkedView;
}) {
  const text = pieces.map(({ text: words, m }, index) => <Fragment key={index}>{inMarks(words, m)}</Fragment>);
  if (op === 'equal' || view !== 'marked') {
    const hidden = (op === 'delete' && view === 'new') || (op === 'insert' && view === 'old');
    return hidden ? null : <>{text}</>;
  }
  return op === 'delete' ? <Struck>{text}</Struck> : <Inserted>{text}</Inserted>;
}

export function Struck({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('live');
  return (
    <del>
      <span className="kern-sr-only" lang={i18n.language}>
        {t('marked.struckStart')}
      </span>
      {children}
      <span className="kern-sr-only" lang={i18n.language}>
        {t('marked.end')}
      </span>
    </del>
  );
}

function Inserted({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('live');
  return (
    <ins>
      <span className="kern-sr-only" lang={i18n.language}>
        {t('marked.insertedStart')}
      </span>
      {children}
      <span className="kern-sr-only" lang={i18n.language}>
        {t('marked.end')}
      </span>
    </ins>
  );
}
