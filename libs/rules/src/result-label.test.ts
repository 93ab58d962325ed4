import { decidedSubject } from './result-label';

describe('decidedSubject', () => {
  it.each([
    [
      'Abgestimmt wird über den Änderungsantrag 0021/26 der Fraktion A. Wer stimmt zu?',
      'Änderungsantrag 0021/26 der Fraktion A',
    ],
    [
      'Abgestimmt wird über die Drucksache 0012/26 „Radweg an der Wehrstraße“. Wer stimmt zu?',
      'Drucksache 0012/26 „Radweg an der Wehrstraße“',
    ],
    ['Abgestimmt wird über BP 03 der Drucksache 0012/26. Wer stimmt zu?', 'BP 03 der Drucksache 0012/26'],
    ['Abgestimmt wird gemeinsam über die Vorlagen zu Ö 3 und Ö 4. Wer stimmt zu?', 'Vorlagen zu Ö 3 und Ö 4'],
    [
      'Wahl: Sitz im Aufsichtsrat, 1. Wahlgang. Zur Wahl stehen Dr. Anna Amsel und Ben Buche.',
      'Wahl: Sitz im Aufsichtsrat, 1. Wahlgang',
    ],
    [
      'Zu „Wo wird gebaut?“ stehen zur Wahl: „Am Wehr“; „Am Markt“. Jede Stimme gilt einem Vorschlag oder keinem. – ' +
        'Welchem Vorschlag stimmen Sie zu?',
      'Wo wird gebaut?',
    ],
    [
      'Zu „Wo wird gebaut?“ liegen vor: „Am Wehr“ und „Am Markt“. Abgestimmt wird über „Am Markt“. Wer stimmt zu?',
      'Vorschlag „Am Markt“ zu „Wo wird gebaut?“',
    ],
    [
      'Zu „Wo wird gebaut?“ liegen vor: „Am Wehr“ und „Am Markt“. Abgestimmt wird über „Am Wehr“: Auf der Wiese, ' +
        '„im Grünen“. Wer stimmt zu?',
      'Vorschlag „Am Wehr“ zu „Wo wird gebaut?“',
    ],
    ['Soll die Beratung geschlossen werden?', 'Soll die Beratung geschlossen werden?'],
  ])('names what a vote was about: %s', (question, subject) => expect(decidedSubject(question)).toBe(subject));
});
