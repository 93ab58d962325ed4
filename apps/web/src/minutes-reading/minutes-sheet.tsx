import type { MinutesDocument } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section';
import { MinutesCourse } from './minutes-course';
import { MinutesEnd, MinutesHead, MinutesItemPart, type RenderRemark } from './minutes-parts';

export interface MinutesSheetProps {
  readonly document: MinutesDocument;
  readonly renderRemark: RenderRemark;
}

/** The minutes as composed from the journal, with a place for remarks at every item. */
export function MinutesSheet({ document, renderRemark }: MinutesSheetProps): ReactElement {
  const { t } = useTranslation('portal');
  const parts = { document, renderRemark };
  return (
    <div className="g-minutes">
      <MinutesHead {...parts} />
      <Section title={t('minutes.items')}>
        <MinutesCourse document={document} after={null} />
        {document.items.map((item) => (
          <MinutesItemPart key={item.itemId} {...parts} item={item} />
        ))}
      </Section>
      <MinutesEnd {...parts} />
    </div>
  );
}
