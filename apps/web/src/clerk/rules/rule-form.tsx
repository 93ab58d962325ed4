import type { RuleSheet } from '@gremia/contracts';
import { LEVEL_WORDS, RULE_FIELDS } from '@gremia/rules';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddRule } from '../../api/rules';
import { Form } from '../../forms/form';
import { InstantChoice } from '../../forms/instant-choice';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';
import { partName, partsOf, typedRule, type OpenRule } from './rule-input';
import { knownRule } from './rule-words';
import { ValueField } from './value-field';

/** The municipality rules something, from a day on. Only what a wider layer has left open can be chosen. */
export function RuleForm({ sheet }: { readonly sheet: RuleSheet }): ReactElement {
  const { t } = useTranslation('rules');
  const open = sheet.rules.flatMap(({ rule, name: words, value, opens }) => {
    const name = knownRule(rule);
    return name === null || opens.length === 0 ? [] : [{ name, words, value, opens }];
  });
  const [first] = open;
  if (first === undefined) return <p>{t('form.nothingOpen')}</p>;
  return <OpenRuleForm sheet={sheet} open={open} first={first} />;
}

interface OpenRuleFormProps {
  readonly sheet: RuleSheet;
  readonly open: readonly (OpenRule & { readonly words: string })[];
  readonly first: OpenRule;
}

function OpenRuleForm({ sheet, open, first }: OpenRuleFormProps): ReactElement {
  const { t } = useTranslation('rules');
  const add = useAddRule(sheet.committeeId);
  const [chosen, setChosen] = useState(first);
  const [sent, setSent] = useState(false);
  const fields = RULE_FIELDS[chosen.name];
  const form = useCheckedForm({
    schema: typedRule(chosen),
    defaultValues: {
      level: first.opens[0] ?? 'rules-of-procedure',
      parts: partsOf(first),
      norm: '',
      source: '',
      read: false,
      shared: false,
      validFrom: sheet.on,
      validUntil: '',
    },
    pointers: Object.fromEntries(
      fields.map(({ path }) => [path === '' ? '/value' : `/value/${path}`, `parts.${partName(path)}` as const]),
    ),
    send: async (rule) => {
      setSent(false);
      await add.mutateAsync(rule);
      form.rhf.reset({ ...form.rhf.getValues(), norm: '', source: '', read: false });
      setSent(true);
    },
  });
  const choose = (name: string): void => {
    const next = open.find((rule) => rule.name === name) ?? chosen;
    setChosen(next);
    form.clear();
    form.rhf.setValue('parts', partsOf(next));
    form.rhf.setValue('level', next.opens[0] ?? 'rules-of-procedure');
  };
  const once = form.choice('level').value === 'meeting-decision';
  return (
    <Form form={form}>
      <InstantChoice
        label={t('form.rule')}
        value={chosen.name}
        options={open.map(({ name, words }) => ({ value: name, label: words }))}
        onChoose={choose}
      />
      <SelectField
        label={t('form.level')}
        options={chosen.opens.map((each) => ({ value: each, label: LEVEL_WORDS[each] }))}
        {...form.field('level')}
      />
      {fields.map((field) => (
        <ValueField
          key={`${chosen.name}.${field.path}`}
          field={field}
          {...form.choice(`parts.${partName(field.path)}`)}
        />
      ))}
      <TextField label={t('form.norm')} hint={t('form.normHint')} maxLength={200} {...form.field('norm')} />
      <TextField label={t('form.source')} optional maxLength={300} {...form.field('source')} />
      <CheckField label={t('form.read')} {...form.rhf.register('read')} />
      <CheckField label={t('form.shared', { body: sheet.body })} {...form.rhf.register('shared')} />
      <TextField label={once ? t('form.meetingDay') : t('form.validFrom')} type="date" {...form.field('validFrom')} />
      {!once && <TextField label={t('form.validUntil')} type="date" optional {...form.field('validUntil')} />}
      {sent && !form.unsaved && <Alert kind="success" role="status" title={t('form.done')} />}
      <Button type="submit" busy={form.busy}>
        {t('form.submit')}
      </Button>
    </Form>
  );
}
