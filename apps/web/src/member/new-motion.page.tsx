import { paperInput, type PaperInput } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreatePaper, usePaper } from '../api/papers';
import { Alert } from '../ui/alert';
import { Page } from '../ui/page';
import { PageQuery } from '../ui/page-query';
import { forget, readKept } from './kept-draft';
import { MotionForm } from './motion-form';

/** Begins a motion, or an amendment to the paper named in the address. */
export function NewMotionPage(): ReactElement {
  const { zu } = useSearch({ from: '/shell/mitglied/antrag/neu' });
  return zu === undefined ? <NewMotion /> : <NewAmendment parentId={zu} />;
}

function NewMotion(): ReactElement {
  const { t } = useTranslation('member');
  return (
    <Page title={t('motion.new')} lead={t('motion.newLead')} width="wide">
      <NewPaper draftKey="new" fresh={blank('motion', null, [], '')} base={null} />
    </Page>
  );
}

function NewAmendment({ parentId }: { readonly parentId: string }): ReactElement {
  const { t } = useTranslation('member');
  const parent = usePaper(parentId);
  return (
    <PageQuery query={parent}>
      {(paper) => {
        const name = paper.number === null ? paper.title : `${paper.number} ${paper.title}`;
        return (
          <Page title={t('motion.newAmendment')} lead={t('motion.to', { paper: name })} width="wide">
            {paper.text === null ? (
              <Alert kind="warning" title={t('motion.noText')} />
            ) : (
              <NewPaper
                draftKey={`amendment.${parentId}`}
                fresh={blank('amendment', parentId, paper.text.points, t('motion.amendmentTitle', { paper: name }))}
                base={paper.text.points}
              />
            )}
          </Page>
        );
      }}
    </PageQuery>
  );
}

function NewPaper({ draftKey, fresh, base }: { readonly draftKey: string; readonly fresh: PaperInput; readonly base: readonly Point[] | null }): ReactElement {
  const create = useCreatePaper();
  const navigate = useNavigate();
  const [initial] = useState(() => readKept(draftKey, (json) => paperInput.safeParse({ ...fresh, ...(json as object) }).data ?? null) ?? fresh);
  return (
    <MotionForm
      initial={initial}
      base={base}
      draftKey={draftKey}
      mayChooseKind={base === null}
      busy={create.isPending}
      error={create.error}
      savedRevision={null}
      onSave={(input) =>
        create.mutate(input, {
          onSuccess: ({ id }) => {
            forget(draftKey);
            void navigate({ to: '/mitglied/antrag/$id', params: { id } });
          },
        })
      }
    />
  );
}

const blank = (kind: 'motion' | 'amendment', parentId: string | null, points: readonly Point[], title: string): PaperInput => ({
  kind,
  title,
  public: true,
  originators: [],
  parentId,
  points: [...points],
  reasons: '',
  pointReasons: {},
  consultations: [],
  statement: null,
});
