import type { PaperTemplate, PaperTemplates } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { QueryView } from '../../answers/query-view';
import { useKeepTemplates, usePaperTemplates } from '../../api/paper-templates';
import { uuid } from '../../live/uuid';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ClerkPage } from '../clerk-page';
import { TemplateCard } from './template-card';
import { TemplateForm } from './template-form';

const begun = (): PaperTemplate => ({
  ...{ id: uuid(), name: '', kind: 'proposal', committeeId: null, title: '', text: '', reasons: '' },
  ...{ consultations: [], checklist: [], retired: false },
});

/** What papers can begin with: written, put in order and withdrawn by the office. */
export function TemplatesPage(): ReactElement {
  const { t } = useTranslation('templates');
  return (
    <ClerkPage title={t('pageTitle')} lead={t('lead')} width="text">
      <QueryView query={usePaperTemplates()}>{(kept) => <TemplateList kept={kept} />}</QueryView>
    </ClerkPage>
  );
}

function TemplateList({ kept }: { readonly kept: PaperTemplates }): ReactElement {
  const { t } = useTranslation('templates');
  const [edited, setEdited] = useState<PaperTemplate | null>(null);
  const keep = useKeepTemplates();
  const { revision, templates } = kept;
  const send = (all: readonly PaperTemplate[]) => keep.mutateAsync({ revision, templates: [...all] });
  const isNew = !templates.some(({ id }) => id === edited?.id);
  const replace = (changed: PaperTemplate): PaperTemplate[] =>
    templates.map((each) => (each.id === changed.id ? changed : each));
  const move = (from: number, to: number): void => {
    const rest = templates.filter((_, at) => at !== from);
    keep.mutate({ revision, templates: [...rest.slice(0, to), ...templates.slice(from, from + 1), ...rest.slice(to)] });
  };
  const add = (
    <Button icon="add" onClick={() => setEdited(begun())}>
      {t('add')}
    </Button>
  );
  return (
    <div className="g-stack">
      {templates.length === 0 ? (
        <EmptyState title={t('empty')}>{add}</EmptyState>
      ) : (
        <>
          <div>{add}</div>
          <ProblemAlert error={edited === null ? keep.error : null} />
          <ol className="templates-list">
            {templates.map((template, index) => (
              <TemplateCard
                key={template.id}
                template={template}
                onEdit={() => setEdited(template)}
                onUp={index === 0 ? null : () => move(index, index - 1)}
                onDown={index === templates.length - 1 ? null : () => move(index, index + 1)}
                onRetire={() =>
                  keep.mutate({ revision, templates: replace({ ...template, retired: !template.retired }) })
                }
              />
            ))}
          </ol>
        </>
      )}
      {edited !== null && (
        <TemplateForm
          template={edited}
          isNew={isNew}
          onKeep={async (changed) => {
            await send(isNew ? [...templates, changed] : replace(changed));
            setEdited(null);
          }}
          onCancel={() => setEdited(null)}
        />
      )}
    </div>
  );
}
