import type { Counts } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { ProblemAlert } from '../answers/problem-alert';
import { ALL_AT_ONCE } from '../forms/all-at-once';
import { Form } from '../forms/form';
import { typedNumber } from '../forms/typed-number';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import type { CountFormProps } from './procedure-screens';

const MOST = 9_999;
const readCount = (typed: string | undefined): number =>
  typed !== undefined && /^\d{1,4}$/u.test(typed.trim()) ? Number(typed) : 0;

interface NumbersFormProps extends Pick<CountFormProps, 'entered' | 'busy' | 'error' | 'onClose'> {
  /** What is counted, each with its label. */
  readonly piles: readonly { readonly name: string; readonly label: string }[];
  readonly legend: string;
  readonly className?: string;
  /** No more in all than this. */
  readonly most: number;
  /** Messages of the schema: where nothing stands, and where there are more than can be. */
  readonly missing: string;
  readonly tooMany: (counted: number) => string;
  /** How far the count is. */
  readonly rest: (counted: number) => string;
  readonly submitLabel: string;
}

/** Numbers that were counted in the hall, checked against those who can have given them before they are sent. */
export function NumbersForm(props: NumbersFormProps): ReactElement {
  const { piles, legend, className = 'g-hands', most, missing, tooMany, rest, entered, busy, error } = props;
  const number = typedNumber({ min: 0, max: MOST, missing });
  const schema = z
    .object({ counted: z.record(z.string(), number) })
    .superRefine(({ counted }, { addIssue }) => {
      const sum = Object.values(counted).reduce((all, each) => all + (Number(each) || 0), 0);
      if (sum > most) addIssue({ code: 'custom', path: ['counted', piles[0]?.name ?? ''], message: tooMany(sum) });
    }, ALL_AT_ONCE)
    .transform(({ counted }): Counts => counted);
  const form = useCheckedForm({
    schema,
    defaultValues: { counted: Object.fromEntries(piles.map(({ name }) => [name, String(entered?.[name] ?? '')])) },
    // What becomes of it is told by whoever asked for the count.
    send: (counts) => Promise.resolve(props.onClose(counts)),
  });
  const typed = form.rhf.watch('counted');
  const counted = piles.reduce((sum, { name }) => sum + readCount(typed[name]), 0);
  const faults = new Set(piles.flatMap(({ name }) => form.errorOf(`counted.${name}`) ?? []));
  return (
    // A row of numbers is one thing to fill in: a list of what is wrong would push the step off the screen.
    <Form form={form} className="g-stack" mayBeLeft oneField>
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{legend}</legend>
        <div className={className}>
          {piles.map(({ name, label }) => (
            <TextField
              key={name}
              label={label}
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              {...form.field(`counted.${name}`)}
            />
          ))}
        </div>
      </fieldset>
      {faults.size > 0 && (
        <p className="kern-error g-hands__fault" aria-hidden="true">
          <span className="kern-icon kern-icon--danger" />
          <span className="kern-body">{[...faults].join(' ')}</span>
        </p>
      )}
      <p className="kern-body g-hands__rest" role="status">
        {faults.size > 0 ? '' : rest(counted)}
      </p>
      <ProblemAlert error={error} />
      <div className="g-actions">
        <Button type="submit" variant={entered === null ? 'primary' : 'secondary'} busy={busy}>
          {props.submitLabel}
        </Button>
      </div>
    </Form>
  );
}
