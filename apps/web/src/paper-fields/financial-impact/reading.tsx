import { printEuro } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { Facts } from '../../ui/facts';
import { Section } from '../../ui/section';
import type { FieldReadingProps } from '../field-screens';
import { words } from './words';

export function FinancialImpact({ paper: { financialImpact } }: FieldReadingProps): ReactElement | null {
  const told = useWords(words);
  if (financialImpact === null) return null;
  const { affects, amountCents, year, product, note } = financialImpact;
  return (
    <Section title={told.title}>
      {!affects && <p>{told.none}</p>}
      <Facts
        facts={[
          [told.amount, amountCents === null ? null : printEuro(amountCents)],
          [told.year, year],
          [told.product, product],
        ]}
      />
      {note.trim() !== '' && (
        <p className="g-prose" lang="de">
          {note}
        </p>
      )}
    </Section>
  );
}
