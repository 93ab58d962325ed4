import { sentenceOf, type Finding, type FindingLevel, type Report } from '@gremia/dossier';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../ui/alert';
import { Section } from '../../ui/section';
import type { Checked } from './check-file';

const LEVELS: readonly FindingLevel[] = ['fault', 'unproven', 'proved'];

/** What a check found: the verdict first, then what speaks against it, what cannot be shown, and what is proved. */
export function CheckReport({ checked }: { readonly checked: Checked }): ReactElement {
  const { t } = useTranslation('dossier');
  if ('unsupported' in checked) return <Alert kind="warning" title={t('unsupported')} />;
  if ('unreadable' in checked)
    return <Alert kind="danger" title={t(`unreadable.${checked.unreadable}`, { file: checked.file })} />;
  const { report, manifest } = checked;
  const { meeting, part } = manifest;
  return (
    <>
      <Alert kind={report.holds ? 'success' : 'danger'} title={t(report.holds ? 'holds' : 'fault')}>
        <p lang="de">
          {meeting.municipality} · {meeting.body} · {meeting.title} ({t(`part.${part}`)})
        </p>
        <p>{t('count', counted(report))}</p>
      </Alert>
      {LEVELS.map((level) => (
        <Findings key={level} level={level} findings={report.findings.filter((finding) => finding.level === level)} />
      ))}
    </>
  );
}

function Findings({
  level,
  findings,
}: {
  readonly level: FindingLevel;
  readonly findings: readonly Finding[];
}): ReactElement | null {
  const { t, i18n } = useTranslation('dossier');
  if (findings.length === 0) return null;
  return (
    <Section title={t(`level.${level}`)}>
      <ul className="g-list">
        {findings.map((finding, index) => (
          <li key={index}>{sentenceOf(finding, i18n.language === 'en' ? 'en' : 'de')}</li>
        ))}
      </ul>
    </Section>
  );
}

function counted({ findings }: Report): { proved: number; unproven: number; faults: number } {
  const countOf = (level: FindingLevel): number => findings.filter((finding) => finding.level === level).length;
  return { proved: countOf('proved'), unproven: countOf('unproven'), faults: countOf('fault') };
}
