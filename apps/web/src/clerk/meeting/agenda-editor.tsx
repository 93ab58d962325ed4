import type { AgendaItemInput, MeetingDetail } from '@gremia/contracts';
import { agendaNumbers } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/api-problem';
import { fetchMeeting, useChangeAgenda } from '../../api/meetings';
import { DraftForm } from '../../forms/draft-form';
import { readTyped } from '../../forms/read-typed';
import { useRefusal } from '../../forms/use-refusal';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ConflictDialog } from '../../drafts/conflict-dialog';
import { EmptyState } from '../../ui/empty-state';
import { LiveRegion } from '../../ui/live-region';
import { RestoredNote, SaveState } from '../../drafts/save-state';
import { useLocalDraft } from '../../drafts/use-local-draft';
import { AddAgendaItem } from './add-agenda-item';
import { agendaDraft, itemsOf, moveItem, printAgenda, typedAgenda } from './agenda-items';
import { AgendaRow } from './agenda-row';
import { changesOf, isKnown, knownNumbers } from './known-agenda';
import { SupplementDialog } from './supplement-dialog';
import { useRowDragging } from './use-row-dragging';

const NOTHING_REFUSED = { failure: null, attempts: 0 };

/**
 * Builds the agenda: papers and free items, in their order, public or not. Nothing is sent before saving; nothing typed
 * is lost by a refusal.
 */
export function AgendaEditor({
  meeting,
  personId,
}: {
  readonly meeting: MeetingDetail;
  readonly personId: string;
}): ReactElement {
  const { t } = useTranslation('clerk');
  const draft = useLocalDraft<AgendaItemInput[]>({
    name: `${personId}.agenda.${meeting.id}`,
    schema: agendaDraft,
    server: itemsOf(meeting),
    revision: meeting.revision,
  });
  const change = useChangeAgenda(meeting.id);
  const [theirs, setTheirs] = useState<MeetingDetail | null>(null);
  const [said, setSaid] = useState('');
  const [added, setAdded] = useState<Readonly<Record<string, string | null>>>({});
  const items = draft.value;
  const refusal = useRefusal({ items });
  const known = knownNumbers(meeting);
  const numbers = agendaNumbers(items, known);
  const [asking, setAsking] = useState(false);
  const changes = asking || isKnown(meeting) ? changesOf(meeting, items) : [];
  const move = (from: number, to: number): void => {
    const next = moveItem(items, from, to);
    draft.change(next);
    setSaid(t('agenda.moved', { title: items[from]?.title ?? '', number: agendaNumbers(next, known)[to] ?? '' }));
  };
  const dragging = useRowDragging(
    items.map(({ id }) => id),
    move,
  );
  /** @throws what is not to be told beside the fields */
  const send = async (base: number, supplement?: string): Promise<void> => {
    const sent = draft.value;
    refusal.clear();
    try {
      const reason = supplement === undefined ? {} : { supplement };
      const { revision } = await change.mutateAsync({
        revision: base,
        ...readTyped(typedAgenda, { items: sent }),
        ...reason,
      });
      draft.settle(sent, revision);
      setAsking(false);
    } catch (error) {
      if (isProblem(error, 'agenda-known')) return setAsking(true);
      if (isProblem(error, 'stale-revision')) setTheirs(await fetchMeeting(meeting.id).catch(() => null));
      if (!isProblem(error, 'invalid-input')) throw error;
      setAsking(false);
      refusal.refuse(error);
    }
  };
  const save = (base = draft.base): void => void send(base).catch(refusal.refuse);
  /** Gaps are named before anybody is asked for a reason. */
  const begin = (): void => {
    if (!draft.unsaved) return;
    if (changes.length === 0 || !typedAgenda.safeParse({ items }).success) save();
    else setAsking(true);
  };
  return (
    <>
      <DraftForm refusal={asking ? NOTHING_REFUSED : refusal} className="g-stack" onSave={begin}>
        {isKnown(meeting) && (
          <Alert kind="info" title={t('agenda.knownTitle')}>
            <p>{t('agenda.knownText')}</p>
          </Alert>
        )}
        <RestoredNote from={draft.restoredFrom} onDiscard={draft.discard} />
        {items.length === 0 ? (
          <EmptyState title={t('agenda.empty')} />
        ) : (
          <ol className="clerk-agenda" onDragOver={dragging.over} onDrop={dragging.drop} onDragEnd={dragging.end}>
            {items.map((item, index) => (
              <AgendaRow
                key={item.id}
                item={item}
                index={index}
                number={numbers[index] ?? ''}
                last={index === items.length - 1}
                paperNumber={meeting.items.find(({ id }) => id === item.id)?.paperNumber ?? added[item.id] ?? null}
                error={refusal.failure}
                dropSide={dragging.mark?.row === item.id ? dragging.mark.side : null}
                onDragStart={dragging.start}
                onMove={move}
                onChange={(next) => draft.change(items.map((other) => (other.id === item.id ? next : other)))}
                onRemove={() => {
                  draft.change(items.filter((other) => other.id !== item.id));
                  setSaid(t('agenda.removed', { title: item.title }));
                }}
              />
            ))}
          </ol>
        )}
        <LiveRegion hidden>{said}</LiveRegion>
        <AddAgendaItem
          items={items}
          onAdd={(item, paperNumber) => {
            setAdded({ ...added, [item.id]: paperNumber });
            draft.change([...items, item]);
            setSaid(t('agenda.added', { title: item.title }));
          }}
        />
        <div className="clerk-bar">
          <SaveState unsaved={draft.unsaved} saving={change.isPending} />
          <Button type="submit" variant="secondary" inactive={!draft.unsaved} busy={change.isPending}>
            {t(changes.length > 0 ? 'agenda.saveSupplement' : 'agenda.save')}
          </Button>
        </div>
      </DraftForm>
      <SupplementDialog
        open={asking}
        no={meeting.supplements.length + 1}
        changes={changes}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => send(draft.base, reason)}
      />
      <ConflictDialog
        open={theirs !== null}
        fields={
          theirs === null
            ? []
            : [
                {
                  label: t('agenda.title'),
                  mine: printAgenda(items, known),
                  theirs: printAgenda(itemsOf(theirs), knownNumbers(theirs)),
                },
              ]
        }
        onClose={() => setTheirs(null)}
        onTakeTheirs={() => {
          setTheirs(null);
          refusal.clear();
          draft.discard();
        }}
        onKeepMine={() => {
          const revision = theirs?.revision;
          setTheirs(null);
          if (revision === undefined) return;
          draft.rebase(revision);
          save(revision);
        }}
      />
    </>
  );
}
