const DAY = 86_400_000;
/** A council is elected for so long. */
const TERM_YEARS = 5;
const COUNCIL_SEATS = 50;
const COMMITTEE_SEATS = 11;
const FACTIONS = ['Ahorn', 'Linde', 'Weide', 'Ulme', 'Erle', 'Birke', 'Buche'];

const dayOf = (time) => new Date(time).toISOString().slice(0, 10);

/** The city, its bodies, and who sat in them from when to when. */
export function makeBodies({ chance, words, sizes, now }) {
  const home = {
    id: chance.id(),
    name: 'Großstadt am Strom',
    slug: 'grossstadt',
    land: 'TH',
    time_zone: 'Europe/Berlin',
  };
  const persons = Array.from({ length: sizes.persons }, (_, index) => ({
    id: chance.id(),
    municipality_id: home.id,
    given_name: words.given[index % words.given.length],
    family_name: words.family[(index * 7) % words.family.length],
    title: chance.is(0.1) ? 'Dr.' : null,
  }));
  const factions = FACTIONS.map((name, position) => ({
    id: chance.id(),
    municipality_id: home.id,
    name: `Fraktion ${name}`,
    short_name: name,
    position,
  }));
  const committees = Array.from({ length: sizes.committees }, (_, position) =>
    committee(chance, words, home, position),
  );
  const [clerk] = persons;
  const terms = termsUntil(now, sizes.years);
  const memberships = terms.flatMap((term, no) => seatsIn({ chance, persons, factions, committees, terms }, term, no));
  return { home, persons, factions, committees, clerk, memberships, roles: rolesOf(chance, clerk, memberships) };
}

function committee(chance, words, home, position) {
  const council = position === 0;
  const board = position > 0 && position % 8 === 0;
  const topics = [words.topics[position * 3], words.topics[position * 3 + 1]].map(({ word }) => word);
  return {
    id: chance.id(),
    municipality_id: home.id,
    name: council ? 'Stadtrat' : `${board ? 'Beirat' : 'Ausschuss'} für ${topics.join(' und ')}`,
    short_name: council ? 'Stadtrat' : `A${position}`,
    slug: council ? 'stadtrat' : `gremium-${position}`,
    kind: council ? 'council' : board ? 'advisory-board' : 'committee',
    seats: council ? COUNCIL_SEATS : COMMITTEE_SEATS,
    profile_key: council ? 'thueringen-council' : board ? 'thueringen-advisory-board' : 'thueringen-committee',
    position,
  };
}

function termsUntil(now, years) {
  const count = Math.ceil(years / TERM_YEARS);
  const length = TERM_YEARS * 365.25 * DAY;
  return Array.from({ length: count }, (_, index) => ({
    from: now - (count - index) * length + (index === 0 ? -30 : 180) * DAY,
    to: index === count - 1 ? null : now - (count - index - 1) * length + 179 * DAY,
  }));
}

/** Everybody of a term sits in the council or a committee, most of them in one. */
function seatsIn({ chance, persons, factions, committees, terms }, { from, to }, no) {
  const share = Math.floor((persons.length - 1) / terms.length);
  const pool = persons.slice(1 + no * share, 1 + (no + 1) * share);
  let next = 0;
  return committees.flatMap(({ id, seats }) =>
    Array.from({ length: Math.min(seats, pool.length) }, (_, seat) => ({
      id: chance.id(),
      committee_id: id,
      person_id: pool[next++ % pool.length].id,
      faction_id: seat === 0 ? null : factions[seat % factions.length].id,
      function: ['chair', 'deputy-chair'][seat] ?? 'member',
      voting: true,
      starts_on: dayOf(from),
      ends_on: to === null ? null : dayOf(to),
      seat_no: seat + 1,
    })),
  );
}

function rolesOf(chance, clerk, memberships) {
  const role = (person_id, name, committee_id, starts_on, ends_on) => ({
    id: chance.id(),
    person_id,
    role: name,
    committee_id,
    starts_on,
    ends_on,
  });
  return [
    role(clerk.id, 'clerk', null, '2000-01-01', null),
    ...memberships.flatMap(({ person_id, committee_id, function: held, starts_on, ends_on }) =>
      (held === 'member' ? ['member'] : ['member', 'chair']).map((name) =>
        role(person_id, name, committee_id, starts_on, ends_on),
      ),
    ),
  ];
}

/** Who sits in a committee on a day. */
export const seatedOn = (memberships, committeeId, day) =>
  memberships.filter(
    ({ committee_id, starts_on, ends_on }) =>
      committee_id === committeeId && starts_on <= day && (ends_on === null || ends_on >= day),
  );
