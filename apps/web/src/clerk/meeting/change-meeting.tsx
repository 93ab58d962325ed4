import type { MeetingDetail, MeetingInput, SupplementChange } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/api-problem';
import { useCommittees } from '../../api/bodies';
import { fetchMeeting, useChangeMeeting } from '../../api/meetings';
import { formatInstant } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { ConflictDialog, type ConflictField } from '../../drafts/conflict-dialog';
import { ModalDialog } from '../../ui/modal-dialog';
import { fieldsOf, MeetingForm } from './meeting-form';
import { SupplementDialog } from './supplement-dialog';

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
  /** Waits for a reason, for people know the date that it changes. */
  const [asked, setAsked] = useState<{ readonly input: MeetingInput; readonly revision: number } | null>(null);
  const committees = useCommittees().data?.committees ?? [];
  const change = useChangeMeeting(meeting.id);
  const save = async (input: MeetingInput, revision: number, supplement?: string): Promise<void> => {
    try {
      await change.mutateAsync({ ...input, revision, ...(supplement === undefined ? {} : { supplement }) });
      setConflict(null);
      setAsked(null);
      setOpen(false);
    } catch (error) {
      if (isProblem(error, 'agenda-known')) return setAsked({ input, revision });
      if (!isProblem(error, 'stale-revision')) throw error;
      setConflict({ mine: input, theirs: await fetchMeeting(meeting.id) });
    }
  };
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
          submitLabel={t('paper.save')}
          onSubmit={(input) => save(input, meeting.revision)}
        />
      </ModalDialog>
      {asked !== null && (
        <SupplementDialog
          open
          no={meeting.supplements.length + 1}
          changes={changesOfMeeting(meeting, asked.input)}
          onCancel={() => setAsked(null)}
          onConfirm={(reason) => save(asked.input, asked.revision, reason)}
        />
      )}
      <ConflictDialog
        open={conflict !== null}
        fields={conflict === null ? [] : meetingFields(conflict.mine, conflict.theirs, t)}
        onClose={() => setConflict(null)}
        onTakeTheirs={() => {
          setConflict(null);
          setOpen(false);
          change.reset();
        }}
        onKeepMine={() => {
          if (conflict !== null) void save(conflict.mine, conflict.theirs.revision).catch(() => setConflict(null));
        }}
      />
    </>
  );
}

/** What a supplement would tell of another time or place, and of items that are closed to the public. */
function changesOfMeeting(meeting: MeetingDetail, input: MeetingInput): SupplementChange[] {
  const venue = ({ startsAt, place }: MeetingInput): string => `${formatInstant(startsAt)}, ${place}`;
  const [before, title] = [venue(meeting), venue(input)];
  const moved = before === title ? [] : [{ what: 'moved', number: '', title, before } as const];
  const closed = input.public ? [] : meeting.items.filter((item) => item.public);
  return [
    ...closed.map(({ number, title: name }) => ({ what: 'closed', number, title: name, before: null }) as const),
    ...moved,
  ];
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
