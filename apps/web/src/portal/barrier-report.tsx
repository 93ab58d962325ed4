import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { LiveRegion } from '../ui/live-region';
import { TextArea, TextField } from '../ui/text-field';

const report = z.object({ page: z.string(), message: z.string().trim().min(1) });
type Report = z.infer<typeof report>;

/** Prepares an e-mail on the person's own device: nothing is sent or stored here, and it works without an account. */
export function BarrierReport(): ReactElement {
  const { t } = useTranslation('portal');
  const [note, setNote] = useState('');
  const subject = (page: string): string => t('accessibility.subject', { page });
  const prepare = ({ page, message }: Report): Promise<void> => {
    window.location.href = `mailto:?subject=${encodeURIComponent(subject(page))}&body=${encodeURIComponent(message)}`;
    return Promise.resolve();
  };
  const copy = async ({ page, message }: Report): Promise<void> => {
    try {
      await navigator.clipboard.writeText(`${subject(page)}\n\n${message}`);
      setNote(t('accessibility.copied'));
    } catch {
      setNote(t('accessibility.notCopied'));
    }
  };
  const form = useCheckedForm({ schema: report, defaultValues: { page: '', message: '' }, send: prepare });
  return (
    <Form form={form}>
      <TextField label={t('accessibility.page')} optional {...form.field('page')} />
      <TextArea label={t('accessibility.message')} {...form.field('message')} />
      <div className="g-actions">
        <Button type="submit" icon="mail">
          {t('accessibility.send')}
        </Button>
        <Button variant="secondary" icon="content-copy" onClick={() => void form.rhf.handleSubmit(copy)()}>
          {t('accessibility.copy')}
        </Button>
      </div>
      <LiveRegion>{note}</LiveRegion>
    </Form>
  );
}
