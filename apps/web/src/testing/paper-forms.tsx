import type { PaperTemplate } from '@gremia/contracts';
import { CorrectionForm } from '../clerk/correction/correction-form';
import { NewPaperPage } from '../clerk/new-paper.page';
import { ChangePath } from '../clerk/paper/change-path';
import { TemplateForm } from '../clerk/templates/template-form';
import { PaperEditor } from '../clerk/paper/paper-editor';
import { PutOnAgenda } from '../clerk/paper/put-on-agenda';
import { paperDetail } from './paper-detail';
import { ID, LONG, never, nothing, version, draft, type ShownForm } from './shown-form';

const EMPTY_TEMPLATE: PaperTemplate = {
  ...{ id: ID, name: '', kind: 'proposal', committeeId: null, title: '', text: '', reasons: '' },
  ...{ consultations: [], checklist: [], retired: false },
};

/** What the office types about papers. */
export const PAPER_FORMS: readonly ShownForm[] = [
  {
    file: 'clerk/new-paper.page.tsx',
    form: <NewPaperPage />,
    path: '/verwaltung/drucksachen/neu',
    gaps: ['Was möchten Sie erfassen?', 'Titel'],
    wrong: { field: 'Titel', value: LONG },
  },
  {
    file: 'clerk/templates/template-form.tsx',
    form: <TemplateForm template={EMPTY_TEMPLATE} isNew onKeep={never} onCancel={nothing} />,
    gaps: ['Name der Vorlage'],
    wrong: { field: 'Titel', value: LONG },
  },
  {
    file: 'clerk/paper/change-path.tsx',
    form: <ChangePath paper={paperDetail()} />,
    opens: 'Beratungsfolge ändern …',
    gaps: ['Warum ändert sie sich?'],
    wrong: { field: 'Warum ändert sie sich?', value: LONG },
  },
  {
    file: 'clerk/paper/put-on-agenda.tsx',
    form: <PutOnAgenda papers={[paperDetail()]} count={1} />,
    opens: 'Auf eine Tagesordnung setzen …',
    gaps: ['Sitzung'],
    wrong: null,
  },
  {
    file: 'clerk/paper/paper-editor.tsx',
    form: <PaperEditor paper={draft} personId="p" onSubmitted={nothing} onFinished={nothing} />,
    gaps: ['Titel'],
    wrong: { field: 'Titel', value: LONG },
  },
  {
    file: 'clerk/correction/correction-form.tsx',
    form: <CorrectionForm paper={draft} resolution={version} personId="p" onDone={nothing} />,
    gaps: ['Grund der Berichtigung'],
    wrong: null,
  },
];
