import { amend, pointsOf, versionRow, withSentence } from './texts.mjs';

const DAY = 86_400_000;
const KINDS = [
  ['proposal', 45],
  ['motion', 27],
  ['question', 18],
  ['notice', 10],
];
/** Of a hundred papers so many hang on another one. */
const AMENDMENTS = 12;
const STATEMENTS = 8;
const OFFICES = ['Amt für Stadtplanung', 'Tiefbauamt', 'Stadtkämmerei', 'Amt für Bildung', 'Umweltamt', 'Sozialamt'];

/** The papers of all years in the order in which they were handed in, with their texts. */
export function makePapers(council) {
  const { chance, sizes, now } = council;
  const hanging = Math.round((sizes.papers * (AMENDMENTS + STATEMENTS)) / 100);
  const count = sizes.papers - hanging;
  const begin = now - sizes.years * 365.25 * DAY;
  const step = (now - begin) / count;
  const papers = Array.from({ length: count }, (_, index) => mainPaper(council, begin + (index + 0.5) * step));
  const above = papers.filter(({ kind, drafted }) => !drafted && (kind === 'proposal' || kind === 'motion'));
  const perAmendment = AMENDMENTS / (AMENDMENTS + STATEMENTS);
  for (let index = 0; index < hanging; index += 1) {
    papers.push(
      chance.is(perAmendment) ? amendment(council, unamended(chance, above)) : statement(council, chance.pick(above)),
    );
  }
  papers.sort((a, b) => a.at - b.at);
  numberPapers(papers);
  return papers;
}

/** One amendment for each paper: two could exclude each other, and somebody would have to settle that. */
function unamended(chance, papers) {
  for (;;) {
    const parent = chance.pick(papers);
    if (parent.amendments.length === 0) return parent;
  }
}

function numberPapers(papers) {
  const last = new Map();
  for (const paper of papers) {
    if (paper.drafted) continue;
    const year = new Date(paper.at).getUTCFullYear();
    const no = (last.get(year) ?? 0) + 1;
    last.set(year, no);
    Object.assign(paper, { year, no, number: `${String(no).padStart(4, '0')}/${String(year).slice(2)}` });
  }
}

function paper(council, kind, at, fields) {
  const { chance, bodies, seats } = council;
  const seated = chance.pick(seats(at));
  return {
    id: chance.id(),
    kind,
    at,
    year: null,
    no: null,
    number: null,
    title: '',
    public: true,
    state: 'submitted',
    drafted: false,
    parent: null,
    originators: originatorsOf(council, kind),
    authorId: kind === 'proposal' || kind === 'notice' ? bodies.clerk.id : seated.person_id,
    reasons: '',
    changedAt: at,
    versions: [],
    amendments: [],
    ...fields,
  };
}

function originatorsOf({ chance, bodies }, kind) {
  if (kind === 'proposal' || kind === 'notice') return [{ kind: 'mayor', id: null, name: 'Oberbürgermeisterin' }];
  if (kind === 'statement') return [{ kind: 'office', id: null, name: chance.pick(OFFICES) }];
  return Array.from({ length: chance.is(0.15) ? 2 : 1 }, () => chance.pick(bodies.factions)).map(({ id, name }) => ({
    kind: 'faction',
    id,
    name,
  }));
}

function mainPaper(council, at) {
  const { chance, sentences, now } = council;
  const year = new Date(at).getUTCFullYear();
  const kind = chance.weighted(KINDS);
  const drafted = now - at < 60 * DAY && chance.is(0.1);
  const made = paper(council, kind, at, {
    title: sentences.title(),
    public: !chance.is(0.13),
    drafted,
    state: drafted ? 'draft' : 'submitted',
    reasons: sentences.reasons(year, 5, 25),
  });
  if (kind === 'notice') return made;
  const points = pointsOf(Array.from({ length: chance.between(1, 7) }, () => sentences.demand(year)));
  made.versions.push(versionRow(chance.id(), made.id, { no: 1, kind: 'draft', points, at: new Date(at) }));
  if (!drafted && kind !== 'question' && chance.is(0.2)) {
    const revised = withSentence(points, chance.below(points.length), sentences.demand(year));
    made.versions.push(
      versionRow(chance.id(), made.id, { no: 2, kind: 'revised', points: revised, at: new Date(at + 5 * DAY) }),
    );
  }
  return made;
}

/** Comes before the paper it is about lies before a body. */
const afterwards = ({ chance, now }, parent) => Math.min(parent.at + chance.between(1, 9) * DAY, now - 1);

function amendment(council, parent) {
  const { chance, sentences } = council;
  const at = afterwards(council, parent);
  const made = paper(council, 'amendment', at, {
    title: `Änderungsantrag: ${parent.title}`.slice(0, 300),
    public: parent.public,
    parent,
    reasons: sentences.reasons(new Date(at).getUTCFullYear(), 2, 8),
  });
  const base = parent.versions.at(-1);
  const other = sentences.demand(new Date(at).getUTCFullYear());
  const edited = withSentence(base.points, chance.below(base.points.length), other);
  const { ops, units, aim } = amend(base.points, edited, made.id);
  made.amendment = { paper_id: made.id, base_version_id: base.id, edited, ops, units };
  made.versions.push(versionRow(chance.id(), made.id, { no: 1, kind: 'draft', points: aim, at: new Date(at) }));
  parent.amendments.push(made);
  return made;
}

function statement(council, parent) {
  const { chance, sentences } = council;
  const at = afterwards(council, parent);
  const year = new Date(at).getUTCFullYear();
  const made = paper(council, 'statement', at, {
    title: `Stellungnahme zu: ${parent.title}`.slice(0, 300),
    public: parent.public,
    parent,
  });
  made.checks = {
    paper_id: made.id,
    office: made.originators[0].name,
    lawful: chance.is(0.9),
    resources: chance.is(0.6),
    resources_text: sentences.reason(year),
    funds: chance.is(0.5),
    funds_text: sentences.reason(year),
    body: sentences.reasons(year, 2, 6),
  };
  return made;
}

/** The rows of all papers; those that others hang on come first. */
export function* paperRows(papers, home) {
  for (const hangs of [false, true])
    for (const made of papers) {
      if ((made.parent !== null) !== hangs) continue;
      const submitted = made.drafted ? null : new Date(made.at);
      yield {
        id: made.id,
        municipality_id: home.id,
        year: made.year,
        no: made.no,
        number: made.number,
        kind: made.kind,
        title: made.title,
        public: made.public,
        state: made.state,
        originators: made.originators,
        parent_id: made.parent?.id ?? null,
        author_id: made.authorId,
        reasons: made.reasons,
        submitted_at: submitted,
        submitted_on: submitted?.toISOString().slice(0, 10) ?? null,
        created_at: new Date(made.at - DAY),
        changed_at: new Date(made.changedAt),
      };
    }
}
