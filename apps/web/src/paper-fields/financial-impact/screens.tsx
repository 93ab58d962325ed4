import type { TypedPaperFields } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { RadioGroup } from '../../ui/choice-field';
import { TextArea, TextField } from '../../ui/text-field';
import type { FieldInputProps, FieldScreens } from '../field-screens';
import { words } from './words';

type Typed = TypedPaperFields['financialImpact'];

function FinancialImpactInput({ value, faultAt, onChange }: FieldInputProps<'financialImpact'>): ReactElement {
  const told = useWords(words);
  const set = (part: Partial<Typed>): void => onChange({ ...value, ...part });
  const line = (name: 'amountCents' | 'year' | 'product') => ({
    optional: true,
    autoComplete: 'off',
    value: value[name],
    error: faultAt(`/${name}`),
    onChange: (event: { readonly target: { readonly value: string } }) => set({ [name]: event.target.value }),
  });
  return (
    <>
      <RadioGroup
        legend={told.title}
        horizontal
        value={value.affects}
        error={faultAt('/affects')}
        options={(['unknown', 'none', 'some'] as const).map((answer) => ({
          value: answer,
          label: told.affects[answer],
        }))}
        onChange={(affects) => set({ affects })}
      />
      {value.affects === 'some' && (
        <>
          <TextField label={told.amount} hint={told.amountHint} inputMode="decimal" {...line('amountCents')} />
          <TextField label={told.year} inputMode="numeric" maxLength={4} {...line('year')} />
          <TextField label={told.product} maxLength={200} {...line('product')} />
        </>
      )}
      {value.affects !== 'unknown' && (
        <TextArea
          label={told.note}
          optional
          rows={3}
          value={value.note}
          error={faultAt('/note')}
          onChange={(event) => set({ note: event.target.value })}
        />
      )}
    </>
  );
}

export const financialImpactScreens: FieldScreens<'financialImpact'> = {
  title: { de: words.de.title, en: words.en.title },
  Input: FinancialImpactInput,
  say: ({ affects, amountCents, year, product, note }, language) => {
    if (affects === 'unknown') return '';
    const told = words[language];
    const figures =
      affects === 'none'
        ? []
        : [
            [told.amount, amountCents],
            [told.year, year],
            [told.product, product],
          ];
    const lines = [...figures, [told.note, note]].filter(([, text]) => text?.trim() !== '');
    return [told.affects[affects], ...lines.map(([name, text]) => `${name}: ${text}`)].join('\n');
  },
};
