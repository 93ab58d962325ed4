import type { MeetingSummary, PaperSummary, PersonView, Role } from '@gremia/contracts';

/** Where somebody looks: on the pages of their work. */
export type Desk = 'office' | 'member' | 'public';

export type FindGroup = 'acts' | 'papers' | 'meetings' | 'persons';

/** One thing that was found, and where it leads. */
export interface Find {
  readonly key: string;
  readonly group: FindGroup;
  readonly title: string;
  readonly detail: string;
  readonly to: string;
}

const holds = (roles: readonly Role[], ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role));

export const deskOf = (roles: readonly Role[]): Desk =>
  holds(roles, 'clerk', 'administration') ? 'office' : holds(roles, 'member', 'chair') ? 'member' : 'public';

const PAPER_PAGES: Readonly<Record<Desk, string>> = {
  office: '/verwaltung/drucksachen/',
  member: '/mitglied/drucksachen/',
  public: '/drucksachen/',
};
const MEETING_PAGES: Readonly<Record<Desk, string>> = {
  office: '/verwaltung/sitzungen/',
  member: '/mitglied/sitzung/',
  public: '/sitzungen/',
};

export const findOfPaper = (
  { id, number, title }: Pick<PaperSummary, 'id' | 'number' | 'title'>,
  detail: string,
  desk: Desk,
): Find => ({
  key: `paper ${id}`,
  group: 'papers',
  title: number === null ? title : `${number} ${title}`,
  detail,
  to: `${PAPER_PAGES[desk]}${id}`,
});

export const findOfMeeting = (
  { id, title }: Pick<MeetingSummary, 'id' | 'title'>,
  detail: string,
  desk: Desk,
): Find => ({ key: `meeting ${id}`, group: 'meetings', title, detail, to: `${MEETING_PAGES[desk]}${id}` });

/** A person leads to their page, with memberships and account. */
export const findOfPerson = ({ id, name }: PersonView, detail: string): Find => ({
  key: `person ${id}`,
  group: 'persons',
  title: name,
  detail,
  to: `/verwaltung/personen/${id}`,
});

interface Act {
  readonly act: string;
  readonly to: string;
  readonly roles: readonly Role[];
}

/** What people do without looking for a thing first. */
const ACTS = [
  { act: 'overview', to: '/verwaltung', roles: ['clerk', 'administration'] },
  { act: 'newPaper', to: '/verwaltung/drucksachen/neu', roles: ['clerk', 'administration'] },
  { act: 'newMeeting', to: '/verwaltung/sitzungen/neu', roles: ['clerk'] },
  { act: 'calendar', to: '/verwaltung/sitzungen', roles: ['clerk', 'administration'] },
  { act: 'rules', to: '/verwaltung/regeln', roles: ['clerk'] },
  { act: 'persons', to: '/verwaltung/personen', roles: ['clerk'] },
  { act: 'newPerson', to: '/verwaltung/personen/neu', roles: ['clerk'] },
  { act: 'seats', to: '/verwaltung/besetzung', roles: ['clerk'] },
  { act: 'accounts', to: '/verwaltung/konten', roles: ['clerk'] },
  { act: 'devices', to: '/verwaltung/geraete', roles: ['clerk'] },
  { act: 'lead', to: '/leitung', roles: ['chair', 'clerk'] },
  { act: 'desk', to: '/mitglied', roles: ['member', 'chair'] },
  { act: 'newMotion', to: '/mitglied/antrag/neu', roles: ['member', 'chair'] },
] as const satisfies readonly Act[];
export type ActName = (typeof ACTS)[number]['act'];

/** The acts that somebody may, by a part of their name; all of them before anything is typed. */
export function findActs(roles: readonly Role[], words: string, nameOf: (act: ActName) => string): Find[] {
  const asked = words.toLocaleLowerCase('de');
  return ACTS.filter(({ roles: wanted }) => holds(roles, ...wanted))
    .map(({ act, to }): Find => ({ key: `act ${act}`, group: 'acts', title: nameOf(act), detail: '', to }))
    .filter(({ title }) => title.toLocaleLowerCase('de').includes(asked));
}
