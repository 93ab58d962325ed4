import { LONGEST_BLOCK, type TextBlocks } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useKeepTextBlocks, useTextBlocks } from '../../../api/minutes';
import { FormDialog } from '../../../forms/form-dialog';
import { useAsOpened } from '../../../forms/use-as-opened';
import { useCheckedForm } from '../../../forms/use-checked-form';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/text-field';

/** One sentence a line; empty lines do not count. */
const sentences = z
  .string()
  .transform((typed) => typed.split('\n').map((each) => each.trim()))
  .transform((lines) => lines.filter((each) => each !== ''))
  .superRefine((lines, context) => {
    if (lines.some((each) => each.length > LONGEST_BLOCK))
      context.addIssue({ code: 'too_big', origin: 'string', maximum: LONGEST_BLOCK, inclusive: true, input: lines });
  });
const typedBlocks = z.object({ opening: sentences, item: sentences, closing: sentences });

/** The office's own sentences for minutes: written here, offered at every remark. */
export function OwnBlocks(): ReactElement | null {
  const { data } = useTextBlocks();
  return data === undefined ? null : <OwnBlocksOf blocks={data} />;
}

export function OwnBlocksOf({ blocks }: { readonly blocks: TextBlocks }): ReactElement {
  const [open, setOpen] = useState(false);
  const kept = useAsOpened(blocks, open);
  return <BlocksForm key={JSON.stringify(kept)} blocks={kept} open={open} onOpen={setOpen} />;
}

interface BlocksFormProps {
  readonly blocks: TextBlocks;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

function BlocksForm({ blocks, open, onOpen: setOpen }: BlocksFormProps): ReactElement {
  const { t } = useTranslation('clerk');
  const keep = useKeepTextBlocks();
  const form = useCheckedForm({
    schema: typedBlocks,
    defaultValues: {
      opening: blocks.opening.join('\n'),
      item: blocks.item.join('\n'),
      closing: blocks.closing.join('\n'),
    },
    send: async (sent) => {
      await keep.mutateAsync({ ...sent, before: blocks });
      setOpen(false);
    },
  });
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {t('textBlocks.open')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('textBlocks.title')}
        confirmLabel={t('textBlocks.save')}
        onCancel={() => setOpen(false)}
      >
        <p>{t('textBlocks.text')}</p>
        <TextArea label={t('textBlocks.opening')} rows={3} lang="de" {...form.field('opening')} />
        <TextArea label={t('textBlocks.item')} rows={6} lang="de" {...form.field('item')} />
        <TextArea label={t('textBlocks.closing')} rows={3} lang="de" {...form.field('closing')} />
      </FormDialog>
    </>
  );
}
