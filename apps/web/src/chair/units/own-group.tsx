import { markAmendment, unlessBroken, type AmendmentText, type MarkedPoint, type Point } from '@gremia/resolution';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkedText } from '../../resolution-text/marked-text';

interface OwnGroupProps {
  readonly amendment: AmendmentText;
  readonly base: readonly Point[];
  readonly op: string;
  readonly index: number;
  readonly count: number;
  readonly value: number;
  readonly onChange: (number: number) => void;
}

/** One change with the number of the vote it belongs to. */
export function OwnGroup({ amendment, base, op, index, count, value, onChange }: OwnGroupProps): ReactElement {
  const { t } = useTranslation('chair');
  const id = useId();
  const marked = marksOf(base, amendment, op);
  return (
    <>
      <div className="g-stack">
        <label className="kern-label" htmlFor={id}>
          {t('regroup.change', { number: index + 1 })}
        </label>
        {marked !== null && <MarkedText points={marked} onlyChanged />}
      </div>
      <div className="kern-form-input__select-wrapper">
        <select
          id={id}
          className="kern-form-input__select"
          value={value}
          onChange={(event) => onChange(Number(event.target.value))}
        >
          {Array.from({ length: count }, (_, number) => (
            <option key={number} value={number + 1}>
              {t('regroup.vote', { number: number + 1 })}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

/** What this change does by itself; that other points get other numbers by it is left out. */
const marksOf = (base: readonly Point[], amendment: AmendmentText, op: string): readonly MarkedPoint[] | null =>
  unlessBroken(() => {
    const ops = amendment.ops.filter(({ id }) => id === op);
    return markAmendment(base, ops).map((point) =>
      point.change === 'equal' ? { ...point, newLabel: point.oldLabel } : point,
    );
  });
