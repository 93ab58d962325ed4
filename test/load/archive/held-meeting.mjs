import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { builtLib } from '../built-lib.mjs';
import { root } from '../root.mjs';
import { seatedOn } from './bodies.mjs';
import { versionRow } from './texts.mjs';

const { decide, evolve, evolveBallots, announcementOf, initialState, seatsOfVote, findVote } = builtLib('meeting');
const { profileFor } = builtLib('rules');
const built = (file) => createRequire(import.meta.url)(join(root, 'dist/apps/api/src', file));
const { sealEntry } = built('platform/journal/journal-entry.js');
const { resolutionId } = built('live/projection/version-id.js');

/** So many vote at most: what a journal costs to read is known from its other entries. */
const MOST_BALLOTS = 12;
const SECOND = 1_000;
const hash = (text) => createHash('sha256').update(text).digest('hex');

/**
 * Holds a meeting of the past by the rules of the product: every command is decided by it, every entry sealed by it. So
 * the journal can be read, shown and checked like any other.
 */
export class HeldMeeting {
  constructor(council, meeting) {
    this.council = council;
    this.meeting = meeting;
    this.state = initialState;
    this.at = meeting.startsAt;
    this.entries = [];
    this.decisions = [];
    this.versions = [];
    const { persons } = council.bodies;
    const names = (council.names ??= new Map(persons.map((person) => [person.id, nameOf(person)])));
    const day = new Date(meeting.startsAt).toISOString().slice(0, 10);
    this.seated = seatedOn(council.bodies.memberships, meeting.committee.id, day);
    const factions = new Map(council.bodies.factions.map(({ id, name }) => [id, name]));
    this.office = { personId: council.bodies.clerk.id, name: nameOf(council.bodies.clerk), office: true, chair: true };
    this.opening = {
      title: meeting.title,
      committee: {
        id: meeting.committee.id,
        name: meeting.committee.name,
        kind: meeting.committee.kind,
        seats: meeting.committee.seats,
      },
      place: meeting.place,
      publicRoom: null,
      rehearsal: false,
      public: meeting.public,
      profile: profileFor(meeting.committee.profile_key, day),
      emergency: null,
      roster: this.seated.map((seat) => ({
        personId: seat.person_id,
        name: names.get(seat.person_id),
        faction: factions.get(seat.faction_id) ?? null,
        function: seat.function,
        voting: true,
        excused: false,
      })),
      convocation: 'Alle Mitglieder sind ordnungsgemäß geladen.',
      secretary: this.office.name,
      items: meeting.items.map(agendaOf),
    };
  }

  hold() {
    this.send({ kind: 'open-meeting', confirmsRules: true });
    const present = this.seated.slice(0, Math.floor(this.meeting.committee.seats / 2) + 2);
    for (const { person_id: personId } of present) this.send({ kind: 'check-in', personId, mode: 'hall' });
    for (const item of this.meeting.items) this.treat(item);
    this.send({ kind: 'close-meeting' });
    return this;
  }

  treat(item) {
    const itemId = item.id;
    this.send({ kind: 'call-item', itemId });
    const { paper, responsibility } = item;
    const noted = responsibility === 'notice';
    if (paper !== null && !noted) {
      if (paper.state !== 'decided') paper.state = 'in-consultation';
      for (const { amendment } of laidOn(paper))
        this.vote(item, { kind: 'unit', unitIds: amendment.units.map(({ id }) => id) }, 0.4, [amendment.id]);
      this.vote(item, { kind: 'main', leaveOpen: true }, 0.9);
    }
    if (paper !== null && noted) Object.assign(paper, { state: 'decided', changedAt: this.at });
    this.send({ kind: 'close-item', itemId, disposition: noted ? 'noted' : 'done', note: '' });
  }

  vote(item, subject, likely, amendmentIds = []) {
    const { chance } = this.council;
    const voteId = chance.id();
    this.send({ kind: 'open-vote', voteId, itemId: item.id, subject });
    const { electorate } = findVote(this.state, voteId);
    const mood = chance.is(likely) ? 0.85 : 0.2;
    this.cast(
      voteId,
      electorate.slice(0, MOST_BALLOTS).map((personId) => ({
        personId,
        choice: chance.is(mood) ? 'yes' : chance.is(0.8) ? 'no' : 'abstain',
      })),
    );
    this.send({ kind: 'close-vote', voteId });
    const { carried } = announcementOf(this.state, voteId);
    this.announced(item, voteId, this.send({ kind: 'announce-result', voteId, carried }), amendmentIds);
  }

