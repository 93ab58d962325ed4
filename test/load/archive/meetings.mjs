const DAY = 86_400_000;
const HOUR = 3_600_000;
/** The council sits so often in a year; the others share what is left. */
const COUNCIL_A_YEAR = 12;
const LONGEST = { council: 90, 'advisory-board': 26, committee: 26 };
const PLACES = [
  'Rathaus, Ratssaal',
  'Rathaus, Zimmer 214',
  'Bürgerhaus am Anger, Großer Saal',
  'Neues Rathaus, Saal 3',
];
const CLOSED = ['Grundstücksangelegenheit', 'Personalangelegenheit', 'Vergabeangelegenheit', 'Steuerangelegenheit'];
const OPENING = [
  'Eröffnung, Feststellung der ordnungsgemäßen Ladung und der Beschlussfähigkeit',
  'Genehmigung der Niederschrift der letzten Sitzung',
];

/** The meetings of all bodies over the years, by body, each in the order of their days; a few are still to come. */
export function makeMeetings({ chance, sizes, now, bodies }) {
  const begin = now - sizes.years * 365.25 * DAY;
  const end = now + 60 * DAY;
  const councils = Math.min(Math.round(COUNCIL_A_YEAR * sizes.years), Math.floor(sizes.meetings / 4));
  const others = sizes.meetings - councils;
  const byCommittee = new Map();
  for (const [position, committee] of bodies.committees.entries()) {
    const share = Math.floor(others / (bodies.committees.length - 1));
    const extra = position <= others % (bodies.committees.length - 1) ? 1 : 0;
    const count = position === 0 ? councils : share + extra;
    const step = (end - begin) / count;
    byCommittee.set(
      committee.id,
      Array.from({ length: count }, (_, index) =>
        meeting(chance, committee, { at: begin + (index + chance.next()) * step, no: index + 1, now }),
      ),
    );
  }
  return byCommittee;
}

function meeting(chance, committee, { at, no, now }) {
  const startsAt = Math.floor(at / DAY) * DAY + 16 * HOUR;
  const cancelled = chance.is(0.01);
  const past = startsAt < now - 6 * HOUR;
  const known = startsAt - now < 12 * DAY;
  return {
    id: chance.id(),
    committee,
    title: `${no}. Sitzung: ${committee.name}`,
    startsAt,
    place: chance.pick(PLACES),
    public: !chance.is(0.03),
    state: cancelled ? 'cancelled' : past ? 'closed' : known ? 'convened' : 'planned',
    sentAt: past || known ? startsAt - 10 * DAY : null,
    items: [],
  };
}

/** Puts each paper on the agendas of one or two bodies, after it was handed in. */
export function scheduleInto(byCommittee, papers, { chance, bodies }) {
  const next = new Map([...byCommittee.keys()].map((id) => [id, 0]));
  const consultations = [];
  const [council, ...others] = bodies.committees;
  for (const made of papers) {
    if (made.drafted || made.parent !== null) continue;
    const advised = chance.is(0.33) ? chance.pick(others) : null;
    const final = chance.is(0.16) || others.length === 0 ? council : chance.pick(others);
    const noted = made.kind === 'question' || made.kind === 'notice';
    let after = made.at + 12 * DAY;
    for (const [position, [committee, responsibility]] of [
      ...(advised === null ? [] : [[advised, noted ? 'notice' : 'preliminary']]),
      [final, noted ? 'notice' : 'decision'],
    ].entries()) {
      const found = meetingAfter(byCommittee.get(committee.id), next, committee, after);
      if (found !== null) addItem(chance, found, made, responsibility);
      if (found !== null && made.state === 'submitted') made.state = 'scheduled';
      after = (found?.startsAt ?? after) + DAY;
      consultations.push({
        id: chance.id(),
        paper_id: made.id,
        committee_id: committee.id,
        meets_on: found === null ? null : new Date(found.startsAt).toISOString().slice(0, 10),
        public: made.public,
        responsibility,
        position,
      });
    }
  }
  for (const meetings of byCommittee.values()) for (const one of meetings) numberItems(chance, one);
  return consultations;
}

function meetingAfter(meetings, next, committee, after) {
  const longest = LONGEST[committee.kind];
  while (next.get(committee.id) < meetings.length && meetings[next.get(committee.id)].items.length >= longest)
    next.set(committee.id, next.get(committee.id) + 1);
  for (let index = next.get(committee.id); index < meetings.length; index += 1) {
    const one = meetings[index];
    if (one.startsAt > after && one.state !== 'cancelled' && one.items.length < longest) return one;
  }
  return null;
}

const addItem = (chance, found, made, responsibility) =>
  found.items.push({
    id: chance.id(),
    title: made.title,
    neutral: chance.pick(CLOSED),
    public: made.public,
    paper: made,
    responsibility,
  });

/** Public items first, then the others, as agendas have them. */
function numberItems(chance, one) {
  const plain = OPENING.map((title) => ({
    id: chance.id(),
    title,
    neutral: CLOSED[0],
    public: true,
    paper: null,
    responsibility: null,
  }));
  const all = [...plain, ...one.items];
  const open = all.filter((item) => item.public);
  const closed = all.filter((item) => !item.public);
  one.items = [
    ...open.map((item, index) => ({ ...item, number: `Ö ${index + 1}` })),
    ...closed.map((item, index) => ({ ...item, number: `N ${index + 1}` })),
  ];
}

export const meetingRow = (one) => ({
  id: one.id,
  committee_id: one.committee.id,
  title: one.title,
  starts_at: new Date(one.startsAt),
  place: one.place,
  public: one.public,
  state: one.state,
  agenda_published_at: one.sentAt === null ? null : new Date(one.sentAt),
  convened_at: one.sentAt === null ? null : new Date(one.sentAt),
  revision: 2,
  created_at: new Date((one.sentAt ?? one.startsAt) - 20 * DAY),
  changed_at: new Date(one.sentAt ?? one.startsAt - 20 * DAY),
});

export function* itemRows(meetings) {
  for (const one of meetings)
    for (const [index, item] of one.items.entries())
      yield {
        id: item.id,
        meeting_id: one.id,
        position: index + 1,
        number: item.number,
        title: item.title,
        neutral_title: item.neutral,
        public: item.public,
        paper_id: item.paper?.id ?? null,
        responsibility: item.responsibility,
      };
}
