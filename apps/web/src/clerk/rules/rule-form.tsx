import type { RuleSheet } from '@gremia/contracts';
import { LEVEL_WORDS, RULE_FIELDS, withField, type MunicipalLevel } from '@gremia/rules';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { errorAt } from '../../api/error-at';
import { useAddRule } from '../../api/rules';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';
import { knownRule } from './rule-words';
import { ValueField } from './value-field';

const ruleForm = z.object({
  norm: z.string().trim().min(1).max(200),
  source: z.string().trim().max(300),
  read: z.boolean(),
  shared: z.boolean(),
  validFrom: z.iso.date(),
  validUntil: z.union([z.iso.date(), z.literal('')]),
});

/** The municipality rules something, from a day on. Only what a wider layer has left open can be chosen. */
export function RuleForm({ sheet }: { readonly sheet: RuleSheet }): ReactElement {
  const { t } = useTranslation('rules');
  const add = useAddRule(sheet.committeeId);
  const open = sheet.rules.filter(({ opens, rule }) => opens.length > 0 && knownRule(rule) !== null);
  const [rule, setRule] = useState(open[0]?.rule ?? '');
  const chosen = open.find((each) => each.rule === rule);
  const [value, setValue] = useState<unknown>(chosen?.value);
  const [level, setLevel] = useState<MunicipalLevel | null>(chosen?.opens[0] ?? null);
  const [sent, setSent] = useState(false);
  const form = useCheckedForm({
    schema: ruleForm,
    defaultValues: { norm: '', source: '', read: false, shared: false, validFrom: sheet.on, validUntil: '' },
    send: async ({ validUntil, ...fields }) => {
      setSent(false);
      if (level === null) return;
      const until = level === 'meeting-decision' ? fields.validFrom : validUntil || null;
      await add.mutateAsync({ ...fields, rule, level, value, validUntil: until });
      form.rhf.reset();
      setSent(true);
    },
  });
  const name = chosen === undefined ? null : knownRule(chosen.rule);
  if (chosen === undefined || name === null || level === null) return <p>{t('form.nothingOpen')}</p>;
  const choose = (next: string): void => {
    const found = open.find((each) => each.rule === next);
    setRule(next);
    setValue(found?.value);
    setLevel(found?.opens[0] ?? null);
  };
  const once = level === 'meeting-decision';
  return (
    <Form form={form}>
      <SelectField
        label={t('form.rule')}
        value={rule}
        options={open.map((each) => ({ value: each.rule, label: each.name }))}
        onChange={(event) => choose(event.target.value)}
      />
      <SelectField
        label={t('form.level')}
        value={level}
        options={chosen.opens.map((each) => ({ value: each, label: LEVEL_WORDS[each] }))}
        onChange={(event) => setLevel(chosen.opens.find((each) => each === event.target.value) ?? level)}
      />
      {RULE_FIELDS[name].map((field) => (
        <ValueField
          key={`${name}.${field.path}`}
          field={field}
          value={value}
          error={errorAt(add.error, field.path === '' ? '/value' : `/value/${field.path}`)}
          onChange={(part) => setValue(withField(name, value, field.path, part))}
        />
      ))}
      <TextField label={t('form.norm')} hint={t('form.normHint')} maxLength={200} {...form.field('norm')} />
      <TextField label={t('form.source')} optional maxLength={300} {...form.field('source')} />
      <CheckField label={t('form.read')} {...form.rhf.register('read')} />
      <CheckField label={t('form.shared', { body: sheet.body })} {...form.rhf.register('shared')} />
      <TextField label={once ? t('form.meetingDay') : t('form.validFrom')} type="date" {...form.field('validFrom')} />
      {!once && <TextField label={t('form.validUntil')} type="date" optional {...form.field('validUntil')} />}
      {sent && <Alert kind="success" role="status" title={t('form.done')} />}
      <Button type="submit" busy={form.busy}>
        {t('form.submit')}
      </Button>
    </Form>
  );
}
