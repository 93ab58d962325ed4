import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { SelectField } from '../../ui/text-field';
import type { SetupProps } from '../procedure-screens';
import { DemandFields } from '../setup/demand-fields';
import { WORDS } from './words';

const ORDERS = ['alphabet', 'lot'] as const;

/** Who demanded the roll call, and in which order names are called. */
export function RollSetup({ typed, gathering, onChange }: SetupProps): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <DemandFields form="roll-call" typed={typed} gathering={gathering} onChange={onChange} />
      <SelectField
        label={words.order}
        value={typed.order ?? 'alphabet'}
        options={ORDERS.map((order) => ({ value: order, label: words.orders[order] }))}
        onChange={(event) => onChange({ ...typed, order: event.target.value === 'lot' ? 'lot' : 'alphabet' })}
      />
    </>
  );
}
