import type { MeetingDetail } from '@gremia/contracts';
import { agendaNumbers } from '@gremia/meeting';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictDialog } from '../../../drafts/conflict-dialog';
import { WithColleagues } from '../../../drafts/colleagues';
import { useRefreshed } from '../../../drafts/use-refreshed';
import { DraftNotes, SaveState } from '../../../drafts/save-state';
import { DraftForm } from '../../../forms/draft-form';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { LiveRegion } from '../../../ui/live-region';
import { ModalDialog } from '../../../ui/modal-dialog';
import { SupplementDialog } from '../supplement-dialog';
import { AddAgendaItem } from './add-agenda-item';
import { itemsOf, printAgenda } from './agenda-items';
import { AgendaPart } from './agenda-part';
import { beginsInPublic } from './agenda-parts';
import { AgendaSources } from './agenda-sources';
import { isKnown, knownNumbers } from './known-agenda';
import { expectedTimes, PlannedEnd } from './planned-end';
import { PublicPreview } from './public-preview';
import { useAgendaDraft } from './use-agenda-draft';
import { useLineActs } from './use-line-acts';

/** A shorter agenda needs no bar that stays in view: it would only hide lines. */
const LONG = 15;
const NOTHING_REFUSED = { failure: null, attempts: 0 };

/**
 * Builds the agenda line by line: papers and free items in the two parts of the meeting. Nothing is sent before saving;
 * nothing typed is lost by a refusal.
 */
export function AgendaEditor({
  meeting,
  personId,
  onItems,
}: {
  readonly meeting: MeetingDetail;
  readonly personId: string;
  /** Told how many items are on screen, saved or not. */
  readonly onItems?: (count: number) => void;
}): ReactElement {
  const { t } = useTranslation('clerk');
  const list = useRef<HTMLDivElement>(null);
  const agenda = useAgendaDraft(meeting, personId);
  const { draft, refusal, changes, asking, theirs } = agenda;
  const refresh = useRefreshed(['meeting', meeting.id]);
  const items = draft.value;
  useEffect(() => onItems?.(items.length), [onItems, items.length]);
  const known = knownNumbers(meeting);
  const numbers = agendaNumbers(items, known);
  const [added, setAdded] = useState<Readonly<Record<string, string | null>>>({});
  const [previewed, setPreviewed] = useState(false);
  const { acts, dragging, said, add } = useLineActs(list, items, known, draft.change);
  const paperNumbers = {
    ...Object.fromEntries(meeting.items.map(({ id, paperNumber }) => [id, paperNumber])),
    ...added,
  };
  const first = beginsInPublic(items);
  const times = expectedTimes(meeting.startsAt, items);
  return (
    <WithColleagues writing={{ of: 'meeting', kind: 'agenda', id: meeting.id }} onOthers={refresh}>
      <DraftForm refusal={asking ? NOTHING_REFUSED : refusal} className="g-stack" onSave={agenda.begin}>
        {isKnown(meeting) && (
          <Alert kind="info" title={t('agenda.knownTitle')}>
            <p>{t('agenda.knownText')}</p>
          </Alert>
        )}
        <DraftNotes draft={draft} />
        {items.length === 0 && <EmptyState title={t('agenda.empty')} />}
        <AgendaSources meeting={meeting} items={items} onAdd={add} />
        <div
          ref={list}
          className="clerk-agenda"
          onDragOver={dragging.over}
          onDrop={dragging.drop}
          onDragEnd={dragging.end}
        >
          {[first, !first].map((isPublic) => (
            <AgendaPart
              key={String(isPublic)}
              {...acts}
              isPublic={isPublic}
              items={items}
              numbers={numbers}
              paperNumbers={paperNumbers}
              begins={times}
              error={refusal.failure}
              mark={dragging.mark}
            />
          ))}
        </div>
        <LiveRegion hidden>{said}</LiveRegion>
        <div className={`clerk-bar${items.length < LONG ? ' clerk-bar--still' : ''}`}>
          <div className="clerk-agenda-state">
            <SaveState draft={draft} saving={agenda.saving} />
            <PlannedEnd startsAt={meeting.startsAt} items={items} />
          </div>
          <div className="g-actions">
            <Button
              variant="tertiary"
              icon="visibility"
              inactive={items.length === 0}
              onClick={() => setPreviewed(true)}
            >
              {t('preview.open')}
            </Button>
            <Button type="submit" variant="secondary" inactive={!draft.unsaved} busy={agenda.saving}>
              {t(changes.length > 0 ? 'agenda.saveSupplement' : 'agenda.save')}
            </Button>
          </div>
        </div>
        {items.length > 0 && <p className="g-muted g-small clerk-keys">{t('agenda.keys')}</p>}
        <AddAgendaItem
          items={items}
          onAdd={(item, paperNumber) => {
            setAdded({ ...added, [item.id]: paperNumber });
            add([item]);
          }}
        />
      </DraftForm>
      <ModalDialog
        open={previewed}
        title={t('preview.title')}
        className="g-form-dialog"
        onClose={() => setPreviewed(false)}
      >
        <PublicPreview items={items} numbers={numbers} paperNumbers={paperNumbers} />
      </ModalDialog>
      <SupplementDialog
        open={asking}
        no={meeting.supplements.length + 1}
        changes={changes}
        onCancel={agenda.stopAsking}
        onConfirm={agenda.sendSupplement}
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
        onClose={agenda.closeConflict}
        onTakeTheirs={agenda.takeTheirs}
        onKeepMine={agenda.keepMine}
      />
    </WithColleagues>
  );
}
