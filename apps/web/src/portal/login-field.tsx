import type { ComponentProps, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/text-field';

type LoginFieldProps = Omit<ComponentProps<typeof TextField>, 'label' | 'type'>;

/** The name somebody signs in with, as browsers know and leave it. */
export function LoginField(props: LoginFieldProps): ReactElement {
  const { t } = useTranslation('portal');
  return (
    <TextField label={t('signIn.login')} autoComplete="username" autoCapitalize="none" spellCheck={false} {...props} />
  );
}
