import { faultMessage, type BallotContent } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { ProblemAlert } from '../../answers/problem-alert';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/button';
import { CheckGroup, RadioGroup } from '../../ui/choice-field';
import type { BallotFormProps } from '../procedure-screens';
import { marksOn } from './choice-word';
import { WORDS } from './words';

/**
 * Whom a member elects on their device: one, or as many as there are places; no, or an abstention. A `secret` ballot
 * may be spoilt, as on paper.
 */
export function ElectionBallotForm(props: BallotFormProps & { readonly secret?: boolean }): ReactElement {
  const { options, places, replaced, sending, error, onCast, onCancel, secret = false, abstains = true } = props;
  const words = useWords(WORDS);
  const busy = sending !== null;
  const own = [
    { value: 'against', label: options.length === 1 ? words.againstOne : words.against },
    // A ballot in the urn may stay blank whatever the law says of abstentions, as on paper.
    ...(abstains || secret ? [{ value: 'blank', label: abstains ? words.blank : words.empty }] : []),
    ...(secret ? [{ value: 'invalid', label: words.invalid }] : []),
  ];
  const choices = [...options.map(({ id, name }) => ({ value: id, label: name })), ...own];
  const schema = z.object({
    marks: z
      .array(z.string())
      .min(1, faultMessage('ballot-missing'))
      .refine((marks) => marks.length === 1 || isSeveral(marks, places), faultMessage('ballot-marks', { places })),
  });
  const form = useCheckedForm({
    schema,
    defaultValues: { marks: [...marksOn(sending)] },
    // What becomes of the ballot is told by the page: it may wait for a line.
    send: ({ marks }) => Promise.resolve(busy ? undefined : onCast(ballotOf(marks))),
  });
  const marks = form.choice('marks');
  return (
    <Form form={form} className="g-ballot__form g-stack" mayBeLeft oneField>
      {places > 1 ? (
        <>
          <p className="kern-body">{words.upTo(places)}</p>
          <CheckGroup legend={words.legend} options={choices} {...marks} />
        </>
      ) : (
        <RadioGroup
          legend={words.legend}
          options={choices}
          error={marks.error}
          value={marks.value[0] ?? null}
          onChange={(mark) => marks.onChange([mark])}
        />
      )}
      <ProblemAlert error={error} />
      <div className="g-ballot__actions">
        <Button type="submit" busy={busy}>
          {replaced !== null ? words.change : secret ? words.castSecret : words.cast}
        </Button>
        {onCancel !== undefined && !busy && (
          <Button variant="tertiary" onClick={onCancel}>
            {words.keep}
          </Button>
        )}
      </div>
    </Form>
  );
}

const isSeveral = (marks: readonly string[], places: number): boolean =>
  marks.length <= places && !['against', 'blank', 'invalid'].some((mark) => marks.includes(mark));

const ballotOf = (marks: readonly string[]): BallotContent => (marks.length === 1 ? (marks[0] ?? '') : [...marks]);
