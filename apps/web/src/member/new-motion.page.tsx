import type { Point } from '@gremia/resolution';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreatePaper, usePaper } from '../api/papers';
import { useSession } from '../api/session';
import { beginPaper, paperDraft, typedPaper, type PaperDraft } from '../paper-editing/paper-input';
import { DraftForm } from '../forms/draft-form';
import { useRefusal } from '../forms/use-refusal';
import { readTyped } from '../forms/read-typed';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Page } from '../ui/page';
import { PageQuery } from '../answers/page-query';
import { DraftNotes, SaveState } from '../drafts/save-state';
import type { Writing } from '../api/drafts';
import { useDraft } from '../drafts/use-draft';
import { TakeTemplate } from '../templates/take-template';
import { MotionFields } from './motion-fields';
import { useProposedOriginators } from './use-proposed-originators';

const NEW_MOTION: Writing = { of: 'new-motion' };

/** Begins a motion, or an amendment to the paper named in the address. */
export function NewMotionPage(): ReactElement {
  const { zu } = useSearch({ from: '/shell/mitglied/antrag/neu' });
  return zu === undefined ? <NewMotion /> : <NewAmendment key={zu} parentId={zu} />;
}

function NewMotion(): ReactElement {
  const { t } = useTranslation('member');
  return (
    <Page title={t('motion.new')} lead={t('motion.newLead')} width="wide">
      <NewPaper name="new-motion" writing={NEW_MOTION} fresh={beginPaper('motion', '', null, [])} base={null} />
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
        const title =
          paper.kind === 'amendment'
            ? t('motion.amendmentOfAmendmentTitle', { number: paper.number })
            : t('motion.amendmentTitle', { paper: name });
        return (
          <Page title={t('motion.newAmendment')} lead={t('motion.to', { paper: name })} width="wide">
            {paper.text === null ? (
              <Alert kind="warning" title={t('motion.noText')} />
            ) : (
              <NewPaper
                name={`amendment.${parentId}`}
                writing={{ of: 'paper', kind: 'amendment', id: parentId }}
                fresh={{
                  ...beginPaper('amendment', title, parentId, paper.text.points),
                  public: paper.public,
                  baseVersionId: paper.text.id,
                }}
                base={paper.text.points}
              />
            )}
          </Page>
        );
      }}
    </PageQuery>
  );
}

interface NewPaperProps {
  readonly name: string;
  readonly writing: Writing;
  readonly fresh: PaperDraft;
  readonly base: readonly Point[] | null;
}

function NewPaper({ name, writing, fresh, base }: NewPaperProps): ReactElement {
  const { t } = useTranslation('member');
  const personId = useSession().data?.person?.id ?? '';
  const create = useCreatePaper();
  const begin = useMutation({
    mutationFn: async (typed: PaperDraft) => create.mutateAsync(readTyped(typedPaper, typed)),
  });
  const navigate = useNavigate();
  const proposed = useProposedOriginators();
  const draft = useDraft<PaperDraft>({
    writing,
    name: `${personId}.${name}`,
    schema: paperDraft,
    // What the page proposes is where it begins, not something that was typed.
    server: { ...fresh, originators: proposed ?? [] },
    revision: 0,
  });
  // Whoever types before it is known who brings it in still gets the proposal.
  const [early, setEarly] = useState(false);
  const value = early && proposed !== null ? { ...draft.value, originators: proposed } : draft.value;
  const change = (next: PaperDraft): void => {
    setEarly(proposed === null);
    draft.change(next);
  };
  const refusal = useRefusal(value);
  const save = (): void => {
    refusal.clear();
    begin.mutate(value, {
      onError: refusal.refuse,
      onSuccess: ({ id }) => {
        draft.discard();
        void navigate({ to: '/mitglied/antrag/$id', params: { id } });
      },
    });
  };
  return (
    <DraftForm refusal={refusal} className="g-motion" onSave={save}>
      <DraftNotes draft={draft} />
      {base === null && <TakeTemplate draft={value} onTake={change} />}
      <MotionFields value={value} base={base} error={refusal.failure} onChange={change} />
      {draft.unsaved && <SaveState draft={draft} saving={begin.isPending} />}
      <div className="g-actions">
        <Button type="submit" busy={begin.isPending}>
          {t('motion.save')}
        </Button>
      </div>
    </DraftForm>
  );
}
