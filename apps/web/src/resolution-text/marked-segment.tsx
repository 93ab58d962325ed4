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
  return <Change tag="del" begins="marked.struckStart" content={children} />;
}

function Inserted({ children }: { readonly children: ReactNode }) {
  return <Change tag="ins" begins="marked.insertedStart" content={children} />;
}

interface ChangeProps {
  readonly tag: 'del' | 'ins';
  readonly begins: 'marked.struckStart' | 'marked.insertedStart';
  readonly content: ReactNode;
}

/** A change as it is seen, between two words of where it begins and ends, for whoever hears the text. */
function Change({ tag: Tag, begins, content }: ChangeProps) {
  const { t, i18n } = useTranslation('live');
  const said = (words: string) => (
    <span className="kern-sr-only" lang={i18n.language}>
      {words}
    </span>
  );
  return (
    <Tag>
      {said(t(begins))}
      {content}
      {said(t('marked.end'))}
    </Tag>
  );
}
