import { agreedText, concernedPoints, mergedText, type ItemState, type MeetingState, type UnitView } from '@gremia/meeting';
import { compareVersions, linkReferences, type Point } from '@gremia/resolution';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { uuid } from '../../live/uuid';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/choice-field';
import { MarkedText } from '../../ui/marked-text';
import { ModalDialog } from '../../ui/modal-dialog';
import { PointsEditor } from '../../ui/points-editor/points-editor';
import { ProblemAlert } from '../../ui/problem-alert';
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

/** The wording on which the movers of conflicting changes have agreed. What was typed stays when the dialog is closed and opened again. */
export function SettleDialog({ meeting, item, units, names }: SettleDialogProps): ReactElement {
  const { t } = useTranslation('chair');
  const { run, busy, error, clear } = useCommand(meeting);
  const [open, setOpen] = useState(false);
  const [settlementId] = useState(uuid);
  const base = useMemo(() => item.text?.base ?? [], [item.text]);
  const unitIds = useMemo(() => units.map(({ unitId }) => unitId), [units]);
  const concerned = useMemo(() => concernedPoints(meeting.state, item, unitIds), [meeting.state, item, unitIds]);
  const [draft, setDraft] = useState<Draft>(() => ({ start: BASE, points: startFrom(meeting.state, item, concerned, null), note: '' }));
  const whole = (points: readonly Point[]): readonly Point[] => agreedText(base, concerned, points);
  const close = (): void => {
    clear();
    setOpen(false);
  };
  const options = [{ value: BASE, label: t('settle.fromBase') }, ...units.map(({ unitId, name }) => ({ value: unitId, label: name }))];
  const marked = compareVersions(base, linkReferences(whole(draft.points)));
  return (
    <>
      <Button variant="secondary" small onClick={() => setOpen(true)}>
        {t('settle.open')}
        <span className="g-said">– {names}</span>
      </Button>
      <ModalDialog
        open={open}
        className="g-wide-dialog"
        title={t('settle.title')}
        onClose={close}
        footer={
          <>
            <Button variant="secondary" onClick={close}>
              {t('settle.cancel')}
            </Button>
            <Button
              busy={busy}
              onClick={() =>
                void run({
                  kind: 'settle-conflict',
                  settlementId,
                  itemId: item.itemId,
                  unitIds: [...unitIds],
                  points: linked(base, concerned, draft.points),
                  note: draft.note,
                }).then((done) => done && setOpen(false))
              }
            >
              {t('settle.confirm')}
            </Button>
          </>
        }
      >
        <p>{t('settle.lead', { names })}</p>
        <RadioGroup
          legend={t('settle.start')}
          hint={t('settle.startHint')}
          value={draft.start}
          options={options}
          onChange={(start) => setDraft({ ...draft, start, points: startFrom(meeting.state, item, concerned, start === BASE ? null : start) })}
        />
        <h3 className="g-h3">{t('settle.wording')}</h3>
        <PointsEditor points={draft.points} onChange={(points) => setDraft({ ...draft, points })} within={whole} />
        <h3 className="g-h3">{t('settle.marks')}</h3>
        <MarkedText points={marked} onlyChanged />
        {marked.every(({ change }) => change === 'equal') && <p className="g-muted">{t('settle.unchanged')}</p>}
        <TextArea
          label={t('settle.note')}
          hint={t('settle.noteHint')}
          rows={2}
          value={draft.note}
          maxLength={500}
          optional
          onChange={({ target }) => setDraft({ ...draft, note: target.value })}
        />
        <ProblemAlert error={error} />
      </ModalDialog>
    </>
  );
}

/** The points at issue as one of the changes, or none, has them. */
function startFrom(state: MeetingState, item: ItemState, concerned: readonly string[], unitId: string | null): readonly Point[] {
  const known = new Set(item.text?.base?.map(({ id }) => id));
  const points = (unitId === null ? item.text?.base : mergedText(state, item, [unitId])?.points) ?? [];
  return points.filter(({ id }) => concerned.includes(id) || !known.has(id));
}

/** What is sent: the points at issue, with references recognised in the whole text. */
function linked(base: readonly Point[], concerned: readonly string[], points: readonly Point[]): Point[] {
  const own = new Set(points.map(({ id }) => id));
  return linkReferences(agreedText(base, concerned, points)).filter(({ id }) => own.has(id));
}
