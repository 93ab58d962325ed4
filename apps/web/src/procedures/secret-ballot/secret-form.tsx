import { faultMessage } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { z } from 'zod';
import { ProblemAlert } from '../../answers/problem-alert';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/button';
import type { BallotFormProps } from '../procedure-screens';
import { ChoiceFieldset } from '../yes-no/choice-fieldset';
import { SECRET_CHOICES as CHOICES, SecretMark, type SecretChoice } from './secret-mark';
import { UrnQuestion } from './urn-question';
import { WhatItIsWorth } from './what-it-is-worth';
import { WORDS } from './words';

/** Nothing is chosen at first. */
const ballot = z.object({
  choice: z.custom<SecretChoice | null>().pipe(z.enum(CHOICES, faultMessage('ballot-missing'))),
});

/** Five choices, and a question before the ballot goes where nobody finds it again. */
export function SecretForm({ sending, error, abstains = true, onCast }: BallotFormProps): ReactElement {
  const words = useWords(WORDS);
  const [asked, setAsked] = useState<SecretChoice | null>(null);
  const busy = sending !== null;
  const form = useCheckedForm({
    schema: ballot,
    defaultValues: { choice: CHOICES.find((choice) => choice === sending) ?? null },
    send: ({ choice }) => Promise.resolve(busy ? undefined : setAsked(choice)),
  });
  const chosen = form.choice('choice');
  const put = (): void => {
    if (asked !== null) onCast(asked);
    setAsked(null);
  };
  return (
    <>
      <p className="kern-body">{words.intro}</p>
      <Form form={form} className="g-ballot__form" mayBeLeft oneField>
        <ChoiceFieldset
          legend={words.legend}
          choices={CHOICES.filter((value) => abstains || value !== 'abstain').map((value) => ({
            value,
            word: words[value],
            hint: words.hints[value],
            mark: <SecretMark choice={value} />,
          }))}
          value={chosen.value}
          error={chosen.error}
          busy={busy}
          onChoose={chosen.onChange}
        />
        <ProblemAlert error={error} />
        <div className="g-ballot__actions">
          <Button type="submit" busy={busy}>
            {words.cast}
          </Button>
        </div>
      </Form>
      <WhatItIsWorth />
      <UrnQuestion word={asked === null ? null : words[asked]} onPut={put} onBack={() => setAsked(null)} />
    </>
  );
}
