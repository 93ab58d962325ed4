import type { PersonRecord } from '@gremia/contracts';
import { NoteReply } from '../clerk/meeting/note-reply';
import { ChangeContact } from '../clerk/persons/change-contact';
import { ChangeSeat } from '../clerk/persons/change-seat';
import { CorrectName } from '../clerk/persons/correct-name';
import { EndSeat } from '../clerk/persons/end-seat';
import { JoinBody } from '../clerk/persons/join-body';
import { PersonForm } from '../clerk/persons/person-form';
import { ID, LONG, nothing, receipt, type ShownForm } from './shown-form';

const person: PersonRecord = {
  id: ID,
  name: 'Anna Anders',
  title: null,
  givenName: 'Anna',
  familyName: 'Anders',
  email: 'anna@stadt.test',
  today: '2026-11-29',
  account: null,
  seats: [],
  substitutes: [],
  corrections: [],
  acts: [],
};
const seat = {
  id: ID,
  function: 'member',
  voting: true,
  factionId: null,
  startsOn: '2024-07-01',
  endsOn: null,
  endReason: null,
} as const;

/** The forms about persons and what they are in bodies. */
export const PERSON_FORMS: readonly ShownForm[] = [
  {
    file: 'clerk/meeting/note-reply.tsx',
    form: <NoteReply meetingId={ID} receipt={receipt} />,
    opens: /Antwort vermerken/u,
    emptied: ['Tag der Antwort'],
    gaps: ['Rückmeldung', 'Tag der Antwort'],
    wrong: { field: 'Mitteilung', value: LONG },
  },
  {
    file: 'clerk/persons/person-form.tsx',
    form: <PersonForm committeeId="" follows="" factionId="" onEntered={nothing} />,
    gaps: ['Vorname', 'Familienname'],
    wrong: { field: 'E-Mail', value: 'kein-at' },
  },
  {
    file: 'clerk/persons/correct-name.tsx',
    form: <CorrectName person={person} />,
    opens: 'Namen ändern',
    emptied: ['Vorname', 'Familienname'],
    gaps: ['Vorname', 'Familienname', 'Grund, zum Beispiel Heirat oder Schreibfehler'],
    wrong: { field: 'Vorname', value: LONG },
  },
  {
    file: 'clerk/persons/change-contact.tsx',
    form: <ChangeContact person={person} />,
    opens: 'E-Mail ändern',
    gaps: [],
    wrong: { field: 'E-Mail', value: 'kein-at' },
  },
  {
    file: 'clerk/persons/change-seat.tsx',
    form: <ChangeSeat seat={seat} name="Anna Anders" />,
    opens: /Anna/u,
    gaps: ['Ab dem Tag'],
    wrong: null,
  },
  {
    file: 'clerk/persons/end-seat.tsx',
    form: <EndSeat seat={seat} name="Anna Anders" />,
    opens: /Anna/u,
    gaps: ['Letzter Tag', 'Grund'],
    wrong: { field: 'Bemerkung', value: LONG },
  },
  {
    file: 'clerk/persons/join-body.tsx',
    form: <JoinBody personId={ID} name="Anna Anders" />,
    opens: 'Mitgliedschaft eintragen',
    gaps: ['Gremium', 'Erster Tag der Mitgliedschaft'],
    wrong: null,
  },
];
