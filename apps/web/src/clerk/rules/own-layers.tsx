import type { RuleLayerView, RuleSheet } from '@gremia/contracts';
import { LEVEL_WORDS, ruleWords } from '@gremia/rules';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndRule } from '../../api/rules';
import { formatDay } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { DataTable, type Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { knownRule } from './rule-words';

/** What the municipality has ruled itself, past and to come. */
export function OwnLayers({ sheet }: { readonly sheet: RuleSheet }): ReactElement {
  const { t } = useTranslation('rules');
  const own = [...sheet.layers, ...sheet.otherDays].filter(({ id }) => id !== null);
  if (own.length === 0) return <EmptyState title={t('own.none')} />;
  const columns: Column<RuleLayerView>[] = [
    { key: 'name', label: t('own.layer'), rowHeader: true, cell: ({ name }) => <span lang="de">{name}</span> },
    { key: 'level', label: t('own.level'), cell: ({ level }) => <span lang="de">{LEVEL_WORDS[level]}</span> },
    { key: 'rules', label: t('own.rules'), cell: (layer) => <span lang="de">{rulesOf(layer)}</span> },
    {
      key: 'days',
      label: t('own.days'),
      cell: ({ validFrom, validUntil }) =>
        validUntil === null
          ? t('own.from', { day: formatDay(validFrom) })
          : t('own.fromTo', { from: formatDay(validFrom), to: formatDay(validUntil) }),
    },
    { key: 'scope', label: t('own.scope'), cell: ({ shared }) => t(shared ? 'own.shared' : 'own.single') },
    { key: 'action', label: t('column.action'), cell: (layer) => <EndLayer layer={layer} day={sheet.on} /> },
  ];
  return <DataTable caption={t('view.own')} columns={columns} rows={own} rowKey={({ key }) => key} />;
}

const rulesOf = ({ rules }: RuleLayerView): string =>
  Object.keys(rules)
    .flatMap((name) => knownRule(name) ?? [])
    .map(ruleWords)
    .join(', ');

/** Ends a layer on the day that is looked at. */
function EndLayer({ layer, day }: { readonly layer: RuleLayerView; readonly day: string }): ReactElement | null {
  const { t } = useTranslation('rules');
  const [open, setOpen] = useState(false);
  const end = useEndRule();
  const { id, validUntil, validFrom } = layer;
  if (id === null || validUntil !== null || day < validFrom) return null;
  return (
    <>
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t('own.end')}
        <VisuallyHidden>: {layer.name}</VisuallyHidden>
      </Button>
      <ConfirmDialog
        open={open}
        danger
        title={t('own.endTitle', { name: layer.name })}
        confirmLabel={t('own.end')}
        busy={end.isPending}
        error={end.error}
        onCancel={() => setOpen(false)}
        onConfirm={() => end.mutate({ id, validUntil: day }, { onSuccess: () => setOpen(false) })}
      >
        <p>{t('own.endText', { day: formatDay(day) })}</p>
      </ConfirmDialog>
    </>
  );
}
