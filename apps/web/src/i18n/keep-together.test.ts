import { figuresIn, keepTogether } from './keep-together';

const shown = (text: string): string => keepTogether(text).replaceAll('\u00a0', '~');

describe('a number and what belongs to it', () => {
  it.each([
    ['Grundlage: § 38 ThürKO', 'Grundlage: §~38~ThürKO'],
    ['angenommen (26 Ja, 3 Nein, 1 Enthaltung)', 'angenommen (26~Ja, 3~Nein, 1~Enthaltung)'],
    ['Mittwoch, 25. November 2026, 17:00 Uhr', 'Mittwoch, 25.~November~2026, 17:00~Uhr'],
    ['Tagt im Dezember 2026', 'Tagt im Dezember~2026'],
    ['BP 01 der Drucksache 0020/26', 'BP~01 der Drucksache~0020/26'],
    ['Aufgerufen ist Ö 3', 'Aufgerufen ist Ö~3'],
    ['Vorsitz des Bauausschusses, 1. Wahlgang', 'Vorsitz des Bauausschusses, 1.~Wahlgang'],
    ['beschlussfähig (26 erforderlich)', 'beschlussfähig (26~erforderlich)'],
    ['Abstimmung: Ja: 39, Nein: 2, Enthaltungen: 5', 'Abstimmung: Ja:~39, Nein:~2, Enthaltungen:~5'],
    ['gewahrt (§ 35 Abs. 2 Satz 1 ThürKO)', 'gewahrt (§~35~Abs.~2~Satz~1~ThürKO)'],
    ['höchstens 20 MB und 50 %', 'höchstens 20~MB und 50~%'],
  ])('stay on one line: %s', (text, glued) => expect(shown(text)).toBe(glued));

  it('so does the question that a vote ends with', () =>
    expect(shown('Abgestimmt wird über den Antrag. Wer stimmt zu? Wer stimmt zu, hebt die Hand.')).toBe(
      'Abgestimmt wird über den Antrag. Wer~stimmt~zu? Wer stimmt zu, hebt die Hand.',
    ));

  it('is found in a text whose letters must stay as they are', () =>
    expect(figuresIn('Es werden 80.000 Euro und 5 % bereitgestellt, bis 2027.')).toEqual([
      'Es werden ',
      '80.000 Euro',
      ' und ',
      '5 %',
      ' bereitgestellt, bis 2027.',
    ]));

  it.each(['Punkt eins', 'Es gab 12 Jahre lang', 'im Jahr 2026 Ende'])('nothing else does: %s', (text) =>
    expect(shown(text)).toBe(text),
  );
});
