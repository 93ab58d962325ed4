import type { ReceiptView } from '@gremia/contracts';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useReply } from '../api/meetings';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choice-field';
import { ProblemAlert } from '../ui/problem-alert';
import { TextArea } from '../ui/text-field';

type Reply = NonNullable<ReceiptView['reply']>;
const REPLIES: readonly Reply[] = ['attending', 'remote', 'excused'];

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
  const [chosen, setChosen] = useState<Reply | null>(receipt.reply);
  const [text, setText] = useState(receipt.replyText);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(chosen === null);
    if (chosen !== null) reply.mutate({ reply: chosen, text });
  };
  return (
    <form className="g-reply g-stack" onSubmit={submit} noValidate>
      <RadioGroup
        legend={t('reply.legend')}
        error={missing ? t('reply.missing') : undefined}
        value={chosen}
        horizontal
        options={REPLIES.map((value) => ({ value, label: t(`reply.${value}`) }))}
        onChange={(value) => {
          setChosen(value);
          setMissing(false);
        }}
      />
      <TextArea
        label={t('reply.text')}
        hint={t('reply.hint')}
        optional
        rows={2}
        maxLength={2_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ProblemAlert error={reply.error} />
      <div className="g-row">
        <Button type="submit" variant="secondary" busy={reply.isPending}>
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
    </form>
  );
}
