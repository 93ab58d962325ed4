import { parseResolution } from '@gremia/resolution';
import { submissionGaps } from './submission-gaps';

const points = parseResolution('01\nDie Stadt baut den Radweg.');
const originators = [{ kind: 'office' as const, id: null, name: 'Tiefbauamt' }];
const whole = { kind: 'proposal' as const, title: 'Radweg', originators, points, reasons: '', statement: null };
const pointers = (given: Partial<Parameters<typeof submissionGaps>[0]>): string[] =>
  submissionGaps({ ...whole, ...given }).map(({ pointer }) => pointer);

describe('what a paper lacks before it is handed in', () => {
  it.each([
    { case: 'nothing', given: {}, gaps: [] },
    {
      case: 'everything of a proposal, all at once',
      given: { title: ' ', originators: [], points: [] },
      gaps: ['/title', '/originators', '/points'],
    },
    { case: 'a question without words', given: { kind: 'question' as const, points: [] }, gaps: ['/reasons'] },
    { case: 'a question with reasons', given: { kind: 'question' as const, points: [], reasons: 'Wann?' }, gaps: [] },
    { case: 'an amendment, whose changes are looked at', given: { kind: 'amendment' as const }, gaps: [] },
  ])('$case', ({ given, gaps }) => expect(pointers(given)).toEqual(gaps));

  it('is what a statement of the administration lacks', () => {
    const open = { answer: null, text: '' };
    const statement = { office: 'Amt', lawful: open, resources: { ...open, answer: true }, funds: open, body: '' };
    expect(pointers({ kind: 'statement', originators: [], statement: { ...statement, counterWording: null } })).toEqual(
      ['/statement/lawful/answer', '/statement/funds/answer', '/statement/body'],
    );
  });
});
