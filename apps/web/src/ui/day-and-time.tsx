import type { ReactElement } from 'react';
import { TextField } from './text-field';

/** As the fields of a browser have them: `2026-11-25` and `18:00`; empty until they are filled in. */
export interface DayAndTime {
  readonly day: string;
  readonly time: string;
}

interface DayAndTimeFieldsProps {
  readonly labels: DayAndTime;
  readonly errors: { readonly [part in keyof DayAndTime]: string | undefined };
  readonly value: DayAndTime;
  readonly onChange: (changed: Partial<DayAndTime>) => void;
}

/** A day and a time of it, side by side. */
export const DayAndTimeFields = ({ labels, errors, value, onChange }: DayAndTimeFieldsProps): ReactElement => (
  <div className="g-inline-form">
    <TextField
      label={labels.day}
      type="date"
      error={errors.day}
      value={value.day}
      onChange={({ target }) => onChange({ day: target.value })}
    />
    <TextField
      label={labels.time}
      type="time"
      error={errors.time}
      value={value.time}
      onChange={({ target }) => onChange({ time: target.value })}
    />
  </div>
);
