import {
  faultMessage,
  paperInput,
  paperKind,
  type PaperKind,
  type PaperSummary,
  type PaperTemplate,
} from '@gremia/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { fetchPaper, useCreatePaper, usePaper, useReadText } from '../api/papers';
import { beginPaper, typedPaper } from '../paper-editing/paper-input';
import { Form } from '../forms/form';
import { readTyped } from '../forms/read-typed';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choice-field';
import { TextField } from '../ui/text-field';
import { beginWith } from '../templates/begin-with';
import { TemplateChoice } from '../templates/template-choice';
import { ClerkPage } from './clerk-page';
import { PaperPicker } from './paper/paper-picker';
import './clerk.css';

/** Nothing is chosen at first; what hangs on another paper has to say on which. */
const newPaper = z
  .object({
    kind: z.custom<PaperKind | null>().pipe(paperKind),
    title: paperInput.shape.title,
    parent: z.custom<PaperSummary | null>(),
  })
  .refine(({ kind, parent }) => !belongsToAnother(kind) || parent !== null, {
    path: ['parent'],
    message: faultMessage('parent-missing'),
  });
type NewPaper = z.output<typeof newPaper>;

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
  const create = useCreatePaper();
  const read = useReadText();
  const [chosen, setChosen] = useState<PaperTemplate | null>(null);
  const begin = async ({ kind, title, parent }: NewPaper): Promise<void> => {
    const parentId = belongsToAnother(kind) ? (parent?.id ?? null) : null;
    const base = kind === 'amendment' && parentId !== null ? (await fetchPaper(parentId)).text : null;
    const fresh = beginPaper(kind, title, parentId, base?.points ?? [], t('papers.office'));
    const template = chosen?.kind === kind ? chosen : null;
    const points =
      template === null || template.text.trim() === '' ? [] : (await read.mutateAsync(template.text)).points;
    const paper = await create.mutateAsync({
      ...readTyped(typedPaper, template === null ? fresh : beginWith(fresh, template, points)),
      ...(base === null ? {} : { baseVersionId: base.id }),
    });
    await navigate({ to: '/verwaltung/drucksachen/$id', params: { id: paper.id } });
  };
  const form = useCheckedForm({
    schema: newPaper,
    defaultValues: { kind: art ?? null, title: '', parent: given },
    send: begin,
  });
  const kind = form.choice('kind');
  const parent = form.choice('parent');
  const title = form.rhf.watch('title');
  return (
    <ClerkPage title={t('newPaper.title')} width="text">
      <Form form={form}>
        <RadioGroup
          legend={t('newPaper.kind')}
          options={paperKind.options.map((value) => ({ value, label: t(`words:paperKind.${value}`) }))}
          {...kind}
        />
        {belongsToAnother(kind.value) && (
          <PaperPicker
            label={t('newPaper.parent')}
            hint={t(kind.value === 'amendment' ? 'newPaper.parentAmendment' : 'newPaper.parentStatement')}
            error={parent.error}
            kinds={
              kind.value === 'amendment'
                ? ['proposal', 'motion', 'amendment']
                : ['proposal', 'motion', 'amendment', 'question']
            }
            chosen={parent.value}
            onChoose={parent.onChange}
          />
        )}
        <TemplateChoice
          kind={kind.value}
          chosen={chosen?.kind === kind.value ? chosen : null}
          onChoose={(template) => {
            if (template !== null && ['', chosen?.title].includes(title)) form.rhf.setValue('title', template.title);
            setChosen(template);
          }}
        />
        <TextField label={t('newPaper.name')} hint={t('newPaper.nameHint')} maxLength={500} {...form.field('title')} />
        <div>
          <Button type="submit" busy={form.busy}>
            {t('newPaper.begin')}
          </Button>
        </div>
      </Form>
    </ClerkPage>
  );
}
