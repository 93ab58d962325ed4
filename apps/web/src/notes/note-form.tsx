import { faultMessage, NOTE_LETTERS, typed } from '@gremia/contracts';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { TextArea } from '../ui/text-field';

interface NoteFormProps {
  readonly text?: string;
  /** A marked passage is a note without words too. */
  readonly mayBeEmpty?: boolean;
  readonly children?: ReactNode;
  readonly onSave: (text: string) => Promise<unknown>;
  readonly onCancel: () => void;
}

const words = typed(NOTE_LETTERS).trim();
const some = words.min(1, faultMessage('gap'));

/** The words of a private note. */
export function NoteForm({ text = '', mayBeEmpty = false, children, onSave, onCancel }: NoteFormProps): ReactElement {
  const { t } = useTranslation('pocket');
  const form = useCheckedForm({
    schema: z.object({ text: mayBeEmpty ? words : some }),
    defaultValues: { text },
    send: (sent) => onSave(sent.text),
  });
  const { setFocus } = form.rhf;
  // It takes the place of the button that it was asked for with.
  useEffect(() => setFocus('text'), [setFocus]);
  return (
    <Form form={form} className="g-stack">
      {children}
      <TextArea
        label={t('notes.text')}
        hint={t('notes.private')}
        optional={mayBeEmpty}
        rows={3}
        maxLength={NOTE_LETTERS}
        {...form.field('text')}
      />
      <div className="g-row">
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('notes.save')}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t('notes.cancel')}
        </Button>
      </div>
    </Form>
  );
}
