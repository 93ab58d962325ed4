import { faultMessage, LARGEST_ARMS, type LetterheadInput, type LetterheadView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useChangeLetterhead } from '../../api/letterhead';
import { Form } from '../../forms/form';
import { ALL_AT_ONCE } from '../../forms/all-at-once';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/choice-field';
import { TextArea, TextField } from '../../ui/text-field';

const typedLetterhead = z
  .object({
    address: z.string().trim().max(500),
    arms: z.enum(['keep', 'none', 'new']),
    file: z.custom<FileList>().optional(),
    armsText: z.string().trim().max(200),
  })
  .superRefine(({ arms, file, armsText }, context) => {
    const chosen = file?.[0];
    const fault = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (arms === 'new' && chosen === undefined) fault('file', faultMessage('gap'));
    if (arms === 'new' && (chosen?.size ?? 0) > LARGEST_ARMS)
      fault('file', faultMessage('file-larger-than', { kilobytes: LARGEST_ARMS / 1_000 }));
    if (arms !== 'none' && armsText === '') fault('armsText', faultMessage('gap'));
  }, ALL_AT_ONCE);

/** Changes address and arms; what was printed before keeps its own. */
export function LetterheadForm({ letterhead }: { readonly letterhead: LetterheadView | null }): ReactElement {
  const { t } = useTranslation('clerk');
  const change = useChangeLetterhead();
  const [saved, setSaved] = useState(false);
  const has = letterhead !== null && letterhead.arms !== null;
  const form = useCheckedForm({
    schema: typedLetterhead,
    defaultValues: {
      address: letterhead?.address ?? '',
      arms: has ? ('keep' as const) : ('none' as const),
      armsText: letterhead?.arms?.text ?? '',
    },
    pointers: { '/arms': 'file', '/arms/data': 'file' },
    send: async ({ address, arms, file, armsText }) => {
      const basedOn = letterhead?.no ?? 0;
      await change.mutateAsync({ basedOn, address, armsText, arms: await imageOf(arms, file?.[0]) });
      setSaved(true);
    },
  });
  const arms = form.rhf.watch('arms');
  return (
    <Form form={form} className="g-stack">
      <TextArea
        label={t('letterhead.address')}
        hint={t('letterhead.addressHint')}
        optional
        rows={3}
        maxLength={500}
        {...form.field('address')}
      />
      <RadioGroup
        legend={t('letterhead.arms')}
        options={(has ? (['keep', 'new', 'none'] as const) : (['none', 'new'] as const)).map((value) => ({
          value,
          label: t(`letterhead.choices.${value}`),
        }))}
        {...form.choice('arms')}
      />
      {arms === 'new' && (
        <TextField
          type="file"
          accept=".svg,.png,image/svg+xml,image/png"
          label={t('letterhead.file')}
          hint={t('letterhead.fileHint', { kilobytes: LARGEST_ARMS / 1_000 })}
          {...form.field('file')}
        />
      )}
      {arms !== 'none' && (
        <TextField
          label={t('letterhead.armsText')}
          hint={t('letterhead.armsTextHint')}
          maxLength={200}
          {...form.field('armsText')}
        />
      )}
      <div className="g-row">
        <Button type="submit" busy={form.busy}>
          {t('letterhead.save')}
        </Button>
        <p role="status">{saved && !form.unsaved ? t('letterhead.saved') : ''}</p>
      </div>
    </Form>
  );
}

async function imageOf(arms: 'keep' | 'none' | 'new', file: File | undefined): Promise<LetterheadInput['arms']> {
  if (arms !== 'new' || file === undefined) return { kind: arms === 'keep' ? 'keep' : 'none' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { kind: 'new', data: btoa(text) };
}
