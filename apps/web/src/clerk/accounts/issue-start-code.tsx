import type { IssuedStartCode } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { useIssueStartCode } from '../../api/start-codes';
import { Button } from '../../ui/button';

interface IssueStartCodeProps {
  readonly accountId: string;
  readonly name: string;
  /** Whether there is a password that goes on until the code is used. */
  readonly hasPassword: boolean;
  readonly onIssued: (issued: IssuedStartCode) => void;
}

/** Issues a new start code, for whoever has forgotten the password or lost the code before. */
export function IssueStartCode({ accountId, name, hasPassword, onIssued }: IssueStartCodeProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const issue = useIssueStartCode();
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t('accounts.issue')}
      </Button>
      <ConfirmDialog
        open={open}
        title={t('accounts.issueTitle', { name })}
        confirmLabel={t('accounts.issueConfirm')}
        busy={issue.isPending}
        error={issue.error}
        onCancel={() => setOpen(false)}
        onConfirm={() => issue.mutate(accountId, { onSuccess: onIssued })}
      >
        <p>{t('accounts.issueText')}</p>
        {hasPassword && <p>{t('accounts.issueKeeps')}</p>}
      </ConfirmDialog>
    </>
  );
}
