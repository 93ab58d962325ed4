import type { MeetingDetail, MeetingInput } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/api-problem';
import { useCommittees } from '../../api/bodies';
import { fetchMeeting, useChangeMeeting } from '../../api/meetings';
import { formatInstant } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { ConflictDialog, type ConflictField } from '../../ui/conflict-dialog';
import { ModalDialog } from '../../ui/modal-dialog';
import { fieldsOf, MeetingForm } from './meeting-form';

/**
 * Changes time, place and publicity of a meeting. A stale revision is settled by comparison; the form keeps what was
 * typed.
 */
export function ChangeMeeting({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const [open, setOpen] = useState(false);
  const [conflict, setConflict] = useState<{ readonly mine: MeetingInput; readonly theirs: MeetingDetail } | null>(
    null,
  );
  const committees = useCommittees().data?.committees ?? [];
  const change = useChangeMeeting(meeting.id);
  const save = (input: MeetingInput, revision: number): void =>
    change.mutate(
      { ...input, revision },
      {
        onSuccess: () => {
          setConflict(null);
          setOpen(false);
        },
        onError: (error) => {
          if (!isProblem(error, 'stale-revision')) return;
          void fetchMeeting(meeting.id).then(
            (theirs) => setConflict({ mine: input, theirs }),
            () => setConflict(null),
          );
        },
      },
    );
  return (
    <>
      <Button variant="secondary" icon="edit" onClick={() => setOpen(true)}>
        {t('meeting.change')}
      </Button>
      <ModalDialog className="g-form-dialog" open={open} title={t('meeting.change')} onClose={() => setOpen(false)}>
        <MeetingForm
          committees={committees}
          initial={fieldsOf(meeting)}
          mayChooseBody={meeting.state === 'planned' && !meeting.agendaPublished}
          busy={change.isPending}
          error={change.error}
          submitLabel={t('paper.save')}
          onSubmit={(input) => save(input, meeting.revision)}
        />
      </ModalDialog>
      <ConflictDialog
        open={conflict !== null}
        fields={conflict === null ? [] : meetingFields(conflict.mine, conflict.theirs, t)}
        onClose={() => setConflict(null)}
        onTakeTheirs={() => {
          setConflict(null);
          setOpen(false);
          change.reset();
        }}
        onKeepMine={() => conflict !== null && save(conflict.mine, conflict.theirs.revision)}
      />
    </>
  );
}

function meetingFields(
  mine: MeetingInput,
  theirs: MeetingDetail,
  t: ReturnType<typeof useTranslation<['clerk', 'words']>>['t'],
): ConflictField[] {
  const field = (label: string, print: (meeting: MeetingInput) => string): ConflictField => ({
    label,
    mine: print(mine),
    theirs: print(theirs),
  });
  return [
    field(t('meeting.name'), ({ title }) => title),
    field(t('meeting.begins'), ({ startsAt }) => formatInstant(startsAt)),
    field(t('meeting.ends'), ({ endsAt }) => (endsAt === null ? '' : formatInstant(endsAt))),
    field(t('meeting.place'), ({ place }) => place),
    field(t('meeting.publicRoom'), ({ publicRoom }) => publicRoom ?? ''),
    field(t('meeting.visibility'), (meeting) => t(meeting.public ? 'words:public' : 'words:nonPublic')),
  ];
}
