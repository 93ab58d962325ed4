import { ApiProblem } from './api-problem';
import { errorAt } from './error-at';

const problem = new ApiProblem('invalid-input', 'Bitte prüfen Sie die Felder.', 422, null, [
  { pointer: '/originators/1', detail: 'Bitte wählen Sie aus der Liste.' },
  { pointer: '/title', detail: 'Der Titel fehlt.' },
]);

describe('errorAt', () => {
  it('finds the sentence about a field', () => expect(errorAt(problem, '/title')).toBe('Der Titel fehlt.'));
  it('finds the sentence about a part of a list', () =>
    expect(errorAt(problem, '/originators')).toBe('Bitte wählen Sie aus der Liste.'));
  it('keeps to whole names', () => expect(errorAt(problem, '/tit')).toBeUndefined());
  it('has nothing to say about other errors', () => expect(errorAt(new Error('no'), '/title')).toBeUndefined());
});
