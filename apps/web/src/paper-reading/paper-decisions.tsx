import type { PaperReading } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section';
import { DecisionList } from './decision-list';

/** The announced votes on the paper. */
export function PaperDecisions({
  paper: { decisions },
}: {
  readonly paper: Pick<PaperReading, 'decisions'>;
}): ReactElement | null {
  const { t } = useTranslation('paper');
  if (decisions.length === 0) return null;
  return (
    <Section title={t('decisions')}>
      <DecisionList decisions={decisions} />
    </Section>
  );
}
