import { faultMessage, type MeetingDetail, type PaperDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { fetchMeeting, useChangeAgenda, useMeeting, useMeetings } from '../../api/meetings';
import { readTyped } from '../../forms/read-typed';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { formatShortInstant } from '../../i18n/dates';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/text-field';
import { itemOfPaper, itemsOf } from '../meeting/agenda/agenda-items';
import { addToPart } from '../meeting/agenda/agenda-parts';
import { isKnown } from '../meeting/agenda/known-agenda';
import { supplementReason, SupplementReasonField } from '../meeting/supplement-reason';
import { responsibilityAt, stationWarnings } from './station-warnings';

/** As many coming meetings are offered. */
const MOST = 50;

const typed = z.object({
  meetingId: z.string().min(1, faultMessage('choice-missing')),
  supplement: z.string().trim().max(500),
});

export interface PutOnAgendaProps {
  readonly papers: readonly PaperDetail[];
  /** How many are put there; they may still be on their way to this page. */
  readonly count: number;
  readonly onDone?: (meeting: MeetingDetail) => void;
}

/** Puts papers onto the agenda of a coming meeting, and says before what their consultation path has against it. */
export function PutOnAgenda({ papers, count, onDone }: PutOnAgendaProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="secondary"
        icon="calendar-today"
        inactive={count === 0 || papers.length < count}
        onClick={() => setOpen(true)}
      >
        {t('putOn.button', { count })}
      </Button>
      {open && (
        <PutOnAgendaDialog
          papers={papers}
          onCancel={() => setOpen(false)}
          onDone={(meeting) => {
            setOpen(false);
            onDone?.(meeting);
          }}
        />
      )}
    </>
  );
}

interface DialogProps {
  readonly papers: readonly PaperDetail[];
  readonly onCancel: () => void;
  readonly onDone: (meeting: MeetingDetail) => void;
}

function PutOnAgendaDialog({ papers, onCancel, onDone }: DialogProps): ReactElement {
  const { t } = useTranslation('clerk');
  const coming = useMeetings({ when: 'upcoming', limit: MOST }).data?.meetings ?? [];
  const form = useCheckedForm({
    schema: typed,
    defaultValues: { meetingId: '', supplement: '' },
    send: async ({ supplement }) => {
      // The agenda as it is now, not as this page remembers it.
      const now = await fetchMeeting(meetingId);
      const there = new Set(now.items.flatMap(({ paperId }) => paperId ?? []));
      const items = papers
        .filter(({ id }) => !there.has(id))
        .map((paper) => ({
          ...itemOfPaper(paper, t('agenda.neutralDefault')),
          responsibility: responsibilityAt(paper, now),
        }))
        .reduce((all, item) => addToPart(all, item), itemsOf(now));
      const reason = isKnown(now) ? readTyped(supplementReason, { supplement }) : {};
      onDone(await change.mutateAsync({ revision: now.revision, items, ...reason }));
    },
  });
  const meetingId = form.rhf.watch('meetingId');
  const change = useChangeAgenda(meetingId);
  const meeting = useMeeting(meetingId, meetingId !== '').data;
  const known = meeting !== undefined && isKnown(meeting);
  return (
    <FormDialog
      form={form}
      open
      title={t('putOn.title', { count: papers.length })}
      confirmLabel={t(known ? 'putOn.confirmSupplement' : 'putOn.confirm')}
      onCancel={onCancel}
    >
      <ul className="g-list" lang="de">
        {papers.map(({ id, number, title }) => (
          <li key={id}>
            {number} {title}
          </li>
        ))}
      </ul>
      <SelectField
        label={t('putOn.meeting')}
        options={[
          { value: '', label: t('putOn.choose') },
          ...coming
            .filter(({ state, rehearsal }) => !rehearsal && (state === 'planned' || state === 'convened'))
            .map(({ id, title, startsAt }) => ({ value: id, label: `${title}, ${formatShortInstant(startsAt)}` })),
        ]}
        {...form.field('meetingId')}
      />
      {meeting !== undefined && <Warnings papers={papers} meeting={meeting} />}
      {known && <SupplementReasonField {...form.field('supplement')} />}
    </FormDialog>
  );
}

function Warnings({
  papers,
  meeting,
}: {
  readonly papers: readonly PaperDetail[];
  readonly meeting: MeetingDetail;
}): ReactElement | null {
  const { t } = useTranslation('clerk');
  const said = papers.flatMap((paper) => [
    ...(meeting.items.some(({ paperId }) => paperId === paper.id)
      ? [`${paper.number ?? ''}: ${t('putOn.there')}`]
      : stationWarnings(paper.consultations, meeting).map(
          (warning) =>
            `${paper.number ?? ''}: ${t(`putOn.warning.${warning.kind}`, {
              committees: warning.kind === 'skipped' ? warning.committees.join(', ') : '',
            })}`,
        )),
  ]);
  if (said.length === 0) return null;
  return (
    <Alert kind="warning" title={t('putOn.warnings')}>
      <ul className="g-list">
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Alert>
  );
}
