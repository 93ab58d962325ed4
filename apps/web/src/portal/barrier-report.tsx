import { useState, type ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { LiveRegion } from '../ui/live-region';
import { TextArea, TextField } from '../ui/text-field';

interface Report {
  readonly page: string;
  readonly message: string;
}

/** Prepares an e-mail on the person's own device: nothing is sent or stored here, and it works without an account. */
export function BarrierReport(): ReactElement {
  const { t } = useTranslation('portal');
  const [note, setNote] = useState('');
  const form = useForm<Report>({ defaultValues: { page: '', message: '' } });
  const subject = (page: string): string => t('accessibility.subject', { page });
  const prepare = ({ page, message }: Report): void => {
    window.location.href = `mailto:?subject=${encodeURIComponent(subject(page))}&body=${encodeURIComponent(message)}`;
  };
  const copy = async ({ page, message }: Report): Promise<void> => {
    try {
      await navigator.clipboard.writeText(`${subject(page)}\n\n${message}`);
      setNote(t('accessibility.copied'));
    } catch {
      setNote(t('accessibility.notCopied'));
    }
  };
  return (
    <form className="g-form" noValidate onSubmit={(event) => void form.handleSubmit(prepare)(event)}>
      <TextField label={t('accessibility.page')} optional {...form.register('page')} />
      <TextArea
        label={t('accessibility.message')}
        error={form.formState.errors.message?.message}
        {...form.register('message', { required: t('accessibility.messageMissing') })}
      />
      <div className="g-actions">
        <Button type="submit" icon="mail">
          {t('accessibility.send')}
        </Button>
        <Button variant="secondary" icon="content-copy" onClick={() => void form.handleSubmit(copy)()}>
          {t('accessibility.copy')}
        </Button>
      </div>
      <LiveRegion>{note}</LiveRegion>
    </form>
  );
}
