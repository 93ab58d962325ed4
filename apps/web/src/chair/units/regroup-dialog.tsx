import { amendmentsOf, textChangedBy, unitsOf, type ItemState } from '@gremia/meeting';
import { groupsByPoint, regroupUnits, unlessBroken, type AmendmentText, type Point } from '@gremia/resolution';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/choice-field';
import { ModalDialog } from '../../ui/modal-dialog';
import { ProblemAlert } from '../../answers/problem-alert';
import { groupsOf, numbersOf, sameGroups } from './groups';
import { OwnGroup } from './own-group';

interface RegroupDialogProps {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
  readonly amendmentId: string;
}

const WAYS = ['points', 'whole', 'changes', 'own'] as const;
type Way = (typeof WAYS)[number];

/**
 * The chair splits or joins what is voted on of an amendment: point by point, all at once, change by change, or as it
 * suits. Nothing where there is nothing to choose.
 */
export function RegroupDialog({ meeting, item, amendmentId }: RegroupDialogProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const [open, setOpen] = useState(false);
  const amendment = amendmentsOf(meeting.state, item).find(({ id }) => id === amendmentId);
  const base = amendment === undefined ? null : textChangedBy(meeting.state, item, amendment);
  const units = unitsOf(meeting.state, item.itemId).filter(
    (unit) => unit.amendmentId === amendmentId && unit.state === 'open',
  );
  const ops = new Set(
    amendment?.units.flatMap((unit) => (units.some(({ unitId }) => unitId === unit.id) ? unit.ops : [])),
  );
  if (amendment === undefined || base === null || ops.size < 2 || units.some(({ jointly }) => jointly.length > 0))
    return null;
  return (
    <>
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t('regroup.open')}
        <span className="g-said">– {amendment.no}</span>
      </Button>
      {open && (
        <RegroupForm
          meeting={meeting}
          item={item}
          amendment={amendment}
          base={base}
          openOps={ops}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface RegroupFormProps {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
  readonly amendment: AmendmentText;
  readonly base: readonly Point[];
  /** The changes that are not decided yet. */
  readonly openOps: ReadonlySet<string>;
  readonly onClose: () => void;
}

function RegroupForm({ meeting, item, amendment, base, openOps, onClose }: RegroupFormProps): ReactElement {
  const { t } = useTranslation('chair');
  const { run, busy, error } = useCommand(meeting);
  const ordered = amendment.units.flatMap((unit) => unit.ops).filter((op) => openOps.has(op));
  const now = amendment.units
    .map((unit) => unit.ops.filter((op) => openOps.has(op)))
    .filter((group) => group.length > 0);
  const presets: Record<Exclude<Way, 'own'>, readonly (readonly string[])[]> = {
    points: groupsByPoint(base, amendment)
      .map((group) => group.filter((op) => openOps.has(op)))
      .filter((group) => group.length > 0),
    whole: [ordered],
    changes: ordered.map((op) => [op]),
  };
  const present = WAYS.find((way) => way !== 'own' && sameGroups(presets[way], now)) ?? 'own';
  const [way, setWay] = useState<Way>(present);
  const [own, setOwn] = useState<Readonly<Record<string, number>>>(() => numbersOf(now));
  const groups = way === 'own' ? groupsOf(ordered, own) : presets[way];
  const outcome = unlessBroken(() =>
    regroupUnits(base, amendment, [
      ...amendment.units.map(({ ops }) => ops.filter((op) => !openOps.has(op))).filter((kept) => kept.length > 0),
      ...groups,
    ]),
  );
  const labels = outcome?.units.filter(({ ops }) => ops.some((op) => openOps.has(op))).map(({ label }) => label) ?? [];
  const send = (): void =>
    void run({
      kind: 'regroup-units',
      itemId: item.itemId,
      amendmentId: amendment.id,
      groups: groups.map((group) => [...group]),
    }).then((done) => done && onClose());
  return (
    <ModalDialog
      open
      className="g-wide-dialog"
      title={t('regroup.title', { no: amendment.no })}
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('regroup.cancel')}
          </Button>
          <Button busy={busy} inactive={outcome === null} onClick={send}>
            {t('regroup.confirm')}
          </Button>
        </>
      }
    >
      <RadioGroup
        legend={t('regroup.legend')}
        value={way}
        options={WAYS.map((value) => ({ value, label: t(`regroup.way.${value}`) }))}
        onChange={(next) => {
          if (next === 'own') setOwn(numbersOf(groups));
          setWay(next);
        }}
      />
      {way === 'own' && (
        <ol className="g-plain-list">
          {ordered.map((op, index) => (
            <li key={op} className="g-units__unit">
              <OwnGroup
                amendment={amendment}
                base={base}
                op={op}
                index={index}
                count={ordered.length}
                value={own[op] ?? 1}
                onChange={(number) => setOwn({ ...own, [op]: number })}
              />
            </li>
          ))}
        </ol>
      )}
      <div role="status">
        <p>{outcome === null ? t('regroup.inseparable') : t('regroup.votes', { count: labels.length })}</p>
        <ul className="g-list">
          {labels.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      </div>
      <ProblemAlert error={error} />
    </ModalDialog>
  );
}
