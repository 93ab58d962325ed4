import type { RuleView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/dates';
import { Badge } from '../../ui/badge';

/** Whether somebody has compared a rule with the text of its norm. */
export function RuleStatus({ rule }: { readonly rule: RuleView }): ReactElement {
  const { t } = useTranslation('rules');
  if (rule.status === 'verified') {
    const day = rule.verifiedOn;
    return (
      <Badge kind="success">{day === null ? t('status.verified') : t('status.on', { day: formatDay(day) })}</Badge>
    );
  }
  if (rule.answeredOn !== null)
    return <Badge kind="info">{t('status.answered', { day: formatDay(rule.answeredOn) })}</Badge>;
  return <Badge kind="warning">{t(rule.status === 'to-ask' ? 'status.toAsk' : 'status.unverified')}</Badge>;
}
