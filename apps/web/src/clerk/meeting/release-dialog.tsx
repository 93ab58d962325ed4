import { releaseExtent } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useRelease } from '../../api/release';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { CheckField, RadioGroup } from '../../ui/choice-field';
import { TextField } from '../../ui/text-field';

interface ReleaseDialogProps {
  readonly meetingId: string;
  readonly voteId: string;
  /** What was voted on. */
  readonly question: string;
}

const typedRelease = z.object({
  extent: releaseExtent,
  reference: z.string().trim().max(300),
  ceased: z.boolean(),
});

/** A resolution that was made without the public is told to everybody: how much of it, and by which decision. */
export function ReleaseDialog({ meetingId, voteId, question }: ReleaseDialogProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const release = useRelease(meetingId, voteId);
  const form = useCheckedForm({
    schema: typedRelease,
    defaultValues: { reference: '', ceased: false },
    send: async (input) => {
      await release.mutateAsync(input);
      setOpen(false);
    },
  });
  const extent = form.choice('extent');
  return (
    <>
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t('release.open')}
        <span className="g-said">– {question}</span>
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('release.title')}
        confirmLabel={t('release.confirm')}
        onCancel={() => setOpen(false)}
      >
        <p lang="de">{question}</p>
        <p>{t('release.text')}</p>
        <RadioGroup
          legend={t('release.extent')}
          options={releaseExtent.options.map((value) => ({ value, label: t(`release.extents.${value}`) }))}
          error={extent.error}
          value={extent.value ?? null}
          onChange={extent.onChange}
        />
        <TextField
          label={t('release.reference')}
          hint={t('release.referenceHint')}
          maxLength={300}
          {...form.field('reference')}
        />
        <CheckField label={t('release.ceased')} {...form.field('ceased')} />
      </FormDialog>
    </>
  );
}
