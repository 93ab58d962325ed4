import type { MinutesView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ObjectionList } from '../../minutes-reading/objection-list';
import { Section } from '../../ui/section';
import { DecideObjectionForm } from './decide-objection-form';
import { ObjectionForm } from './objection-form';

/** Objections to signed minutes, with what is still to be decided; none to a draft, which is simply changed. */
export function Objections({
  meetingId,
  current,
}: {
  readonly meetingId: string;
  readonly current: NonNullable<MinutesView['current']>;
}): ReactElement | null {
  const { t } = useTranslation('clerk');
  const all = [...(current.public.objections ?? []), ...(current.nonPublic?.objections ?? [])];
  if (current.state === 'draft' && all.length === 0) return null;
  return (
    <Section
      title={t('objections.heading')}
      actions={current.state === 'draft' ? undefined : <ObjectionForm meetingId={meetingId} current={current} />}
    >
      {all.length === 0 && <p>{t('objections.none')}</p>}
      <ObjectionList
        objections={all}
        renderOpen={(objection) => <DecideObjectionForm meetingId={meetingId} no={current.no} objection={objection} />}
      />
    </Section>
  );
}
