import { retypePaperFields, type VersionComparison } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n';
import { Section } from '../ui/section';
import { sayFields } from './registry';

/** The fields that differ between two versions, each as it was and as it is. */
export function ChangedFields({ fields }: Pick<VersionComparison, 'fields'>): ReactElement | null {
  const { t } = useTranslation('versions');
  const language = currentLanguage();
  const before = sayFields(retypePaperFields(fields.from), language);
  const changed = sayFields(retypePaperFields(fields.to), language).flatMap(({ label, text }, index) => {
    const was = before[index]?.text ?? '';
    return was === text ? [] : [{ label, was, now: text }];
  });
  if (changed.length === 0) return null;
  return (
    <Section title={t('fields.title')}>
      {changed.map(({ label, was, now }) => (
        <section key={label} className="g-conflict__field" aria-label={label}>
          <h3 className="g-h4">{label}</h3>
          <FieldText title={t('fields.before')} text={was} />
          <FieldText title={t('fields.after')} text={now} />
        </section>
      ))}
    </Section>
  );
}

function FieldText({ title, text }: { readonly title: string; readonly text: string }): ReactElement {
  const { t } = useTranslation('versions');
  return (
    <div>
      <p className="g-muted g-small">{title}</p>
      <p className="g-conflict__text" lang="de">
        {text === '' ? t('fields.empty') : text}
      </p>
    </div>
  );
}
