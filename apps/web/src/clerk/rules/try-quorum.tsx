import { faultMessage } from '@gremia/contracts';
import { quorumNeed, type QuorumNeed, type VotingRules } from '@gremia/rules';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { keepTogether } from '../../i18n/keep-together';
import { ALL_AT_ONCE } from '../../forms/all-at-once';
import { Form } from '../../forms/form';
import { typedNumber } from '../../forms/typed-number';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { TextField } from '../../ui/text-field';

const MOST = 999;
const NUMBERS = ['seats', 'filled', 'conflicted'] as const;

const house = z
  .object({
    seats: typedNumber({ min: 1, max: MOST }),
    filled: typedNumber({ min: 1, max: MOST }),
    conflicted: typedNumber({ min: 0, max: MOST }),
  })
  .superRefine((typed, { addIssue }) => {
    const [seats, filled, conflicted] = [Number(typed.seats), Number(typed.filled), Number(typed.conflicted)];
    const refuse = (path: string, message: string): void => addIssue({ code: 'custom', path: [path], message });
    if (filled > seats) refuse('filled', faultMessage('more-filled-than-seats', { filled, seats }));
    if (conflicted > filled) refuse('conflicted', faultMessage('more-conflicted-than-filled', { conflicted, filled }));
  }, ALL_AT_ONCE);

interface TryQuorumProps {
  readonly rules: VotingRules;
  readonly seats: number;
}

/** How many have to be there for an item. */
export function TryQuorum({ rules, seats }: TryQuorumProps): ReactElement {
  const { t } = useTranslation('rules');
  const [tried, setTried] = useState<{ readonly of: string; readonly need: QuorumNeed } | null>(null);
  const form = useCheckedForm({
    schema: house,
    defaultValues: { seats: String(seats), filled: String(seats), conflicted: '0' },
    send: (typed) => Promise.resolve(setTried({ of: numbers(), need: quorumNeed(rules, typed) })),
  });
  const numbers = (): string => JSON.stringify(form.rhf.getValues());
  // Other numbers stand there by now: what came of the former ones is not theirs.
  const need = tried !== null && tried.of === JSON.stringify(form.rhf.watch()) ? tried.need : null;
  const labels = { seats: t('try.seats'), filled: t('try.filled'), conflicted: t('try.conflictedOnItem') };
  return (
    <>
      <Form form={form} className="g-stack" mayBeLeft>
        <div className="g-try">
          {NUMBERS.map((name) => (
            <TextField
              key={name}
              label={labels[name]}
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              {...form.field(name)}
            />
          ))}
        </div>
        <div>
          <Button type="submit">{t('try.show')}</Button>
        </div>
      </Form>
      <div role="status">
        {need !== null && (
          <div className="g-try__result">
            <p className="g-try__sentence" lang="de">
              {need.sentence}
            </p>
            <Facts
              facts={[
                [t('try.norm'), <span lang="de">{keepTogether(need.norm)}</span>],
                [t('try.second'), need.second === '' ? null : <span lang="de">{need.second}</span>],
              ]}
            />
          </div>
        )}
      </div>
    </>
  );
}
