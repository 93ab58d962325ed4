import { applyOperations, deriveOperations, parseResolution, printResolution } from '../index';

it('leaves one space where two changes meet, not two', () => {
  const base = parseResolution('01\nEs Jahr u. beauftragt §. 2031 u., Stadtrat Der 3 Plan Jahr nicht beauftragt.\n');
  const edited = parseResolution('01\nEs § Der Der Der Der Der Jahr u. Stadtrat. Der, beauftragt.\n');
  const { ops } = deriveOperations(base, edited, { amendmentId: 'a' });
  expect(printResolution(applyOperations(base, ops))).toBe(printResolution(edited));
});
