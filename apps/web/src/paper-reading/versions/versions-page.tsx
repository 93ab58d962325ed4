import type { PaperKind, VersionSummary } from '@gremia/contracts';
import { ChangedFields } from '../../paper-fields/changed-fields';
import { isUntouched } from '../../resolution-text/marked-text';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useVersionComparison } from '../../api/paper-versions';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { MarkedTextWithSwitch } from '../../resolution-text/marked-text.switch';
import { Page } from '../../ui/page';
import { QueryView } from '../../answers/query-view';
import { Section } from '../../ui/section';
import { InstantChoice } from '../../forms/instant-choice';
import type { ReadingSurface } from '../reading-surface';
import { versionName } from './version-words';

export interface VersionsPageProps {
  readonly paper: {
    readonly id: string;
    readonly kind: PaperKind;
    readonly number: string | null;
    readonly title: string;
    readonly versions: readonly VersionSummary[];
  };
  readonly surface: ReadingSurface;
  /** The numbers that the address names; what is not there is chosen here. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Any two versions of a paper, marked; the same on every surface. */
export function VersionsPage({ paper, surface, from, to }: VersionsPageProps): ReactElement {
  const { t } = useTranslation(['versions', 'words']);
  const { versions } = paper;
  const named = (no: number | undefined): number | undefined => versions.find((version) => version.no === no)?.no;
  const older = named(from) ?? versions.at(-2)?.no;
  const newer = named(to) ?? versions.at(-1)?.no;
  return (
    <Page
      title={t('pageTitle')}
      preline={`${t(`words:paperKind.${paper.kind}`)} ${paper.number ?? ''}`}
      lead={<span lang="de">{paper.title}</span>}
      width="wide"
      actions={
        <ButtonLink variant="secondary" icon="arrow-back" to={surface.paper} params={{ id: paper.id }}>
          {t('toPaper')}
        </ButtonLink>
      }
    >
      {older === undefined || newer === undefined ? (
        <EmptyState title={t('onlyOne')}>
          <p>{t('onlyOneText')}</p>
        </EmptyState>
      ) : (
        <Comparison paper={paper} surface={surface} from={older} to={newer} />
      )}
    </Page>
  );
}

type ComparisonProps = Omit<VersionsPageProps, 'from' | 'to'> & {
  readonly from: number;
  readonly to: number;
};

function Comparison({ paper, surface, from, to }: ComparisonProps): ReactElement {
  const { t } = useTranslation('versions');
  const navigate = useNavigate();
  const query = useVersionComparison(surface.exports, paper.id, from, to);
  const options = paper.versions.map((version) => ({ value: String(version.no), label: versionName(version, t) }));
  const choose = (von: number, bis: number): void =>
    void navigate({ to: surface.versions, params: { id: paper.id }, search: { von, bis }, replace: true });
  return (
    <>
      <div className="g-filter">
        <InstantChoice
          label={t('from')}
          value={String(from)}
          options={options}
          onChoose={(no) => choose(Number(no), to)}
        />
        <InstantChoice
          label={t('to')}
          value={String(to)}
          options={options}
          onChoose={(no) => choose(from, Number(no))}
        />
      </div>
      <QueryView query={query}>
        {({ marked, fields }) => (
          <>
            <Section title={t('comparison')}>
              {marked.every(isUntouched) ? (
                <p role="status">{t('same')}</p>
              ) : (
                <div className="g-text-sheet">
                  <MarkedTextWithSwitch key={`${from}-${to}`} points={marked} legend={t('views')} />
                </div>
              )}
            </Section>
            <ChangedFields fields={fields} />
          </>
        )}
      </QueryView>
    </>
  );
}
