import { paperInput, type PaperDetail, type PaperInput } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/api-problem';
import { fetchPaper, useChangePaper, usePaper } from '../api/papers';
import { Alert } from '../ui/alert';
import { Page } from '../ui/page';
import { PageQuery } from '../ui/page-query';
import { QueryView } from '../ui/query-view';
import { PaperStateBadge } from '../ui/state-badge';
import { forget, readKept } from './kept-draft';
import { MotionActions } from './motion-actions';
import { MotionAttachments } from './motion-attachments';
import { MotionForm } from './motion-form';

/** One's own paper: edit the draft, add files, hand it in; after that it can be taken back. */
export function MotionPage(): ReactElement {
  const { id } = useParams({ from: '/shell/mitglied/antrag/$id' });
  const query = usePaper(id);
  return <PageQuery query={query}>{(paper) => <Motion key={paper.id} paper={paper} />}</PageQuery>;
}

function Motion({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation(['member', 'words']);
  const navigate = useNavigate();
  const parentId = paper.parent?.id ?? null;
  const parent = useQuery({
    queryKey: ['paper', parentId],
    queryFn: () => fetchPaper(parentId ?? ''),
    enabled: parentId !== null && paper.kind === 'amendment',
  });
  const kind = t(`words:paperKind.${paper.kind}`);
  const draft = paper.state === 'draft';
  return (
    <Page
      title={draft ? t('motion.draftOf', { kind }) : paper.title}
      preline={paper.number === null ? kind : t('paper.preline', { kind, number: paper.number })}
      lead={paper.parent === null ? undefined : t('motion.to', { paper: paper.parent.number ?? paper.parent.title })}
      width="wide"
    >
      <div className="g-row">
        <PaperStateBadge state={paper.state} />
      </div>
      {!paper.mayEdit && (
        <Alert kind="info" title={t('motion.locked')}>
          {t('motion.lockedText')}
        </Alert>
      )}
      {paper.kind === 'amendment' && parentId !== null && parent.data === undefined ? (
        <QueryView query={parent}>{() => null}</QueryView>
      ) : (
        <EditedPaper paper={paper} base={paper.kind === 'amendment' ? (parent.data?.text?.points ?? null) : null} />
      )}
      <MotionAttachments paper={paper} />
      {!draft && <MotionActions paper={paper} unsaved={false} onDeleted={() => void navigate({ to: '/mitglied' })} />}
    </Page>
  );
}

function EditedPaper({ paper, base }: { readonly paper: PaperDetail; readonly base: PaperInput['points'] | null }): ReactElement | null {
  const navigate = useNavigate();
  const change = useChangePaper(paper.id);
  const [error, setError] = useState<unknown>(null);
  const [revision, setRevision] = useState(paper.revision);
  const draftKey = `paper.${paper.id}.${paper.revision}`;
  const stored = inputOf(paper, base);
  const [initial] = useState(() => readKept(draftKey, (json) => paperInput.safeParse({ ...stored, ...(json as object) }).data ?? null) ?? stored);
  if (!paper.mayEdit) return null;

  const save = (input: PaperInput): void => {
    setError(null);
    change.mutate(
      { ...input, revision },
      {
        onSuccess: (saved) => {
          forget(draftKey);
          setRevision(saved.revision);
        },
        onError: (problem) => {
          setError(problem);
          // Saving once more then overwrites knowingly: the sentence of the problem has said that somebody else was here.
          if (isProblem(problem, 'stale-revision')) void fetchPaper(paper.id).then((now) => setRevision(now.revision));
        },
      },
    );
  };
  return (
    <MotionForm
      initial={initial}
      base={base}
      draftKey={draftKey}
      mayChooseKind={paper.kind !== 'amendment'}
      busy={change.isPending}
      error={error}
      savedRevision={change.isSuccess ? revision : null}
      onSave={save}
    >
      {paper.state === 'draft'
        ? (unsaved) => <MotionActions paper={paper} unsaved={unsaved} onDeleted={() => void navigate({ to: '/mitglied' })} />
        : undefined}
    </MotionForm>
  );
}

/** What the form starts from. An amendment is edited as the whole text it wants. */
function inputOf(paper: PaperDetail, base: PaperInput['points'] | null): PaperInput {
  const { kind, title, public: open, originators, parentId, reasons, pointReasons, consultations, statement } = paper;
  return {
    kind,
    title,
    public: open,
    originators,
    parentId,
    points: paper.text?.points ?? base ?? [],
    reasons,
    pointReasons,
    consultations: consultations.map(({ committeeId, meetsOn, public: treatedOpenly, responsibility }) => ({
      committeeId,
      meetsOn,
      public: treatedOpenly,
      responsibility,
    })),
    statement,
  };
}
