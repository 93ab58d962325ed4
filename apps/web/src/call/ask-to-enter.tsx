import { callRole } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useAskToEnter } from '../api/conference';
import { ProblemAlert } from '../answers/problem-alert';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choice-field';
import { TextField } from '../ui/text-field';

interface AskToEnterProps {
  readonly meetingId: string;
  /** Whoever leads knows members by their seat; guests say what they come for. */
  readonly isGuest: boolean;
  readonly onAsked: () => void;
}

const MOST = 200;
const asked = z.object({ asksAs: callRole, purpose: z.string().trim().max(MOST) });

/** Asks to be let into the call. */
export function AskToEnter({ meetingId, isGuest, onAsked }: AskToEnterProps): ReactElement {
  return isGuest ? (
    <AskAsGuest meetingId={meetingId} onAsked={onAsked} />
  ) : (
    <AskAsMember meetingId={meetingId} onAsked={onAsked} />
  );
}

function AskAsMember({ meetingId, onAsked }: Omit<AskToEnterProps, 'isGuest'>): ReactElement {
  const { t } = useTranslation('call');
  const ask = useAskToEnter(meetingId);
  return (
    <>
      <div className="g-actions">
        <Button busy={ask.isPending} onClick={() => ask.mutate({}, { onSuccess: onAsked })}>
          {t('ask')}
        </Button>
      </div>
      <ProblemAlert error={ask.error} />
    </>
  );
}

/** As what somebody without a seat comes, and what for: whoever leads reads it beside the name. */
export function AskAsGuest({ meetingId, onAsked }: Omit<AskToEnterProps, 'isGuest'>): ReactElement {
  const { t } = useTranslation('call');
  const ask = useAskToEnter(meetingId);
  const form = useCheckedForm({
    schema: asked,
    defaultValues: { asksAs: 'participant', purpose: '' },
    send: async (typed) => {
      await ask.mutateAsync(typed);
      onAsked();
    },
  });
  return (
    <Form form={form} className="g-stack g-form" mayBeLeft>
      <RadioGroup
        legend={t('asking.legend')}
        options={callRole.options.map((value) => ({ value, label: t(`asking.as.${value}`) }))}
        {...form.choice('asksAs')}
      />
      <TextField
        label={t('asking.purpose')}
        hint={t('asking.hint')}
        optional
        maxLength={MOST}
        autoComplete="off"
        {...form.field('purpose')}
      />
      <div className="g-actions">
        <Button type="submit" busy={form.busy}>
          {t('ask')}
        </Button>
      </div>
    </Form>
  );
}
