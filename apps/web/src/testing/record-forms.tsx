import { profileFor } from '@gremia/rules';
import { TestCouncil } from '../../../../libs/meeting/src/testing/council';
import { AskAsGuest } from '../call/ask-to-enter';
import { SendOutDialog } from '../call/send-out-dialog';
import { TaskDialog } from '../call/task-dialog';
import { TurnAwayDialog } from '../call/turn-away-dialog';
import { CircularObjection } from '../live/circular-objection';
import { ConvocationObjection } from '../live/convocation-objection';
import { ReportDialog } from '../live/disturbance/report-dialog';
import { RemarkForm } from '../chair/remark-form';
import { SeatForm } from '../chair/seats/seat-form';
import { MotionSpeechForm } from '../chair/speaking/motion-speech-form';
import { BeginTellingForm } from '../chair/telling/begin-telling-form';
import { NoteForm } from '../notes/note-form';
import { LONG, never, nothing, type ShownForm } from './shown-form';

const meeting = { send: never } as const;
const council = new TestCouncil()
  .convened(30)
  .do({ kind: 'call-item', itemId: 'i1' })
  .do({ kind: 'raise-motion', motionId: 'p', motion: 'close-list', personId: 'm3' });
const [moved] = council.state.motions;
const { state } = new TestCouncil({ seats: 5, members: 5, substitutes: [['m5']] }).convened(3);

const circular = new TestCouncil({
  seats: 5,
  members: 5,
  profile: profileFor('rheinland-pfalz-council', '2026-11-25'),
  emergency: { declared: true, statuteClause: null },
}).do({
  kind: 'open-meeting',
  confirmsRules: true,
  circular: { ground: 'Hochwasser', movedBy: 'Vorsitz', until: '2026-12-01T17:00:00.000Z' },
});

const connected = { send: never, state } as const;

/** The forms of what goes on record beside the course of the meeting. */
export const RECORD_FORMS: readonly ShownForm[] = [
  {
    file: 'notes/note-form.tsx',
    form: <NoteForm onSave={never} onCancel={nothing} />,
    gaps: ['Notiz'],
    wrong: { field: 'Notiz', value: LONG },
  },
  {
    file: 'live/circular-objection.tsx',
    form: <CircularObjection meeting={{ send: never, state: circular.state, personId: null }} forOthers />,
    opens: 'Widerspruch eintragen',
    gaps: ['Wer hat widersprochen?'],
    wrong: { field: 'Begründung', value: LONG },
  },
  {
    file: 'live/convocation-objection.tsx',
    form: <ConvocationObjection meeting={{ send: never, state, personId: null }} forOthers />,
    opens: 'Rüge der Ladung eintragen',
    gaps: ['Wer?'],
    wrong: { field: 'Grund', value: LONG },
  },
  {
    file: 'live/disturbance/report-dialog.tsx',
    form: <ReportDialog meeting={connected} forOthers />,
    opens: 'Störung für jemanden melden',
    gaps: ['Wer ist betroffen?'],
    wrong: { field: 'Was ist zu bemerken?', value: LONG },
  },
  {
    file: 'call/task-dialog.tsx',
    form: <TaskDialog meetingId="m" person={{ personId: 'g', name: 'Gast', role: 'interpreter', channel: '' }} />,
    opens: 'Aufgabe von Gast',
    gaps: ['Name des Kanals'],
    wrong: { field: 'Name des Kanals', value: LONG },
  },
  {
    file: 'call/ask-to-enter.tsx',
    form: <AskAsGuest meetingId="m" onAsked={() => undefined} />,
    gaps: [],
    wrong: { field: 'Ihr Anliegen', value: LONG },
  },
  {
    file: 'call/turn-away-dialog.tsx',
    form: <TurnAwayDialog meetingId="m" person={{ personId: 'g', name: 'Gast' }} />,
    opens: 'Gast nicht einlassen',
    gaps: [],
    wrong: { field: 'Grund', value: LONG },
  },
  {
    file: 'call/send-out-dialog.tsx',
    form: <SendOutDialog meeting={connected} person={{ personId: 'g', name: 'Gast' }} />,
    opens: 'Gast entfernen',
    gaps: ['Grund'],
    wrong: { field: 'Grund', value: LONG },
  },
  {
    file: 'chair/telling/begin-telling-form.tsx',
    form: <BeginTellingForm meeting={meeting} />,
    gaps: ['Warum wird nachgetragen?'],
    wrong: { field: 'Warum wird nachgetragen?', value: LONG },
  },
  {
    file: 'chair/speaking/motion-speech-form.tsx',
    form:
      moved === undefined ? <></> : <MotionSpeechForm meeting={{ send: never, state: council.state }} motion={moved} />,
    gaps: ['Wer spricht'],
    wrong: null,
  },
  {
    file: 'chair/seats/seat-form.tsx',
    form: <SeatForm meeting={{ send: never, state }} />,
    gaps: ['Sitz von', 'Nimmt ein'],
    wrong: null,
  },
  {
    file: 'chair/remark-form.tsx',
    form: <RemarkForm meeting={meeting} itemId={null} />,
    gaps: ['Vermerk'],
    wrong: { field: 'Vermerk', value: LONG },
  },
];
