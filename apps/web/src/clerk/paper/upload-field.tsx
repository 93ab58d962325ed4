import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadAttachment } from '../../api/upload';
import { CheckField } from '../../ui/choice-field';
import { Field } from '../../ui/field';
import { ProblemAlert } from '../../answers/problem-alert';

/** Chooses and sends one file; shows how far it is. A file that was refused can be chosen again at once. */
export function UploadField({
  paperId,
  submitted,
  onUploaded,
}: {
  readonly paperId: string;
  /** What is put to a submitted paper is internal until somebody publishes it. */
  readonly submitted: boolean;
  readonly onUploaded: () => void;
}): ReactElement {
  const { t } = useTranslation('clerk');
  const [chosenPublic, setPublic] = useState(true);
  const isPublic = chosenPublic && !submitted;
  const [share, setShare] = useState(0);
  const [name, setName] = useState('');
  const upload = useMutation({
    mutationFn: (file: File) => uploadAttachment({ paperId, file, isPublic, onProgress: setShare }),
    onSuccess: onUploaded,
  });
  const percent = Math.round(share * 100);
  return (
    <div className="g-stack g-reading">
      {submitted ? (
        <p>{t('attachments.internalFirst')}</p>
      ) : (
        <CheckField
          label={t('attachments.public')}
          checked={chosenPublic}
          onChange={(event) => setPublic(event.target.checked)}
        />
      )}
      <Field label={t('attachments.add')} hint={t('attachments.hint')}>
        {(control) => (
          <input
            {...control}
            type="file"
            className="kern-form-input__input"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              // The same file can be chosen again after a refusal.
              target.value = '';
              if (file === undefined) return;
              setName(file.name);
              setShare(0);
              upload.mutate(file);
            }}
          />
        )}
      </Field>
      {upload.isPending && (
        <div>
          <progress
            className="clerk-progress"
            max={100}
            value={percent}
            aria-label={t('attachments.sending', { name })}
          />
          <p className="g-small">{t('attachments.progress', { name, percent })}</p>
        </div>
      )}
      <p role="status" className="g-small">
        {upload.isSuccess ? t('attachments.sent', { name: upload.data.fileName }) : ''}
      </p>
      <ProblemAlert error={upload.error} />
    </div>
  );
}
