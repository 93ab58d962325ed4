import type { MinutesDocument, MinutesObjection, MinutesView } from '@gremia/contracts';
import { AnnexesForm } from '../clerk/minutes/annexes-form';
import { ApproveMinutesForm } from '../clerk/minutes/approve-minutes-form';
import { DecideObjectionForm } from '../clerk/minutes/decide-objection-form';
import { ObjectionForm } from '../clerk/minutes/objection-form';
import { SignMinutesForm } from '../clerk/minutes/sign-minutes-form';
import { ID, LONG, never, nothing, type ShownForm } from './shown-form';

const minutes = { chair: '', secretary: '', present: [] } as unknown as MinutesDocument;
const minutesNow = {
  no: 2,
  state: 'signed',
  remarks: {},
  public: minutes,
  nonPublic: null,
} as unknown as NonNullable<MinutesView['current']>;
const minutesView = { meetingId: ID, annexOffers: [] } as unknown as MinutesView;
const objection: MinutesObjection = {
  ...{ id: ID, by: 'Rosa Kornblum', on: '2026-11-27', text: 'Es waren neun.', late: false, decision: null },
};

/** The forms of the minutes. */
export const MINUTES_FORMS: readonly ShownForm[] = [
  {
    file: 'clerk/minutes/objection-form.tsx',
    form: <ObjectionForm meetingId={ID} current={minutesNow} />,
    opens: 'Einwendung festhalten …',
    gaps: ['Wer wendet etwas ein?', 'Einwendung im Wortlaut'],
    wrong: { field: 'Wer wendet etwas ein?', value: LONG },
  },
  {
    file: 'clerk/minutes/decide-objection-form.tsx',
    form: <DecideObjectionForm meetingId={ID} no={2} objection={objection} />,
    opens: 'Entscheidung festhalten …',
    gaps: ['Wer hat entschieden, in welcher Sitzung?', 'Berichtigung'],
    wrong: { field: 'Wer hat entschieden, in welcher Sitzung?', value: LONG },
  },
  {
    file: 'clerk/minutes/annexes-form.tsx',
    form: <AnnexesForm view={minutesView} current={minutesNow} />,
    opens: 'Anlagen wählen …',
    gaps: [],
    wrong: { field: 'Weitere Anlagen', value: LONG },
  },
  {
    file: 'clerk/minutes/sign-minutes-form.tsx',
    form: <SignMinutesForm document={minutes} doubtful={[]} onSign={never} onCancel={nothing} />,
    gaps: ['Name', 'Name'],
    wrong: null,
  },
  {
    file: 'clerk/minutes/approve-minutes-form.tsx',
    form: <ApproveMinutesForm votes={[]} onApprove={never} onCancel={nothing} />,
    gaps: ['Tag der Genehmigung', 'Fundstelle'],
    wrong: null,
  },
];
