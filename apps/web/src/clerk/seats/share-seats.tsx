import { faultMessage } from '@gremia/contracts';
import { seatsMethodWords, shareSeats, type RuleProfile, type SeatsList, type SeatsResult } from '@gremia/rules';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { keepTogether } from '../../i18n/keep-together';
import { ALL_AT_ONCE } from '../../forms/all-at-once';
import { Form } from '../../forms/form';
import { typedNumber } from '../../forms/typed-number';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { CheckGroup } from '../../ui/choice-field';
import { TextArea, TextField } from '../../ui/text-field';
import { SeatsTable } from './seats-table';
import { readLists } from './typed-lists';

const MOST = 99;

const typedSeats = z
  .object({ seats: typedNumber({ min: 1, max: MOST }), lists: z.string().trim().min(1).max(5_000) })
  .superRefine(({ lists }, { addIssue }) => {
    const { lists: read, unread } = readLists(lists);
    const refuse = (message: string): void => addIssue({ code: 'custom', path: ['lists'], message });
    const [first] = unread;
    if (first !== undefined) refuse(faultMessage('seats-line', { line: first }));
    else if (new Set(read.map(({ name }) => name)).size < read.length) refuse(faultMessage('seats-same-name'));
    else if (lists !== '' && !read.some(({ members }) => members > 0)) refuse(faultMessage('seats-nobody'));
  }, ALL_AT_ONCE)
  .transform(({ seats, lists }) => ({ seats, lists: readLists(lists).lists }));

interface ShareSeatsProps {
  readonly rules: Pick<RuleProfile, 'committeeSeats'>;
}

interface Tried {
  readonly of: string;
  readonly seats: number;
  readonly lists: readonly SeatsList[];
}

/** The seats of a committee by the strength of the Fraktionen and joined lists; the lot is entered where it decides. */
export function ShareSeats({ rules }: ShareSeatsProps): ReactElement {
  const { t } = useTranslation('rules');
  const [tried, setTried] = useState<Tried | null>(null);
  const [drawn, setDrawn] = useState<string[]>([]);
  const form = useCheckedForm({
    schema: typedSeats,
    defaultValues: { seats: '', lists: '' },
    send: (sent) => {
      setDrawn([]);
      return Promise.resolve(setTried({ of: numbers(), ...sent }));
    },
  });
  const numbers = (): string => JSON.stringify(form.rhf.getValues());
  // Other numbers stand there by now: what came of the former ones is not theirs.
  const shown = tried !== null && tried.of === JSON.stringify(form.rhf.watch()) ? tried : null;
  const open = shown === null ? null : shareSeats({ profile: rules, ...shown, drawn: null });
  const isDrawn = open?.lot !== null && open?.lot !== undefined && drawn.length === open.lot.take;
  const result = shown === null || !isDrawn ? open : shareSeats({ profile: rules, ...shown, drawn });
  return (
    <>
      <p lang="de">
        {seatsMethodWords(rules.committeeSeats.value.method)} ({keepTogether(rules.committeeSeats.norm)})
      </p>
      <Form form={form} className="g-stack g-no-print" mayBeLeft>
        <TextField
          label={t('try.committeeSeats')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
          {...form.field('seats')}
        />
        <TextArea
          label={t('try.lists')}
          hint={t('try.listsHint')}
          rows={6}
          maxLength={5_000}
          {...form.field('lists')}
        />
        <div>
          <Button type="submit">{t('try.share')}</Button>
        </div>
      </Form>
      <div role="status">
        {result !== null && open !== null && <Outcome result={result} open={open} drawn={drawn} onDrawn={setDrawn} />}
      </div>
    </>
  );
}

function Outcome({
  result,
  open,
  drawn,
  onDrawn,
}: {
  readonly result: SeatsResult;
  /** As it is without the lot. */
  readonly open: SeatsResult;
  readonly drawn: string[];
  readonly onDrawn: (drawn: string[]) => void;
}): ReactElement {
  const { t } = useTranslation('rules');
  return (
    <div className="g-try__result">
      <p className="g-try__sentence" lang="de">
        {result.sentence}
      </p>
      {open.lot !== null && (
        <div className="g-no-print">
          <CheckGroup
            legend={t('try.drawn', { count: open.lot.take })}
            options={open.lot.among.map((name) => ({ value: name, label: name }))}
            value={drawn}
            onChange={onDrawn}
          />
        </div>
      )}
      <SeatsTable result={result} />
      <div className="g-actions">
        <Button variant="secondary" onClick={() => window.print()}>
          {t('try.print')}
        </Button>
      </div>
    </div>
  );
}
