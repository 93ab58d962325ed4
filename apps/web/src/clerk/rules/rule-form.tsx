import type { RuleSheet } from '@gremia/contracts';
import { LEVEL_WORDS, RULE_FIELDS, withField, type MunicipalLevel } from '@gremia/rules';
import { useState, type ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { errorAt } from '../../api/error-at';
import { useAddRule } from '../../api/rules';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { ProblemAlert } from '../../ui/problem-alert';
import { SelectField, TextField } from '../../ui/text-field';
import { knownRule } from './rule-words';
import { ValueField } from './value-field';

interface Fields {
  readonly norm: string;
  readonly source: string;
  readonly read: boolean;
  readonly shared: boolean;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** The municipality rules something, from a day on. Only what a wider layer has left open can be chosen. */
export function RuleForm({ sheet }: { readonly sheet: RuleSheet }): ReactElement {
  const { t } = useTranslation('rules');
  const add = useAddRule(sheet.committeeId);
  const open = sheet.rules.filter(({ opens, rule }) => opens.length > 0 && knownRule(rule) !== null);
  const [rule, setRule] = useState(open[0]?.rule ?? '');
  const chosen = open.find((each) => each.rule === rule);
  const [value, setValue] = useState<unknown>(chosen?.value);
  const [level, setLevel] = useState<MunicipalLevel | null>(chosen?.opens[0] ?? null);
  const { register, handleSubmit, formState, reset } = useForm<Fields>({
    defaultValues: { norm: '', source: '', read: false, shared: false, validFrom: sheet.on, validUntil: '' },
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
  const fault = (field: keyof Fields): string | undefined =>
    formState.errors[field]?.message ?? errorAt(add.error, `/${field}`);
  const send = ({ validUntil, ...fields }: Fields): void =>
    add.mutate(
      { ...fields, rule, level, value, validUntil: once ? fields.validFrom : validUntil || null },
      { onSuccess: () => reset() },
    );
  return (
    <form className="g-form" noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
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
      <TextField
        label={t('form.norm')}
        hint={t('form.normHint')}
        error={fault('norm')}
        maxLength={200}
        {...register('norm', { required: t('form.required') })}
      />
      <TextField label={t('form.source')} optional error={fault('source')} maxLength={300} {...register('source')} />
      <CheckField label={t('form.read')} {...register('read')} />
      <CheckField label={t('form.shared', { body: sheet.body })} {...register('shared')} />
      <TextField
        label={once ? t('form.meetingDay') : t('form.validFrom')}
        type="date"
        error={fault('validFrom')}
        {...register('validFrom', { required: t('form.required') })}
      />
      {!once && (
        <TextField
          label={t('form.validUntil')}
          type="date"
          optional
          error={fault('validUntil')}
          {...register('validUntil')}
        />
      )}
      <ProblemAlert error={add.error} />
      {add.isSuccess && <Alert kind="success" role="status" title={t('form.done')} />}
      <Button type="submit" aria-disabled={add.isPending}>
        {t('form.submit')}
      </Button>
    </form>
  );
}
