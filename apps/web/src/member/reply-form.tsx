import { replyToConvocation, type ReceiptView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useReply } from '../api/meetings';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choice-field';
import { TextArea } from '../ui/text-field';

type Reply = NonNullable<ReceiptView['reply']>;
const REPLIES: readonly Reply[] = ['attending', 'remote', 'excused'];

/** Nothing is chosen at first. */
const typedReply = replyToConvocation.extend({
  reply: z.custom<Reply | null>().pipe(replyToConvocation.shape.reply),
});

/** The reply to the convocation. The words are for the office only. */
export function ReplyForm({
  meetingId,
  receipt,
}: {
  readonly meetingId: string;
  readonly receipt: ReceiptView;
}): ReactElement {
  const { t } = useTranslation('member');
  const reply = useReply(meetingId);
  const form = useCheckedForm({
    schema: typedReply,
    defaultValues: { reply: receipt.reply, text: receipt.replyText },
    send: (sent) => reply.mutateAsync(sent),
  });
  return (
    <Form form={form} className="g-reply g-stack">
      <RadioGroup
        legend={t('reply.legend')}
        horizontal
        options={REPLIES.map((value) => ({ value, label: t(`reply.${value}`) }))}
        {...form.choice('reply')}
      />
      <TextArea
        label={t('reply.text')}
        hint={t('reply.hint')}
        optional
        rows={2}
        maxLength={2_000}
        {...form.field('text')}
      />
      <div className="g-row">
        <Button type="submit" variant="secondary" busy={form.busy}>
          {receipt.reply === null ? t('reply.send') : t('reply.change')}
        </Button>
        <p role="status">
          {reply.isSuccess
            ? t('reply.sent')
            : receipt.reply !== null
              ? t('reply.known', { reply: t(`reply.${receipt.reply}`) })
              : ''}
        </p>
      </div>
    </Form>
  );
}
