import { faultMessage } from '@gremia/contracts';
import {
  majorityWords,
  QUESTION_WORDS,
  tallyLine,
  tryVote,
  type ImaginedResult,
  type QuestionKind,
  type VotingRules,
} from '@gremia/rules';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ALL_AT_ONCE } from '../../forms/all-at-once';
import { Form } from '../../forms/form';
import { typedNumber } from '../../forms/typed-number';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { SelectField, TextField } from '../../ui/text-field';

const QUESTIONS = Object.keys(QUESTION_WORDS) as [QuestionKind, ...QuestionKind[]];
const COUNTS = ['yes', 'no', 'abstain', 'conflicted', 'absent'] as const;
const MOST = 999;
const heads = typedNumber({ min: 0, max: MOST });

const imagined = ({ abstention }: VotingRules) =>
  z
    .object({
      question: z.enum(QUESTIONS),
      seats: typedNumber({ min: 1, max: MOST }),
      yes: heads,
      no: heads,
      abstain: heads,
      conflicted: heads,
      absent: heads,
    })
    .superRefine((typed, { addIssue }) => {
      const named = COUNTS.reduce((sum, name) => sum + Number(typed[name]), 0);
      if (named > Number(typed.seats)) {
        const message = faultMessage('more-heads-than-seats', { heads: named, seats: Number(typed.seats) });
        addIssue({ code: 'custom', path: ['seats'], message });
      }
      if (abstention.value === 'forbidden' && Number(typed.abstain) > 0)
        addIssue({ code: 'custom', path: ['abstain'], message: faultMessage('abstention-forbidden') });
    }, ALL_AT_ONCE);

interface TryVoteProps {
  readonly rules: VotingRules;
  readonly seats: number;
}

/** What a vote with these numbers would come to: the same calculation and the same sentence as in a meeting. */
export function TryVote({ rules, seats }: TryVoteProps): ReactElement {
  const { t } = useTranslation('rules');
  const [result, setResult] = useState<{ readonly of: string; readonly result: ImaginedResult } | null>(null);
  const form = useCheckedForm({
    schema: imagined(rules),
    defaultValues: {
      question: 'ordinary',
      seats: String(seats),
      yes: '20',
      no: '18',
      abstain: '3',
      conflicted: '0',
      absent: '0',
    },
    send: (vote) => Promise.resolve(setResult({ of: numbers(), result: tryVote(rules, vote) })),
  });
  const numbers = (): string => JSON.stringify(form.rhf.getValues());
  // Other numbers stand there by now: what came of the former ones is not theirs.
  const isOfThese = result !== null && result.of === JSON.stringify(form.rhf.watch());
  return (
    <>
      <Form form={form} className="g-stack" mayBeLeft>
        <SelectField
          label={t('try.question')}
          options={QUESTIONS.map((value) => ({ value, label: QUESTION_WORDS[value].name }))}
          {...form.field('question')}
        />
        <div className="g-try">
          {(['seats', ...COUNTS] as const).map((name) => (
            <TextField
              key={name}
              label={t(`try.${name}`)}
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              {...form.field(name)}
            />
          ))}
        </div>
        <p className="g-muted g-small">{t('try.rest')}</p>
        <div>
          <Button type="submit">{t('try.show')}</Button>
        </div>
      </Form>
      <div role="status">{isOfThese && <Outcome result={result.result} />}</div>
    </>
  );
}

function Outcome({ result }: { readonly result: ImaginedResult }): ReactElement {
  const { t } = useTranslation('rules');
  const { tally, outcome, leftTo, required, base, majority, sentence, norms } = result;
  return (
    <div className="g-try__result">
      <p className="g-strong">{leftTo === null ? t(`try.${outcome}`) : t('try.open')}</p>
      <p className="g-try__sentence" lang="de">
        {sentence}
      </p>
      <Facts
        facts={[
          [
            t('try.counted'),
            <>
              <span lang="de">{tallyLine(tally)}</span>, {t('try.notVoting', { count: tally.notVoting })}
            </>,
          ],
          [t('try.needed'), t('try.neededOf', { required, base, majority: majorityWords(majority) })],
          [t('try.norm'), <span lang="de">{norms.join(', ')}</span>],
        ]}
      />
    </div>
  );
}
