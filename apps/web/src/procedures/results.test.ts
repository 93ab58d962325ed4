import { PROCEDURE_KINDS, screensOf } from './registry';
import { resultOf } from './results';

describe('the count of a vote', () => {
  it.each(PROCEDURE_KINDS)('is shown to readers as in the meeting: %s', (procedure) => {
    expect(resultOf({ procedure })).toBe(screensOf({ procedure })?.Result);
  });

  it('is not shown where only a later version knows the kind', () => {
    expect(resultOf({ procedure: 'by-acclamation' })).toBeNull();
  });
});
