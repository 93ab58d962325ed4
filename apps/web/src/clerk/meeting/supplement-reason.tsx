import type { ComponentProps, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { reasonText } from '../../forms/reason-text';
import { TextField } from '../../ui/text-field';

const MOST = 500;

/** An agenda that people know changes with a reason. */
export const supplementReason = z.object({ supplement: reasonText(MOST) });

/** Why a supplement is made, as everybody reads it. */
export function SupplementReasonField(
  field: Omit<ComponentProps<typeof TextField>, 'label' | 'hint' | 'maxLength'>,
): ReactElement {
  const { t } = useTranslation('clerk');
  return <TextField label={t('supplement.reason')} hint={t('supplement.reasonHint')} maxLength={MOST} {...field} />;
}
