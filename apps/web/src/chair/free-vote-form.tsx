import type { CommandInput } from '@gremia/contracts';
import { USUAL_PROCEDURE } from '@gremia/meeting';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { uuid } from '../live/uuid';
import { Button } from '../ui/button';
import { ProblemAlert } from '../ui/problem-alert';
import { SelectField, TextArea } from '../ui/text-field';
import { ProcedureField } from './procedure-field';

type Majority = NonNullable<Extract<CommandInput, { kind: 'open-vote' }>['majority']>;

/** A share of one half means more than half, here as in the rules. */
const MAJORITIES = {
  usual: null,
  'two-thirds-present': { kind: 'share', numerator: 2, denominator: 3, of: 'present' },
  'half-statutory': { kind: 'share', numerator: 1, denominator: 2, of: 'statutory' },
  'two-thirds-statutory': { kind: 'share', numerator: 2, denominator: 3, of: 'statutory' },
} as const satisfies Readonly<Record<string, Majority | null>>;
type MajorityName = keyof typeof MAJORITIES;
const NAMES: readonly MajorityName[] = ['usual', 'two-thirds-present', 'half-statutory', 'two-thirds-statutory'];

/** A question in the chair's own words: order of business, end of debate, urgency. */
export function FreeVoteForm({
  meeting,
  itemId,
}: {
  readonly meeting: LiveMeeting;
  readonly itemId: string;
}): ReactElement {
  const { t } = useTranslation('chair');
  const { run, busy, error } = useCommand(meeting);
  const [question, setQuestion] = useState('');
  const [majority, setMajority] = useState<MajorityName>('usual');
  const [procedure, setProcedure] = useState(USUAL_PROCEDURE);
  const [missing, setMissing] = useState(false);
  const open = (event: FormEvent): void => {
    event.preventDefault();
    const text = question.trim();
    setMissing(text === '');
    if (text === '') return;
    const rule = MAJORITIES[majority];
    void run({
      kind: 'open-vote',
      voteId: uuid(),
      itemId,
      subject: { kind: 'free', question: text },
      procedure,
      ...(rule === null ? {} : { majority: rule }),
    }).then((done) => done && setQuestion(''));
  };
  return (
    <form className="g-stack" onSubmit={open} noValidate>
      <TextArea
        label={t('free.question')}
        hint={t('free.hint')}
        rows={2}
        maxLength={1_000}
        value={question}
        error={missing ? t('free.missing') : undefined}
        onChange={(event) => {
          setQuestion(event.target.value);
          setMissing(false);
        }}
      />
      <SelectField
        label={t('free.majority')}
        value={majority}
        onChange={(event) => setMajority(NAMES.find((name) => name === event.target.value) ?? 'usual')}
        options={NAMES.map((value) => ({ value, label: t(`free.majorities.${value}`) }))}
      />
      <ProcedureField value={procedure} onChange={setProcedure} />
      <ProblemAlert error={error} />
      <div>
        <Button type="submit" variant="secondary" busy={busy}>
          {t('step.openVote.label')}
        </Button>
      </div>
    </form>
  );
}
