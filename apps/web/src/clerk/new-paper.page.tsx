import { paperKind, type PaperKind, type PaperSummary } from '@gremia/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchPaper, useCreatePaper, usePaper } from '../api/papers';
import { beginPaper, typedPaper } from '../paper-editing/paper-input';
import { readTyped } from '../forms/read-typed';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choice-field';
import { ProblemAlert } from '../ui/problem-alert';
import { TextField } from '../ui/text-field';
import { ClerkPage } from './clerk-page';
import { PaperPicker } from './paper/paper-picker';

const belongsToAnother = (kind: PaperKind | null): boolean => kind === 'amendment' || kind === 'statement';

/**
 * The first step of a paper: what it is, what it is about, and a title. Everything else has its place on the next page.
 */
export function NewPaperPage(): ReactElement {
  const { zu } = useSearch({ from: '/shell/verwaltung/drucksachen/neu' });
  return zu === undefined ? <NewPaperForm given={null} /> : <NewPaperTo id={zu} />;
}

function NewPaperTo({ id }: { readonly id: string }): ReactElement {
  const { data } = usePaper(id);
  return <NewPaperForm key={data?.id ?? ''} given={data ?? null} />;
}

function NewPaperForm({ given }: { readonly given: PaperSummary | null }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const navigate = useNavigate();
  const { art } = useSearch({ from: '/shell/verwaltung/drucksachen/neu' });
  const [kind, setKind] = useState<PaperKind | null>(art ?? null);
  const [title, setTitle] = useState('');
  const [parent, setParent] = useState<PaperSummary | null>(given);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const create = useCreatePaper();
  const needsParent = belongsToAnother(kind);
  const missing = { kind: kind === null, title: title.trim() === '', parent: needsParent && parent === null };

  const begin = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (kind === null || missing.title || missing.parent) return;
    setFailure(null);
    try {
      const parentId = needsParent ? (parent?.id ?? null) : null;
      const base = kind === 'amendment' && parentId !== null ? (await fetchPaper(parentId)).text : null;
      const paper = await create.mutateAsync({
        ...readTyped(typedPaper, beginPaper(kind, title.trim(), parentId, base?.points ?? [], t('papers.office'))),
        ...(base === null ? {} : { baseVersionId: base.id }),
      });
      await navigate({ to: '/verwaltung/drucksachen/$id', params: { id: paper.id } });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <ClerkPage title={t('newPaper.title')} width="text">
      <form className="g-form" noValidate onSubmit={(event) => void begin(event)}>
        <RadioGroup
          legend={t('newPaper.kind')}
          value={kind}
          error={asked && missing.kind ? t('newPaper.kindMissing') : undefined}
          options={paperKind.options.map((value) => ({ value, label: t(`words:paperKind.${value}`) }))}
          onChange={setKind}
        />
        {needsParent && (
          <PaperPicker
            label={t('newPaper.parent')}
            hint={t(kind === 'amendment' ? 'newPaper.parentAmendment' : 'newPaper.parentStatement')}
            error={asked && missing.parent ? t('newPaper.parentMissing') : undefined}
            kinds={
              kind === 'amendment'
                ? ['proposal', 'motion', 'amendment']
                : ['proposal', 'motion', 'amendment', 'question']
            }
            chosen={parent}
            onChoose={setParent}
          />
        )}
        <TextField
          label={t('newPaper.name')}
          hint={t('newPaper.nameHint')}
          maxLength={500}
          value={title}
          error={asked && missing.title ? t('newPaper.nameMissing') : undefined}
          onChange={(event) => setTitle(event.target.value)}
        />
        <ProblemAlert error={failure} />
        <div>
          <Button type="submit" busy={create.isPending}>
            {t('newPaper.begin')}
          </Button>
        </div>
      </form>
    </ClerkPage>
  );
}
