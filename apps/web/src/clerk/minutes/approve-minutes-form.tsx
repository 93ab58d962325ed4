import { faultMessage, type AdvanceMinutes, type ApprovingVote } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { formatShortDay, today } from '../../i18n/dates';
import { SelectField, TextArea, TextField } from '../../ui/text-field';
import { StepActions, type StepFormProps } from './step-actions';

type Approval = Extract<AdvanceMinutes, { to: 'approved' }>['approval'];

/** The body approved them in a meeting that was not led with this software. */
const ELSEWHERE = 'elsewhere';
const LONGEST = 300;

const approvalTyped = z
  .object({ vote: z.string(), on: z.string(), reference: z.string().trim(), objections: z.string() })
  .superRefine(({ vote, on, reference }, { addIssue }) => {
    if (vote !== ELSEWHERE) return;
    const refuse = (field: string, message: string): void => addIssue({ code: 'custom', path: [field], message });
    if (on === '') refuse('on', faultMessage('approval-day-missing'));
    if (reference === '') refuse('reference', faultMessage('approval-reference-missing'));
  });

export interface ApproveMinutesFormProps extends StepFormProps {
  readonly votes: readonly ApprovingVote[];
  readonly onApprove: (approval: Approval) => Promise<unknown>;
}

/** By which vote the body approved the minutes, and what was objected. */
export function ApproveMinutesForm({ votes, onApprove, onCancel }: ApproveMinutesFormProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [day] = useState(() => today());
  const form = useCheckedForm({
    schema: approvalTyped,
    defaultValues: { vote: votes[0]?.voteId ?? ELSEWHERE, on: '', reference: '', objections: '' },
    pointers: {
      '/approval/by/voteId': 'vote',
      '/approval/by/on': 'on',
      '/approval/by/reference': 'reference',
      '/approval/objections': 'objections',
    },
    send: ({ vote, on, reference, objections }) => {
      const chosen = votes.find(({ voteId }) => voteId === vote);
      const by = chosen === undefined ? { on, reference } : { meetingId: chosen.meetingId, voteId: chosen.voteId };
      return onApprove({ by, objections });
    },
  });
  const { value: vote } = form.choice('vote');
  const chosen = votes.find(({ voteId }) => voteId === vote);
  return (
    <Form form={form} className="g-stack" mayBeLeft>
      <p>{t('minutes.advanceText.approved')}</p>
      <SelectField
        label={t('minutes.approve.vote')}
        hint={votes.length === 0 ? t('minutes.approve.noVotes') : undefined}
        options={[
          ...votes.map(({ voteId, meeting, item, on }) => ({
            value: voteId,
            label: `${meeting}, ${formatShortDay(on)}: ${item}`,
          })),
          { value: ELSEWHERE, label: t('minutes.approve.elsewhere') },
        ]}
        {...form.field('vote')}
      />
      {chosen === undefined ? (
        <>
          <TextField label={t('minutes.approve.on')} type="date" max={day} {...form.field('on')} />
          <TextField
            label={t('minutes.approve.reference')}
            hint={t('minutes.approve.referenceHint')}
            maxLength={LONGEST}
            {...form.field('reference')}
          />
        </>
      ) : (
        <p className="g-muted">{chosen.sentence}</p>
      )}
      <TextArea
        label={t('minutes.approve.objections')}
        hint={t('minutes.approve.objectionsHint')}
        optional
        rows={3}
        maxLength={5_000}
        {...form.field('objections')}
      />
      <StepActions to="approved" busy={form.busy} onCancel={onCancel} />
    </Form>
  );
}
