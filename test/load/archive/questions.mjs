const PAGES_DEEP = 30;

/** Words to look for on either side: the demonstration knows other ones than the archive. */
export const WORDS = {
  demonstration: { rare: 'Trinkbrunnen', compound: 'Bahnhof', two: 'Trinkbrunnen Innenstadt', common: 'Stadt' },
  archive: {
    rare: 'Quellenschutzzonenverordnung',
    compound: 'zonenverordnung',
    two: 'Radkonzept Lindenstraße',
    common: 'Haushalt',
  },
};

/** What is asked of one side, found by asking it: some papers, meetings, and pages that lie deep. */
export async function knownOf(visitor, clerk, words) {
  const papers = await spread(visitor, '/api/v1/portal/papers?limit=20', 'papers');
  const own = await spread(clerk, '/api/v1/papers?limit=20', 'papers');
  const meetings = await spread(visitor, '/api/v1/portal/meetings?when=past&limit=20', 'meetings');
  const { committees } = (await visitor.get('/api/v1/portal/home')).body;
  return {
    words,
    papers: papers.found,
    own: own.found.filter(({ number }) => number !== null),
    meetings: meetings.found.filter(({ state }) => state === 'closed'),
    deep: papers.cursor,
    deepOwn: own.cursor,
    deepMeetings: meetings.cursor,
    committee: committees.at(-1).id,
    year: Number(`20${papers.found.at(-1).number.split('/')[1]}`),
    meetingYear: Number(meetings.found.at(-1).startsAt.slice(0, 4)),
  };
}

/** Rows of pages that follow each other, and the way to the last of these pages. */
async function spread(reader, path, name) {
  const found = [];
  let cursor = '';
  for (let page = 0; page < PAGES_DEEP; page += 1) {
    const { body } = await reader.get(`${path}${cursor}`);
    found.push(...body[name]);
    if (body.next === null) break;
    cursor = `&cursor=${body.next}`;
  }
  return { found, cursor };
}

const some = (list, round) => list[(round * 37) % list.length];
const encoded = (word) => encodeURIComponent(word);
const search = (word) => `/api/v1/portal/search?q=${encoded(word)}`;

/**
 * The rows of the table, each with an aim in milliseconds and what is asked for it: of whom, where, and whether the
 * right thing comes first.
 */
