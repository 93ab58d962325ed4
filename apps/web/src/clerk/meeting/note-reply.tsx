import { notedReply, REPLY_WAYS, faultMessage, type ReceiptView, typedDay } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useNoteReply } from '../../api/meetings';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { today } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';
import { VisuallyHidden } from '../../ui/visually-hidden';

type Reply = NonNullable<ReceiptView['reply']>;
const REPLIES = notedReply.shape.reply.options;

/** Nothing is chosen at first; nobody has answered tomorrow. */
const typedReply = notedReply.extend({
  reply: z.custom<Reply | null>().pipe(notedReply.shape.reply),
  on: typedDay.refine((on) => on <= today(), { error: faultMessage('reply-in-future') }),
});

interface NoteReplyProps {
  readonly meetingId: string;
  readonly receipt: ReceiptView;
}

/** Notes a reply that reached the office by telephone, on paper, by mail or in person. */
export function NoteReply({ meetingId, receipt }: NoteReplyProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const { personId, name } = receipt;
  const [open, setOpen] = useState(false);
  const note = useNoteReply(meetingId);
  const form = useCheckedForm({
    schema: typedReply,
    defaultValues: { reply: null, text: '', way: 'telephone' as const, on: today() },
    send: async (sent) => {
      await note.mutateAsync({ personId, ...sent });
      form.rhf.reset();
      setOpen(false);
    },
  });
  return (
    <>
      <span className="clerk-quiet">
        <Button variant="tertiary" small onClick={() => setOpen(true)}>
          {t('clerk:receipts.replyAct')}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
      </span>
      <FormDialog
        form={form}
        open={open}
        title={t('clerk:receipts.replyTitle', { name })}
        confirmLabel={t('clerk:receipts.replySave')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('clerk:receipts.replyText')}</p>
        <RadioGroup
          legend={t('clerk:receipts.reply')}
          options={REPLIES.map((value) => ({ value, label: t(`words:reply.${value}`) }))}
          {...form.choice('reply')}
        />
        <SelectField
          label={t('clerk:receipts.replyWay')}
          options={REPLY_WAYS.map((value) => ({ value, label: t(`words:replyWay.${value}`) }))}
          {...form.field('way')}
        />
        <TextField label={t('clerk:receipts.replyOn')} type="date" max={today()} {...form.field('on')} />
        <TextField label={t('clerk:receipts.replyWords')} optional maxLength={2_000} {...form.field('text')} />
      </FormDialog>
    </>
  );
}
