import type { RuleLayerView, RuleSheet, RuleView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';
import { DataTable, type Column } from '../../ui/data-table';
import { RuleWords } from './rule-words';

/** The layers side by side: what each says on a rule; the narrowest that says something stands on the right. */
export function LayerTable({ sheet }: { readonly sheet: RuleSheet }): ReactElement {
  const { t } = useTranslation('rules');
  const columns: Column<RuleView>[] = [
    { key: 'name', label: t('column.rule'), rowHeader: true, cell: ({ name }) => <span lang="de">{name}</span> },
    ...sheet.layers.map((layer): Column<RuleView> => ({
      key: layer.key,
      label: layer.name,
      cell: (rule) => <Said layer={layer} rule={rule} seats={sheet.seats} />,
    })),
  ];
  return (
    <div className="g-rule-layers">
      <DataTable caption={t('view.layers')} columns={columns} rows={sheet.rules} rowKey={({ rule }) => rule} />
    </div>
  );
}

interface SaidProps {
  readonly layer: RuleLayerView;
  readonly rule: RuleView;
  readonly seats: number;
}

function Said({ layer, rule, seats }: SaidProps): ReactElement {
  const { t } = useTranslation('rules');
  const said = layer.rules[rule.rule];
  if (said === undefined) return <span className="g-muted g-rule-silent">–</span>;
  const holds = rule.layer === layer.key;
  return (
    <div className={holds ? undefined : 'g-muted'}>
      {holds && <strong>{t('layer.holds')}</strong>}
      <RuleWords rule={rule.rule} value={said.value} seats={seats} />
      <span className="g-muted g-small g-rule-source" lang="de">
        {keepTogether(said.norm)}
      </span>
    </div>
  );
}