export const ROWS = [
  {
    work: 'portal papers, any page, any filter',
    aim: 60,
    asked: [
      { what: 'first page', as: 'visitor', path: () => '/api/v1/portal/papers' },
      { what: 'a page that lies deep', as: 'visitor', path: ({ deep }) => `/api/v1/portal/papers?limit=20${deep}` },
      { what: 'kind and year', as: 'visitor', path: ({ year }) => `/api/v1/portal/papers?kind=motion&year=${year}` },
      { what: 'state', as: 'visitor', path: () => '/api/v1/portal/papers?state=scheduled' },
      {
        what: 'committee',
        as: 'visitor',
        path: ({ committee }) => `/api/v1/portal/papers?committeeId=${committee}`,
      },
    ],
  },
  {
    work: 'portal paper detail',
    aim: 60,
    asked: [
      {
        what: 'a paper',
        as: 'visitor',
        path: ({ papers }, round) => `/api/v1/portal/papers/${some(papers, round).id}`,
      },
      {
        what: 'a paper with most beside it',
        as: 'visitor',
        path: ({ papers }) => `/api/v1/portal/papers/${papers.find(({ result }) => result !== null).id}`,
      },
    ],
  },
  {
    work: 'member papers, list and search',
    aim: 80,
    asked: [
      { what: 'first page', as: 'member', path: () => '/api/v1/papers' },
      { what: 'state', as: 'member', path: () => '/api/v1/papers?state=scheduled' },
      { what: 'own', as: 'member', path: () => '/api/v1/papers?mine=true' },
      { what: 'committee', as: 'member', path: ({ committee }) => `/api/v1/papers?committeeId=${committee}` },
      { what: 'a rare word', as: 'member', path: ({ words }) => `/api/v1/papers?q=${encoded(words.rare)}` },
      { what: 'two words', as: 'member', path: ({ words }) => `/api/v1/papers?q=${encoded(words.two)}` },
      { what: 'a paper', as: 'member', path: ({ papers }, round) => `/api/v1/papers/${some(papers, round).id}` },
      { what: 'what is new', as: 'member', path: () => '/api/v1/news' },
      { what: 'own notes', as: 'member', path: () => '/api/v1/notes' },
    ],
  },
  {
    work: 'search: rare word, number, compound, two words',
    aim: 80,
    asked: [
      { what: 'a rare word', as: 'visitor', path: ({ words }) => search(words.rare) },
      {
        what: 'a number',
        as: 'visitor',
        path: ({ papers }, round) => search(some(papers, round).number),
        first: ({ papers }, round) => some(papers, round).id,
      },
      { what: 'a compound', as: 'visitor', path: ({ words }) => search(words.compound) },
      { what: 'two words', as: 'visitor', path: ({ words }) => search(words.two) },
    ],
  },
  {
    work: 'search: a common word',
    aim: 300,
    asked: [
      { what: 'portal', as: 'visitor', path: ({ words }) => search(words.common) },
      { what: 'portal papers', as: 'visitor', path: ({ words }) => `/api/v1/portal/papers?q=${encoded(words.common)}` },
      { what: 'member papers', as: 'member', path: ({ words }) => `/api/v1/papers?q=${encoded(words.common)}` },
    ],
  },
  {
    work: 'meeting lists beyond 500, any year; a meeting',
    aim: 60,
    asked: [
      { what: 'portal, past', as: 'visitor', path: () => '/api/v1/portal/meetings?when=past' },
      {
        what: 'portal, a page that lies deep',
        as: 'visitor',
        path: ({ deepMeetings }) => `/api/v1/portal/meetings?when=past&limit=20${deepMeetings}`,
      },
      { what: 'member, a year', as: 'member', path: ({ meetingYear }) => `/api/v1/meetings?year=${meetingYear}` },
      { what: 'member, own', as: 'member', path: () => '/api/v1/meetings?mine=true&when=past' },
      {
        what: 'portal, a meeting',
        as: 'visitor',
        path: ({ meetings }, round) => `/api/v1/portal/meetings/${some(meetings, round).id}`,
      },
      {
        what: 'member, a meeting',
        as: 'member',
        path: ({ meetings }, round) => `/api/v1/meetings/${some(meetings, round).id}`,
      },
    ],
  },
  {
    work: 'clerk lists and search',
    aim: 80,
    asked: [
      { what: 'papers', as: 'clerk', path: () => '/api/v1/papers' },
      { what: 'papers, deep', as: 'clerk', path: ({ deepOwn }) => `/api/v1/papers?limit=20${deepOwn}` },
      { what: 'papers, two words', as: 'clerk', path: ({ words }) => `/api/v1/papers?q=${encoded(words.two)}` },
      { what: 'papers, committee', as: 'clerk', path: ({ committee }) => `/api/v1/papers?committeeId=${committee}` },
      { what: 'a paper', as: 'clerk', path: ({ own }, round) => `/api/v1/papers/${some(own, round).id}` },
      { what: 'meetings', as: 'clerk', path: () => '/api/v1/meetings?when=past' },
      { what: 'a meeting', as: 'clerk', path: ({ meetings }, round) => `/api/v1/meetings/${some(meetings, round).id}` },
      { what: 'persons', as: 'clerk', path: () => '/api/v1/persons' },
      { what: 'accounts', as: 'clerk', path: () => '/api/v1/accounts' },
    ],
  },
  {
    work: 'first page of the portal',
    aim: 60,
    asked: [{ what: 'home', as: 'visitor', path: () => '/api/v1/portal/home' }],
  },
];
