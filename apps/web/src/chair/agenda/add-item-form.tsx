import { faultMessage } from '@gremia/contracts';
import { confirmedUrgencies, lateConsent } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { useWords } from '../../i18n/use-words';
import type { LiveMeeting } from '../../live/use-meeting';
import { uuid } from '../../live/uuid';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';
import { LATER_ITEM_WORDS } from './words';

const CONSENT = 'consent';

/**
 * What everybody reads is asked for where the item is not public, and whether anybody objects where no
 * urgency was confirmed.
 */
const laterItem = z
  .object({
    title: z.string().trim().min(1).max(500),
    paperNumber: z.string().trim().max(40),
    kind: z.enum(['public', 'non-public']),
    neutralTitle: z.string().trim().max(300),
    basis: z.string(),
    asked: z.boolean(),
    reason: z.string().trim().min(1).max(500),
  })
  .superRefine(({ kind, neutralTitle, basis, asked }, found) => {
    if (kind === 'non-public' && neutralTitle === '')
      found.addIssue({ code: 'custom', path: ['neutralTitle'], message: faultMessage('gap') });
    if (basis === CONSENT && !asked) found.addIssue({ code: 'custom', path: ['asked'], message: faultMessage('gap') });
  });

/** Something that comes onto the agenda while the meeting runs. */
export function AddItemForm({ meeting }: { readonly meeting: Pick<LiveMeeting, 'send' | 'state'> }): ReactElement {
  const words = useWords(LATER_ITEM_WORDS);
  const urgencies = confirmedUrgencies(meeting.state);
  const form = useCheckedForm({
    schema: laterItem,
    defaultValues: {
      title: '',
      paperNumber: '',
      kind: 'public',
      neutralTitle: '',
      basis: urgencies[0]?.voteId ?? CONSENT,
      asked: false,
      reason: '',
    },
    send: async ({ title, paperNumber, kind, neutralTitle, basis, reason }) => {
      await meeting.send({
        kind: 'add-item',
        itemId: uuid(),
        title,
        public: kind === 'public',
        reason,
        basis: basis === CONSENT ? { kind: 'consent' } : { kind: 'urgency', voteId: basis },
        ...(paperNumber === '' ? {} : { paperNumber }),
        ...(kind === 'public' ? {} : { neutralTitle }),
      });
      form.rhf.reset();
    },
  });
  const isPublic = form.choice('kind').value === 'public';
  const consent = lateConsent(meeting.state, isPublic && meeting.state.public);
  return (
    <Form form={form} className="g-stack">
      <TextField label={words.title} hint={words.titleHint} maxLength={500} {...form.field('title')} />
      <TextField label={words.paper} optional maxLength={40} {...form.field('paperNumber')} />
      <SelectField
        label={words.kind}
        options={[
          { value: 'public', label: words.public },
          { value: 'non-public', label: words.nonPublic },
        ]}
        {...form.field('kind')}
      />
      {!isPublic && (
        <TextField label={words.neutral} hint={words.neutralHint} maxLength={300} {...form.field('neutralTitle')} />
      )}
      <SelectField
        label={words.basis}
        hint={words.basisHint}
        options={[
          ...urgencies.map(({ voteId, question }) => ({ value: voteId, label: words.urgency(question) })),
          { value: CONSENT, label: words.consent },
        ]}
        {...form.field('basis')}
      />
      {form.choice('basis').value === CONSENT && (
        <>
          {consent.refusal !== null && <Alert kind="warning" title={consent.refusal} titleLang="de" role="status" />}
          <CheckField label={words.asked(consent.norm)} {...form.field('asked')} />
        </>
      )}
      <TextField label={words.reason} hint={words.reasonHint} maxLength={500} {...form.field('reason')} />
      <div>
        <Button type="submit" variant="secondary" busy={form.busy}>
          {words.add}
        </Button>
      </div>
    </Form>
  );
}
