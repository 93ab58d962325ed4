import { deskOf, findActs, findOfMeeting, findOfPaper } from './finds';

const paper = { id: 'p', number: '0012/26', title: 'Bänke' };

describe('what is found', () => {
  it.each([
    { roles: ['clerk'], desk: 'office', paper: '/verwaltung/drucksachen/p', meeting: '/verwaltung/sitzungen/m' },
    { roles: ['member', 'chair'], desk: 'member', paper: '/mitglied/drucksachen/p', meeting: '/mitglied/sitzung/m' },
    { roles: ['guest'], desk: 'public', paper: '/drucksachen/p', meeting: '/sitzungen/m' },
  ] as const)('leads $roles to their own pages', ({ roles, desk, paper: paperPage, meeting }) => {
    expect(deskOf(roles)).toBe(desk);
    expect(findOfPaper(paper, '', desk).to).toBe(paperPage);
    expect(findOfMeeting({ id: 'm', title: '17. Sitzung' }, '', desk).to).toBe(meeting);
  });

  it('are the acts that somebody may, by a part of their name', () => {
    const names = (roles: Parameters<typeof findActs>[0], words: string): string[] =>
      findActs(roles, words, (act) => act).map(({ title }) => title);
    expect(names(['clerk'], 'NEW')).toEqual(['newPaper', 'newMeeting', 'newPerson']);
    expect(names(['member'], '')).toEqual(['desk', 'newMotion']);
    expect(names(['guest'], '')).toEqual([]);
  });
});
