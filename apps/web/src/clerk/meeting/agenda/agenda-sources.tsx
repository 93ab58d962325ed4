import type { AgendaItemInput, MeetingDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepStandardItems, useStandardItems } from '../../../api/meetings';
import { ConfirmDialog } from '../../../answers/confirm-dialog';
import { Button } from '../../../ui/button';
import { itemOfStandard, standardOf } from './agenda-items';
import { CopyAgenda } from './copy-agenda';

export interface AgendaSourcesProps {
  readonly meeting: MeetingDetail;
  readonly items: readonly AgendaItemInput[];
  readonly onAdd: (items: readonly AgendaItemInput[]) => void;
}

/** Where items come from that need not be typed: the last agenda of the body, and what stands on each of them. */
export function AgendaSources({ meeting, items, onAdd }: AgendaSourcesProps): ReactElement {
  const { t } = useTranslation('clerk');
  const standard = useStandardItems(meeting.committeeId).data?.items ?? [];
  const keep = useKeepStandardItems(meeting.committeeId);
  const [asking, setAsking] = useState(false);
  const titles = new Set(items.map(({ title }) => title));
  const missing = standard.filter(({ title }) => !titles.has(title));
  const own = standardOf(items);
  return (
    <div className="g-actions">
      <CopyAgenda meeting={meeting} items={items} onAdd={onAdd} />
      {missing.length > 0 && (
        <Button variant="secondary" icon="checklist" small onClick={() => onAdd(missing.map(itemOfStandard))}>
          {t('agenda.addStandard', { count: missing.length })}
        </Button>
      )}
      {own.length > 0 && JSON.stringify(own) !== JSON.stringify(standard) && (
        <Button variant="tertiary" small onClick={() => setAsking(true)}>
          {t('agenda.keepStandard')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t('agenda.keepStandardTitle')}
        confirmLabel={t('agenda.keepStandardConfirm')}
        busy={keep.isPending}
        error={keep.error}
        onCancel={() => setAsking(false)}
        onConfirm={() => keep.mutate({ items: own }, { onSuccess: () => setAsking(false) })}
      >
        <p>{t('agenda.keepStandardText', { committee: meeting.committee })}</p>
        <ul className="g-list">
          {own.map(({ title }, index) => (
            <li key={`${index} ${title}`}>{title}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </div>
  );
}
