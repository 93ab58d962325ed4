import { replyToConvocation, type ReceiptView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useReply } from '../api/meetings';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import { formatDay } from '../i18n/dates';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choice-field';
import { TextArea } from '../ui/text-field';

type Reply = NonNullable<ReceiptView['reply']>;
const REPLIES: readonly Reply[] = ['attending', 'remote', 'excused'];

/** Nothing is chosen at first. */
const typedReply = replyToConvocation.extend({
  reply: z.custom<Reply | null>().pipe(replyToConvocation.shape.reply),
});

/**
 * The reply to the convocation; the words are for the office only. What has been answered before is one line, which
 * opens to change it.
 */
export function ReplyForm({
  meetingId,
  receipt,
}: {
  readonly meetingId: string;
  readonly receipt: ReceiptView;
}): ReactElement {
  const { t } = useTranslation(['member', 'words']);
  const reply = useReply(meetingId);
  const [asks] = useState(receipt.reply === null);
  const form = useCheckedForm({
    schema: typedReply,
    defaultValues: { reply: receipt.reply, text: receipt.replyText },
    send: (sent) => reply.mutateAsync(sent),
  });
  const known = (given: Reply): string => {
    const words = t(`member:reply.${given}`);
    const { replyNoted } = receipt;
    if (replyNoted === null) return t('member:reply.known', { reply: words });
    const { way, on } = replyNoted;
    return t('member:reply.noted', { reply: words, way: t(`words:replyWay.${way}`), day: formatDay(on) });
  };
  const fields = (
    <Form form={form} className="g-reply g-stack">
      <RadioGroup
        legend={t('member:reply.legend')}
        horizontal
        options={REPLIES.map((value) => ({ value, label: t(`member:reply.${value}`) }))}
        {...form.choice('reply')}
      />
      <TextArea
        label={t('member:reply.text')}
        hint={t('member:reply.hint')}
        optional
        rows={2}
        maxLength={2_000}
        {...form.field('text')}
      />
      <div className="g-row">
        <Button type="submit" variant="secondary" busy={form.busy}>
          {receipt.reply === null ? t('member:reply.send') : t('member:reply.change')}
        </Button>
        <p role="status">
          {reply.isSuccess ? t('member:reply.sent') : asks && receipt.reply !== null ? known(receipt.reply) : ''}
        </p>
      </div>
    </Form>
  );
  if (asks || receipt.reply === null) return fields;
  return (
    <details className="g-disclosure">
      <summary>{known(receipt.reply)}</summary>
      {fields}
    </details>
  );
}
