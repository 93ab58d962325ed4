import {
  faultMessage,
  isLogin,
  plainCode,
  START_CODE_LENGTH,
  startCodeFields,
  type StartCodeUse,
} from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ALL_AT_ONCE } from '../forms/all-at-once';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import { LoginField } from './login-field';

const typedUse = startCodeFields
  .extend({
    code: z.string().refine((code) => plainCode(code).length === START_CODE_LENGTH, faultMessage('start-code-form')),
    repeated: z.string().min(1),
  })
  .superRefine(({ login, password, repeated }, context) => {
    const say = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (isLogin(password, login.trim()) && password !== '') say('password', faultMessage('password-is-login'));
    if (repeated !== '' && repeated !== password) say('repeated', faultMessage('passwords-differ'));
  }, ALL_AT_ONCE)
  .transform(({ login, code, password }): StartCodeUse => ({ login, code, password }));

/** A start code becomes a password of one's own. */
export function StartCodeForm({ send }: { readonly send: (use: StartCodeUse) => Promise<unknown> }): ReactElement {
  const { t } = useTranslation('portal');
  const form = useCheckedForm({
    schema: typedUse,
    defaultValues: { login: '', code: '', password: '', repeated: '' },
    send,
  });
  return (
    <Form form={form} className="g-form g-form--narrow" mayBeLeft>
      <LoginField {...form.field('login')} />
      <TextField
        label={t('startCode.code')}
        hint={t('startCode.codeHint')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
        {...form.field('code')}
      />
      <TextField
        label={t('startCode.password')}
        hint={t('startCode.passwordHint')}
        type="password"
        autoComplete="new-password"
        {...form.field('password')}
      />
      <TextField
        label={t('startCode.repeated')}
        type="password"
        autoComplete="new-password"
        {...form.field('repeated')}
      />
      <div>
        <Button type="submit" busy={form.busy}>
          {t('startCode.button')}
        </Button>
      </div>
    </Form>
  );
}
