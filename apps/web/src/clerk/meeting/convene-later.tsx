import type { MeetingDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { useConveneLater } from '../../api/meetings';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';

type Person = MeetingDetail['notConvened'][number];

/** Who came into the body after the convocation, as a successor, each with the act that convenes them alone. */
export function ConveneLater({ meeting }: { readonly meeting: MeetingDetail }): ReactElement | null {
  const { t } = useTranslation('clerk');
  const [asked, setAsked] = useState<Person | null>(null);
  const convene = useConveneLater(meeting.id);
  if (!meeting.may.edit || meeting.notConvened.length === 0) return null;
  return (
    <Alert kind="warning" title={t('conveneLater.title')}>
      <ul className="g-plain-list">
        {meeting.notConvened.map((person) => (
          <li key={person.personId} className="g-row">
            <span>{person.name}</span>
            <Button variant="secondary" small onClick={() => setAsked(person)}>
              {t('conveneLater.act')}
              <span className="kern-sr-only"> – {person.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        title={t('conveneLater.question', { name: asked?.name ?? '' })}
        confirmLabel={t('conveneLater.confirm')}
        busy={convene.isPending}
        error={convene.error}
        onConfirm={() => {
          if (asked !== null) convene.mutate(asked.personId, { onSuccess: () => setAsked(null) });
        }}
        onCancel={() => {
          convene.reset();
          setAsked(null);
        }}
      >
        <p>{t('conveneLater.text')}</p>
      </ConfirmDialog>
    </Alert>
  );
}
