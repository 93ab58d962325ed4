import { faultMessage } from '@gremia/contracts';
import { procedureOf, type MeetingState, type VoteState } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FormDialog } from '../forms/form-dialog';
import { useCheckedForm } from '../forms/use-checked-form';
import { formatTime } from '../i18n/dates';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choice-field';
import { SelectField } from '../ui/text-field';
import type { LiveMeeting } from './use-meeting';

const typedOwnVote = z.object({
  voteId: z.string().min(1, faultMessage('choice-missing')),
  personId: z.string().min(1, faultMessage('choice-missing')),
  choice: z.string().nullable(),
});

/** Counted votes of which the own vote may stand in the minutes, the latest first. */
const votesToName = ({ votes }: MeetingState, personId: string | null): readonly VoteState[] =>
  Object.values(votes)
    .filter(
      (vote) =>
        vote.tally !== null &&
        procedureOf(vote).ownVote !== undefined &&
        (personId === null || (vote.electorate.includes(personId) && !vote.gone.includes(personId))),
    )
    .sort((a, b) => b.openedAt.localeCompare(a.openedAt));

/**
 * Has a member's own vote put into the minutes: the member asks for it here, or the office enters it for somebody. How
 * it was voted is asked for only where nobody knows it.
 */
export function OwnVote({
  meeting,
}: {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state' | 'personId' | 'audience'>;
}): ReactElement | null {
  const { t } = useTranslation('live');
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const { state, personId, audience } = meeting;
  const office = audience === 'office';
  const votes = votesToName(state, office ? null : personId);
  const [latest] = votes;
  const form = useCheckedForm({
    schema: typedOwnVote,
    defaultValues: { voteId: '', personId: office ? '' : (personId ?? ''), choice: null as string | null },
    send: async ({ voteId, personId: whose, choice }) => {
      const other = whose === personId ? {} : { personId: whose };
      await meeting.send({ kind: 'demand-own-vote', voteId, ...other, ...(choice === null ? {} : { choice }) });
      setOpen(false);
      setDone(true);
      form.rhf.reset();
    },
  });
  const vote = votes.find(({ voteId }) => voteId === form.rhf.watch('voteId'));
  const { ownVote } = vote === undefined ? {} : procedureOf(vote);
  if (latest === undefined || state.profile?.minutes.value.ownVote === 'never') return null;
  return (
    <div className="g-row">
      <Button
        variant="tertiary"
        onClick={() => {
          form.rhf.setValue('voteId', latest.voteId);
          setDone(false);
          setOpen(true);
        }}
      >
        {t(office ? 'ownVote.enter' : 'ownVote.demand')}
      </Button>
      <p role="status">{done ? t('ownVote.done') : ''}</p>
      <FormDialog
        form={form}
        open={open}
        title={t(office ? 'ownVote.enterTitle' : 'ownVote.title')}
        confirmLabel={t('ownVote.confirm')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('ownVote.consequence', { norm: state.profile?.minutes.norm ?? '' })}</p>
        <SelectField
          label={t('ownVote.vote')}
          options={votes.map(({ voteId, openedAt, question }) => ({
            value: voteId,
            label: `${formatTime(openedAt)}: ${question}`,
          }))}
          {...form.field('voteId')}
        />
        {office && vote !== undefined && (
          <SelectField
            label={t('ownVote.member')}
            options={[
              { value: '', label: t('ownVote.choose') },
              ...state.roster
                .filter((seat) => vote.electorate.includes(seat.personId) && !vote.gone.includes(seat.personId))
                .map(({ personId: value, name }) => ({ value, label: name })),
            ]}
            {...form.field('personId')}
          />
        )}
        {ownVote !== undefined && vote?.ballots === null && (
          <RadioGroup
            legend={t('ownVote.how')}
            options={ownVote.choices.map((value) => ({ value, label: ownVote.words(value) }))}
            {...form.choice('choice')}
          />
        )}
      </FormDialog>
    </div>
  );
}
