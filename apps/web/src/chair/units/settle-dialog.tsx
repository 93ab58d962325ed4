import {
  agreedText,
  concernedPoints,
  mergedText,
  type ItemState,
  type MeetingState,
  type UnitView,
} from '@gremia/meeting';
import { compareVersions, linkReferences, type Point } from '@gremia/resolution';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { uuid } from '../../live/uuid';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/choice-field';
import { MarkedText } from '../../resolution-text/marked-text';
import { ModalDialog } from '../../ui/modal-dialog';
import { PointsEditor } from '../../paper-editing/points-editor/points-editor';
import { ProblemAlert } from '../../answers/problem-alert';
import { TextArea } from '../../ui/text-field';

interface SettleDialogProps {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
  /** Changes that exclude each other. */
  readonly units: readonly UnitView[];
  /** `BP 02 von 0013/26 und BP 02 von 0014/26`. */
  readonly names: string;
}

interface Draft {
  readonly start: string;
  readonly points: readonly Point[];
  readonly note: string;
}

const BASE = 'base';

/**
 * The wording on which the movers of conflicting changes have agreed. What was typed stays when the dialog is closed
 * and opened again.
 */
export function SettleDialog({ meeting, item, units, names }: SettleDialogProps): ReactElement {
  const { t } = useTranslation('chair');
  const [open, setOpen] = useState(false);
  const [settlementId] = useState(uuid);
  const [draft, setDraft] = useState<Draft | null>(null);
  return (
    <>
      <Button variant="secondary" small onClick={() => setOpen(true)}>
        {t('settle.open')}
        <span className="g-said">– {names}</span>
      </Button>
      {open && (
        <SettleForm
          meeting={meeting}
          item={item}
          units={units}
          names={names}
          settlementId={settlementId}
          draft={draft}
          onDraft={setDraft}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface SettleFormProps extends SettleDialogProps {
  readonly settlementId: string;
  readonly draft: Draft | null;
  readonly onDraft: (draft: Draft) => void;
  readonly onClose: () => void;
}

function SettleForm({
  meeting,
  item,
  units,
  names,
  settlementId,
  draft,
  onDraft,
  onClose,
}: SettleFormProps): ReactElement {
  const { t } = useTranslation('chair');
  const { run, busy, error } = useCommand(meeting);
  const { state } = meeting;
  const base = item.text?.base ?? [];
  const unitIds = units.map(({ unitId }) => unitId);
  const concerned = concernedPoints(state, item, unitIds);
  const whole = (points: readonly Point[]): readonly Point[] => agreedText(base, concerned, points);
  const { start, points, note } = draft ?? { start: BASE, points: startFrom(state, item, concerned, null), note: '' };
  const set = (part: Partial<Draft>): void => onDraft({ start, points, note, ...part });
  const options = [
    { value: BASE, label: t('settle.fromBase') },
    ...units.map(({ unitId, name }) => ({ value: unitId, label: name })),
  ];
  const marked = compareVersions(base, linkReferences(whole(points)));
  const send = (): void =>
    void run({
      kind: 'settle-conflict',
      settlementId,
      itemId: item.itemId,
      unitIds,
      points: linked(base, concerned, points),
      note,
    }).then((done) => done && onClose());
  return (
    <ModalDialog
      open
      className="g-wide-dialog"
      title={t('settle.title')}
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('settle.cancel')}
          </Button>
          <Button busy={busy} onClick={send}>
            {t('settle.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('settle.lead', { names })}</p>
      <RadioGroup
        legend={t('settle.start')}
        hint={t('settle.startHint')}
        value={start}
        options={options}
        onChange={(from) =>
          set({ start: from, points: startFrom(state, item, concerned, from === BASE ? null : from) })
        }
      />
      <h3 className="g-h3">{t('settle.wording')}</h3>
      <PointsEditor points={points} onChange={(edited) => set({ points: edited })} within={whole} />
      <h3 className="g-h3">{t('settle.marks')}</h3>
      <MarkedText points={marked} onlyChanged />
      {marked.every(({ change }) => change === 'equal') && <p className="g-muted">{t('settle.unchanged')}</p>}
      <TextArea
        label={t('settle.note')}
        hint={t('settle.noteHint')}
        rows={2}
        value={note}
        maxLength={500}
        optional
        onChange={({ target }) => set({ note: target.value })}
      />
      <ProblemAlert error={error} />
    </ModalDialog>
  );
}

/** The points at issue as one of the changes, or none, has them. */
function startFrom(
  state: MeetingState,
  item: ItemState,
  concerned: readonly string[],
  unitId: string | null,
): readonly Point[] {
  const known = new Set(item.text?.base?.map(({ id }) => id));
  const points = (unitId === null ? item.text?.base : mergedText(state, item, [unitId])?.points) ?? [];
  return points.filter(({ id }) => concerned.includes(id) || !known.has(id));
}

/** What is sent: the points at issue, with references recognised in the whole text. */
function linked(base: readonly Point[], concerned: readonly string[], points: readonly Point[]): Point[] {
  const own = new Set(points.map(({ id }) => id));
  return linkReferences(agreedText(base, concerned, points)).filter(({ id }) => own.has(id));
}
