import { ApiProblem } from '../api/api-problem';
import { withoutMended } from './mended';

const refused = new ApiProblem('invalid-input', 'Bitte prüfen.', 422, null, [
  { pointer: '/points', detail: 'Der Beschlussvorschlag fehlt.' },
  { pointer: '/title', detail: 'Bitte ausfüllen.' },
]);
const left = (sent: unknown, now: unknown): unknown => {
  const failure = withoutMended(refused, sent, now);
  return failure instanceof ApiProblem ? failure.errors?.map(({ pointer }) => pointer) : failure;
};

describe('what is left of a refusal', () => {
  it('stays while its field reads the same, though it was read anew', () =>
    expect(left({ points: [], title: '' }, { points: [], title: '' })).toEqual(['/points', '/title']));

  it('goes field by field', () => {
    expect(left({ points: [], title: '' }, { points: [{ id: '1' }], title: '' })).toEqual(['/title']);
    expect(left({ points: [], title: '' }, { points: [{ id: '1' }], title: 'Radweg' })).toBeNull();
  });
});
