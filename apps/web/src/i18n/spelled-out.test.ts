import { spelledOut } from './spelled-out';

describe('a sentence that is read aloud', () => {
  it.each([
    [
      'der Änderungsantrag 0042/26 zu BP 02 und BP 04',
      'der Änderungsantrag 0042/26 zu Beschlusspunkt 02 und Beschlusspunkt 04',
    ],
    ['BP\u00a003 (neu)', 'Beschlusspunkt\u00a003 (neu)'],
    ['Die BP AG und der KBP 2 bleiben', 'Die BP AG und der KBP 2 bleiben'],
  ])('says %s in whole words', (written, spoken) => {
    expect(spelledOut(written)).toBe(spoken);
  });
});
