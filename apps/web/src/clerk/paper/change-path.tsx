import { changePath, LONGEST_PATH_REASON, type PaperDetail } from '@gremia/contracts';
import { pathWarnings } from '@gremia/rules';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useCommittees } from '../../api/bodies';
import { useChangePath } from '../../api/papers';
import { FormDialog } from '../../forms/form-dialog';
import { reasonText } from '../../forms/reason-text';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { knownStations, PathStations, type Station } from './path-stations';

const typed = changePath
  .omit({ revision: true })
  .extend({ reason: reasonText(LONGEST_PATH_REASON), consultations: z.array(z.custom<Station>()) });

/** Changes the way of a submitted paper through the bodies; what stands on an agenda stays as it is. */
export function ChangePath({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" icon="edit" onClick={() => setOpen(true)}>
        {t('changePath.open')}
      </Button>
      {open && <ChangePathDialog paper={paper} onClose={() => setOpen(false)} />}
    </>
  );
}

function ChangePathDialog({
  paper,
  onClose,
}: {
  readonly paper: PaperDetail;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('clerk');
  const committees = useCommittees().data?.committees ?? [];
  const change = useChangePath(paper.id);
  const [begun] = useState(paper);
  const form = useCheckedForm({
    schema: typed,
    defaultValues: { reason: '', consultations: knownStations(begun) },
    send: async ({ reason, consultations }) => {
      const path = consultations.map(({ committeeId, meetsOn, public: isPublic, responsibility, was }) => ({
        ...{ committeeId, meetsOn, public: isPublic, responsibility, was },
      }));
      await change.mutateAsync({ revision: begun.revision, reason, consultations: path });
      onClose();
    },
  });
  const stations = form.choice('consultations');
  const warnings = pathWarnings(stations.value);
  const nameOf = (id: string): string => committees.find((committee) => committee.id === id)?.name ?? '';
  return (
    <FormDialog
      form={form}
      open
      className="clerk-path-dialog"
      title={t('changePath.title', { number: paper.number ?? '' })}
      confirmLabel={t('changePath.confirm')}
      onCancel={onClose}
    >
      <p>{t(paper.public ? 'changePath.textPublic' : 'changePath.text')}</p>
      <PathStations
        stations={stations.value}
        committees={committees}
        open={paper.public}
        onChange={stations.onChange}
      />
      {warnings.length > 0 && (
        <Alert kind="warning" title={t('putOn.warnings')}>
          <ul className="g-list">
            {warnings.map((warning) => (
              <li key={warning.kind}>
                {t(`changePath.warning.${warning.kind}`, {
                  committees: warning.kind === 'skipped' ? warning.committeeIds.map(nameOf).join(', ') : '',
                })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <TextField
        label={t('changePath.reason')}
        hint={t('changePath.reasonHint')}
        maxLength={LONGEST_PATH_REASON}
        {...form.field('reason')}
      />
    </FormDialog>
  );
}