  /** Ballots do not bear on each other, so all are decided on one state. */
  cast(voteId, ballots) {
    const events = ballots.map(({ personId, choice }) => {
      const [entry] = this.decide({ kind: 'cast-ballot', voteId, choice }, { ...this.office, personId, office: false });
      this.append(entry, personId);
      return entry.event;
    });
    this.state = evolveBallots(this.state, voteId, events);
  }

  announced(item, voteId, { event, audience, seq }, amendmentIds) {
    const vote = findVote(this.state, voteId);
    const main = vote.subject.kind === 'main';
    const at = new Date(this.at);
    const { paper } = item;
    this.decisions.push({
      meeting_id: this.meeting.id,
      vote_id: voteId,
      item_id: item.id,
      paper_id: paper?.id ?? null,
      seq,
      subject: vote.subject.kind,
      question: vote.question,
      public: audience === 'public',
      carried: event.carried,
      label: event.label,
      sentence: event.sentence,
      tally: event.tally,
      ballots: vote.ballots === null ? null : this.ballotsOf(voteId),
      final: main,
      settles: main && (item.responsibility ?? 'decision') === 'decision',
      item_number: item.number,
      item_title: item.title,
      announced_at: at,
      amendment_ids: `{${amendmentIds.join()}}`,
    });
    if (!main || paper === null || item.responsibility !== 'decision') return;
    for (const done of [paper, ...laidOn(paper)]) Object.assign(done, { state: 'decided', changedAt: this.at });
    if (event.resolution === null) return;
    this.versions.push(
      versionRow(resolutionId(this.meeting.id, voteId), paper.id, {
        no: paper.versions.length + 1,
        kind: 'resolution',
        points: event.resolution.points,
        at,
        meetingId: this.meeting.id,
        voteId,
      }),
    );
  }

  ballotsOf(voteId) {
    return seatsOfVote(this.state, voteId).map(({ personId, name, faction, state }) => ({
      personId,
      name,
      faction,
      choice: state === 'open' || state === 'cast' ? 'not-voting' : state,
    }));
  }

  /** Sends a command of the office. Gives the last entry it led to. */
  send(command) {
    const { personId } = this.office;
    this.at += 5 * SECOND;
    let last = null;
    for (const entry of this.decide(command, this.office)) {
      last = this.append(entry, personId);
      this.state = evolve(this.state, last);
    }
    return last;
  }

  decide(command, actor) {
    const full = { ...command, commandId: '', meetingId: this.meeting.id, replaces: false, reason: '' };
    const decision = decide(this.state, full, actor, {
      now: new Date(this.at).toISOString(),
      hash,
      ...(command.kind === 'open-meeting' ? { opening: this.opening } : {}),
    });
    if ('refused' in decision) throw new Error(`${command.kind}: ${decision.refused} ${decision.detail ?? ''}`);
    return decision.entries;
  }

  append(entry, actor) {
    const head = {
      meetingId: this.meeting.id,
      seq: this.entries.length + 1,
      at: new Date(this.at).toISOString(),
      actor,
      commandId: null,
      commandDigest: null,
    };
    const salt = entry.secret === undefined ? NO_SALT : Buffer.from(hash(`${this.meeting.id}/${head.seq}`), 'hex');
    const sealed = sealEntry(head, entry, salt);
    this.entries.push(sealed);
    return sealed;
  }
}

const NO_SALT = Buffer.alloc(0);

const nameOf = ({ title, given_name, family_name }) =>
  [title, given_name, family_name].filter((part) => part !== null).join(' ');

const laidOn = (paper) => paper.amendments.filter((made) => made.public || !paper.public);

function agendaOf({ id, number, title, neutral, public: open, paper, responsibility }) {
  return {
    itemId: id,
    number,
    title: open ? title : neutral,
    public: open,
    text: {
      title,
      paperId: paper?.id ?? null,
      paperNumber: paper?.number ?? null,
      paperTitle: paper?.title ?? null,
      originators: paper?.originators.map(({ name }) => name) ?? [],
      responsibility,
      base: paper?.versions.filter(({ kind }) => kind !== 'resolution').at(-1)?.points ?? null,
      amendments:
        paper === null
          ? []
          : laidOn(paper).map((made) => ({
              id: made.id,
              no: made.number,
              title: made.title,
              originators: made.originators.map(({ name }) => name),
              ops: made.amendment.ops,
              units: made.amendment.units,
              amends: null,
            })),
    },
  };
}
