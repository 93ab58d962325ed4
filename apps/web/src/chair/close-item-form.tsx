import type { Disposition, ItemState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { SelectField, TextArea } from '../ui/text-field';
import { dispositionOf } from './step-plan';

const DISPOSITIONS: readonly Disposition[] = ['done', 'noted', 'postponed', 'referred', 'withdrawn', 'not-treated'];
const closing = z.object({ disposition: z.enum(DISPOSITIONS), note: z.string().trim().max(2_000) });

/** Ends an item in another way than the usual one: postponed, referred, withdrawn. */
export function CloseItemForm({
  meeting,
  item,
}: {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly item: ItemState;
}): ReactElement {
  const { t } = useTranslation(['chair', 'live']);
  const form = useCheckedForm({
    schema: closing,
    defaultValues: { disposition: dispositionOf(meeting.state, item.itemId), note: '' },
    send: (sent) => meeting.send({ kind: 'close-item', itemId: item.itemId, ...sent }),
  });
  return (
    <Form form={form} className="g-stack">
      <SelectField
        label={t('closeItem.disposition')}
        options={DISPOSITIONS.map((value) => ({ value, label: t(`live:disposition.${value}`) }))}
        {...form.field('disposition')}
      />
      <TextArea
        label={t('closeItem.note')}
        hint={t('closeItem.noteHint')}
        optional
        rows={2}
        maxLength={2_000}
        {...form.field('note')}
      />
      <div>
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('step.closeItem.label', { number: item.number })}
        </Button>
      </div>
    </Form>
  );
}
