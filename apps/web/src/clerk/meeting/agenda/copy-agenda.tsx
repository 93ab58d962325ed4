import type { AgendaItemInput, MeetingDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useMeetings } from '../../../api/meetings';
import { ConfirmDialog } from '../../../answers/confirm-dialog';
import { QueryView } from '../../../answers/query-view';
import { uuid } from '../../../live/uuid';
import { Button } from '../../../ui/button';
import { CheckGroup } from '../../../ui/choice-field';
import { itemsOf } from './agenda-items';

/** As many meetings back an agenda is looked for. */
const BACK = 25;

export interface CopyAgendaProps {
  readonly meeting: MeetingDetail;
  readonly items: readonly AgendaItemInput[];
  readonly onAdd: (items: readonly AgendaItemInput[]) => void;
}

/** Takes over items of the body's agenda before this one. */
export function CopyAgenda({ meeting, items, onAdd }: CopyAgendaProps): ReactElement | null {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const { data } = useMeetings({ committeeId: meeting.committeeId, when: 'all', limit: BACK });
  const last = data?.meetings.find(
    ({ id, startsAt, state, rehearsal }) =>
      id !== meeting.id && !rehearsal && state !== 'cancelled' && startsAt < meeting.startsAt,
  );
  if (last === undefined) return null;
  return (
    <>
      <Button variant="secondary" icon="content-copy" small onClick={() => setOpen(true)}>
        {t('agenda.copy')}
      </Button>
      {open && (
        <Choice
          meetingId={last.id}
          title={last.title}
          taken={items}
          onClose={() => setOpen(false)}
          onAdd={(chosen) => {
            setOpen(false);
            onAdd(chosen);
          }}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  readonly meetingId: string;
  readonly title: string;
  readonly taken: readonly AgendaItemInput[];
  readonly onAdd: (items: readonly AgendaItemInput[]) => void;
  readonly onClose: () => void;
}

/** Items without a paper are chosen already; papers that were decided are not offered. */
function Choice({ meetingId, title, taken, onAdd, onClose }: ChoiceProps): ReactElement {
  const { t } = useTranslation('clerk');
  const query = useMeeting(meetingId);
  const [chosen, setChosen] = useState<string[] | null>(null);
  const titles = new Set(taken.map((item) => item.title));
  const papers = new Set(taken.flatMap(({ paperId }) => paperId ?? []));
  const open = (query.data?.items ?? []).filter(
    (item) =>
      !item.decisions.some(({ final }) => final) &&
      (item.paperId === null ? !titles.has(item.title) : !papers.has(item.paperId)),
  );
  const picked = chosen ?? open.filter(({ paperId }) => paperId === null).map(({ id }) => id);
  return (
    <ConfirmDialog
      open
      title={t('agenda.copyTitle', { title })}
      confirmLabel={t('agenda.copyConfirm', { count: picked.length })}
      onCancel={onClose}
      onConfirm={() =>
        onAdd(
          itemsOf({ items: open.filter(({ id }) => picked.includes(id)) }).map((item) => ({
            ...item,
            id: uuid(),
            notes: '',
          })),
        )
      }
    >
      <QueryView query={query}>
        {() =>
          open.length === 0 ? (
            <p>{t('agenda.copyNone')}</p>
          ) : (
            <CheckGroup
              legend={t('agenda.copyWhich')}
              value={picked}
              options={open.map((item) => ({
                value: item.id,
                label: `${item.number} ${item.title}${item.paperNumber === null ? '' : ` (${item.paperNumber})`}`,
              }))}
              onChange={setChosen}
            />
          )
        }
      </QueryView>
    </ConfirmDialog>
  );
}
