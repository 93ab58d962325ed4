import type { Grouping } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../ui/choice-field';

/** The author's choice of what the council votes on at once. */
export function GroupingField({
  value,
  onChange,
}: {
  readonly value: Grouping;
  readonly onChange: (value: Grouping) => void;
}): ReactElement {
  const { t } = useTranslation('editor');
  return (
    <RadioGroup<Grouping>
      legend={t('grouping.legend')}
      hint={t('grouping.hint')}
      value={value}
      options={[
        { value: 'points', label: t('grouping.points') },
        { value: 'whole', label: t('grouping.whole') },
      ]}
      onChange={onChange}
    />
  );
}
