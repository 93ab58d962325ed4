import { questionSentence, type QuestionKind } from './questions';

const said = (kind: QuestionKind, outcome: 'carried' | 'rejected', [yes, no]: readonly [number, number]) =>
  questionSentence(kind, { outcome, required: 34 }, { yes, no, abstain: 0 });

describe('the sentence on a question with words of its own', () => {
  it.each([
    [
      'recall',
      'rejected',
      [26, 14],
      'Die Abberufung ist nicht beschlossen (26 Ja, 14 Nein, 0 Enthaltungen; 34 Ja-Stimmen erforderlich).',
    ],
    [
      'recall',
      'carried',
      [36, 2],
      'Die Abberufung ist beschlossen (36 Ja, 2 Nein, 0 Enthaltungen; 34 Ja-Stimmen erforderlich).',
    ],
    [
      'exclude-public',
      'rejected',
      [30, 8],
      'Die Öffentlichkeit wird nicht ausgeschlossen (30 Ja, 8 Nein, 0 Enthaltungen; 34 Ja-Stimmen erforderlich).',
    ],
    [
      'exclude-public',
      'rejected',
      [8, 30],
      'Die Öffentlichkeit wird nicht ausgeschlossen (8 Ja, 30 Nein, 0 Enthaltungen).',
    ],
    ['urgency', 'rejected', [30, 8], 'Die Dringlichkeit wird nicht bestätigt (30 Ja-Stimmen, 34 erforderlich).'],
  ] as const)('%s, %s: says how many had to be where that is the reason', (kind, outcome, numbers, sentence) =>
    expect(said(kind, outcome, numbers)).toBe(sentence),
  );
});
