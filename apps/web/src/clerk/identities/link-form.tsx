import { faultMessage } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useLinkIdentity } from '../../api/accounts';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

const link = z.object({
  issuer: z.string().trim().min(1, faultMessage('issuer-missing')).max(500),
  subject: z.string().trim().min(1, faultMessage('subject-missing')).max(500),
});
const EMPTY = { issuer: '', subject: '' };

/** Names service and identifier; from then on whoever the service knows by it signs in as this person. */
export function LinkForm({ accountId, name }: { readonly accountId: string; readonly name: string }): ReactElement {
  const { t } = useTranslation('clerk');
  const [linked, setLinked] = useState<string | null>(null);
  const linking = useLinkIdentity(accountId);
  const form = useCheckedForm({
    schema: link,
    defaultValues: EMPTY,
    send: async (typed) => {
      setLinked(null);
      await linking.mutateAsync(typed);
      form.rhf.reset(EMPTY);
      setLinked(typed.issuer);
    },
  });
  return (
    <Form form={form} className="g-stack">
      <p className="g-muted">{t('identities.linkText', { name })}</p>
      <TextField
        label={t('identities.issuer')}
        hint={t('identities.issuerHint')}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        {...form.field('issuer')}
      />
      <TextField
        label={t('identities.subject')}
        hint={t('identities.subjectHint')}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        {...form.field('subject')}
      />
      <div className="g-actions">
        <Button type="submit" busy={form.busy}>
          {t('identities.linkConfirm')}
        </Button>
      </div>
      <p role="status">{linked === null ? '' : t('identities.linked', { issuer: linked, name })}</p>
    </Form>
  );
}
