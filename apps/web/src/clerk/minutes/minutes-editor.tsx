import { doubtfulVotes, minutesRemarks, type MinutesView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/api-problem';
import { fetchMinutes, useSaveMinutes, useTextBlocks } from '../../api/minutes';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ConflictDialog, type ConflictField } from '../../drafts/conflict-dialog';
import { CorrectedSince } from '../../minutes-reading/corrected-since';
import { DoubtfulVotes } from '../../minutes-reading/doubtful-votes';
import { ProblemAlert } from '../../answers/problem-alert';
import { WithColleagues } from '../../drafts/colleagues';
import { useRefreshed } from '../../drafts/use-refreshed';
import { DraftNotes, SaveState } from '../../drafts/save-state';
import { Section } from '../../ui/section';
import { useDraft } from '../../drafts/use-draft';
import { AnnexesForm } from './annexes-form';
import { MinutesDesk } from './desk/minutes-desk';
import { outlineOf } from './desk/outline';
import { OwnBlocks } from './desk/own-blocks';
import { RemarkField } from './desk/remark-field';
import { blocksFor } from './desk/text-blocks';
import { MinutesDue } from './minutes-due';
import { Objections } from './objections';
import { AdvanceMinutes } from './advance-minutes';
import { CorrectAttendance } from './correct-attendance';
import { MinutesDownloads } from './minutes-downloads';
import { MinutesVersions } from './minutes-versions';
import { RecomposeMinutes } from './recompose-minutes';
import './desk/minutes-desk.css';

type Current = NonNullable<MinutesView['current']>;
type Remarks = Current['remarks'];

export interface MinutesEditorProps {
  readonly view: MinutesView;
  readonly current: Current;
  readonly personId: string;
  /** The part that the address names. */
  readonly place: string | undefined;
  readonly onPlace: (key: string) => void;
}

/**
 * The composed minutes with a place for remarks at every item. What comes from the journal is read; only remarks are
 * written, and only in a draft.
 */
export function MinutesEditor({ view, current, personId, place, onPlace }: MinutesEditorProps): ReactElement {
  const { t } = useTranslation('clerk');
  const draft = useDraft<Remarks>({
    writing: { of: 'meeting', kind: 'minutes', id: view.meetingId },
    name: `${personId}.minutes.${view.meetingId}`,
    schema: minutesRemarks,
    server: current.remarks,
    revision: current.no,
  });
  const save = useSaveMinutes(view.meetingId);
  const own = useTextBlocks().data;
  const [theirs, setTheirs] = useState<Current | null>(null);
  const editable = current.state === 'draft';
  const refresh = useRefreshed(['minutes', view.meetingId]);
  const send = (basedOn = draft.base): void => {
    const sent = draft.value;
    save.mutate(
      { basedOn, remarks: sent },
      {
        onSuccess: (saved) => draft.settle(sent, saved.current?.no ?? basedOn),
        onError: (error) => {
          if (!isProblem(error, 'stale-revision')) return;
          void fetchMinutes(view.meetingId).then(
            (now) => setTheirs(now.current),
            () => setTheirs(null),
          );
        },
      },
    );
  };
  const renderRead = (key: string): ReactElement | null => {
    const text = draft.value[key] ?? '';
    return text === '' ? null : (
      <p className="g-prose" lang="de">
        {text}
      </p>
    );
  };
  const renderRemark = (key: string, title: string): ReactElement => (
    <RemarkField
      label={title}
      blocks={blocksFor(key, own)}
      value={draft.value[key] ?? ''}
      onChange={(text) => draft.change({ ...draft.value, [key]: text })}
    />
  );
  return (
    <WithColleagues
      writing={{ of: 'meeting', kind: 'minutes', id: view.meetingId }}
      active={editable}
      onOthers={refresh}
    >
      <MinutesDue view={view} />
      <AdvanceMinutes view={view} current={current} unsaved={draft.unsaved} />
      {view.missing.length > 0 && (
        <Alert kind="warning" title={t('minutes.missing')}>
          <ul className="g-list">
            {view.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Alert>
      )}
      <DoubtfulVotes votes={doubtfulVotes([current.public, current.nonPublic])} />
      <CorrectedSince corrections={view.correctedSince} draft={editable} />
      <DraftNotes draft={draft} />
      <Section title={t('minutes.document')}>
        <MinutesDesk
          meetingId={view.meetingId}
          current={current}
          places={outlineOf(current, draft.value, view.missing)}
          open={place}
          onOpen={onPlace}
          renderRemark={editable ? renderRemark : renderRead}
          renderRead={renderRead}
        />
      </Section>
      <ProblemAlert error={save.error} />
      {editable && (
        <div className="clerk-bar">
          <SaveState draft={draft} saving={save.isPending} />
          <div className="g-actions">
            <AnnexesForm view={view} current={current} />
            <OwnBlocks />
            <CorrectAttendance meetingId={view.meetingId} />
            <RecomposeMinutes meetingId={view.meetingId} />
            <Button variant="secondary" inactive={!draft.unsaved} busy={save.isPending} onClick={() => send()}>
              {t('minutes.save')}
            </Button>
          </div>
        </div>
      )}
      <MinutesDownloads meetingId={view.meetingId} current={current} />
      <Objections meetingId={view.meetingId} current={current} />
      <MinutesVersions meetingId={view.meetingId} versions={view.versions} />
      <ConflictDialog
        open={theirs !== null}
        fields={theirs === null ? [] : remarkFields(current, draft.value, theirs.remarks, t)}
        onClose={() => setTheirs(null)}
        onTakeTheirs={() => {
          setTheirs(null);
          save.reset();
          draft.discard();
        }}
        onKeepMine={() => {
          const no = theirs?.no;
          setTheirs(null);
          if (no === undefined) return;
          draft.rebase(no);
          send(no);
        }}
      />
    </WithColleagues>
  );
}

function remarkFields(
  current: Current,
  mine: Remarks,
  theirs: Remarks,
  t: ReturnType<typeof useTranslation<'clerk'>>['t'],
): ConflictField[] {
  const numbers = new Map(
    [...current.public.items, ...(current.nonPublic?.items ?? [])].map(({ itemId, number }) => [itemId, number]),
  );
  const label = (key: string): string =>
    key === 'opening' ? t('minutes.opening') : key === 'closing' ? t('minutes.closing') : (numbers.get(key) ?? key);
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].map((key) => ({
    label: label(key),
    mine: mine[key] ?? '',
    theirs: theirs[key] ?? '',
  }));
}
