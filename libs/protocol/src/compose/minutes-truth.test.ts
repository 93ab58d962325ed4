import { mayAbstain } from '@gremia/rules';
import { isUnderstood, procedureOf, replay, initialState } from '@gremia/meeting';
import type { MinutesDocument } from '@gremia/contracts';
import fc from 'fast-check';
import type { TestCouncil } from '../../../meeting/src/testing/council';
import { missingFields } from '../missing-fields';
import { act, held, law, MEMBERS, SEATS } from '../testing/random-meetings';
import { composeMinutes } from './compose-minutes';

/** All that is looked at in minutes is looked at in the same meetings. */
const SEED = Date.now();

const minutesOf = ({ entries }: TestCouncil): MinutesDocument => {
  const document = composeMinutes(entries, 'public', { size: entries.length, root: '' });
  if (document === null) throw new Error('no minutes');
  return document;
};

const CHOICES = ['Ja', 'Nein', 'Enthaltung'];
const namesIn = (vote: MinutesDocument['items'][number]['votes'][number], ...choices: string[]): string[] =>
  (vote.roll ?? []).filter(({ choice }) => choices.includes(choice)).map(({ name }) => name);

/** Names of whoever said something, be it the name of a proposal. */
const voted = (roll: readonly { readonly name: string; readonly choice: string }[]): string[] =>
  roll
    .filter(({ choice }) => !/^(befangen|abwesend|keine Stimme abgegeben|keine Antwort)/iu.test(choice))
    .map(({ name }) => name);

describe('minutes of whatever may happen', () => {
  const property = (check: (meeting: TestCouncil, document: MinutesDocument) => void): void =>
    fc.assert(
      fc.property(
        fc.array(act, { minLength: 10, maxLength: 70 }),
        fc.integer({ min: 4, max: MEMBERS }),
        law,
        (acts, seated, body) => {
          const meeting = held(acts, seated, body);
          check(meeting, minutesOf(meeting));
        },
      ),
      { numRuns: 150, seed: SEED },
    );

  it('have a roll that is the count, and a count that is the seats', () => {
    property(({ state }, { items }) => {
      for (const { tally, ...vote } of Object.values(state.votes))
        if (tally !== null) expect(procedureOf(vote).heads(tally)).toBe(SEATS);
      for (const vote of items.flatMap(({ votes: each }) => each)) {
        if (vote.roll === null || vote.kind === 'election') continue;
        if (vote.kind === 'choice') {
          for (const [, option = '', count] of (vote.tallyLine ?? '').matchAll(/\b([abc]|Nein): (\d+)/gu))
            expect([option, namesIn(vote, option).length]).toEqual([option, Number(count)]);
          continue;
        }
        const [yes, no, abstain, conflicted] = [...CHOICES, 'befangen'].map((choice) => namesIn(vote, choice).length);
        const abstained = mayAbstain(state.profile) ? `, Enthaltungen: ${abstain}` : '';
        expect(vote.tallyLine).toBe(`Ja: ${yes}, Nein: ${no}${abstained}, Befangen: ${conflicted}`);
      }
    });
  });

  it('have numbers that are those who were there', () => {
    const NUMBER = /(\d+) (?:befangen|selbst betroffen|ohne Stimmabgabe|vor der Stimmabgabe gegangen)/gu;
    property(({ state }, { items }) => {
      for (const { itemId, votes } of items) {
        const held = Object.values(state.votes).filter((vote) => vote.itemId === itemId);
        for (const { openedAt, kind, tallyLine, rest = '', sentence } of votes) {
          const vote = held.find((each) => each.openedAt === openedAt && each.subject.kind === kind);
          if (vote === undefined || tallyLine === null || sentence === null) continue;
          if (kind === 'election' || kind === 'choice' || procedureOf(vote).handsOut === true) continue;
          const counted = [...tallyLine.matchAll(/(\w+): (\d+)/gu)]
            .filter(([, word]) => word !== 'Befangen')
            .reduce((all, [, , count]) => all + Number(count), 0);
          const others = [...rest.matchAll(NUMBER)].reduce((all, [, count]) => all + Number(count), 0);
          expect(counted + others).toBe(vote.electorate.length + vote.conflicted.length);
        }
      }
    });
  });

  it('say of nobody both that they took no part and what they voted', () => {
    property((_meeting, { items }) => {
      for (const { conflicts, votes: all } of items)
        for (const sentence of conflicts) {
          const name = /^(Mitglied \d+) nahm an Beratung und Abstimmung/u.exec(sentence)?.[1];
          if (name !== undefined)
            for (const vote of sentence.includes('An der Wahl um')
              ? all.filter(({ kind }) => kind !== 'election')
              : all)
              expect([sentence, namesIn(vote, ...CHOICES)]).not.toEqual([sentence, expect.arrayContaining([name])]);
          const late = /Beteiligung von (Mitglied \d+) ist/u.exec(sentence)?.[1];
          // Where hands are counted nobody knows who raised one: whoever was there may have.
          if (late !== undefined && all.every(({ roll }) => roll !== null))
            expect(all.flatMap(({ roll }) => voted(roll ?? []))).toContain(late);
        }
    });
  });

  it('know everybody who voted as present', () => {
    property(({ state }, { items, present, absent }) => {
      for (const vote of items.flatMap(({ votes: each }) => each))
        for (const name of namesIn(vote, ...CHOICES)) {
          expect(present.some((stay) => stay.name === name && stay.entitled)).toBe(true);
          expect(absent.map((each) => each.name)).not.toContain(name);
        }
      expect(new Set([...present, ...absent].map(({ name }) => name)).size).toBe(
        state.roster.filter(({ voting }) => voting).length +
          new Set(present.map(({ name }) => name).filter((name) => name.startsWith('Vertretung'))).size,
      );
    });
  });

  it('vouch for no own vote that was not cast, and for no more than were counted', () => {
    const SAID = { 'mit Ja gestimmt': 'Ja', 'mit Nein gestimmt': 'Nein', 'sich der Stimme enthalten': 'Enthaltung' };
    property((_meeting, { items, present }) => {
      for (const { roll, tallyLine, note, ownVotes = [] } of items.flatMap(({ votes: each }) => each)) {
        const said = ownVotes.map((sentence) => {
          const [, name = '', words = ''] = /: (Mitglied \d+) hat (.+) \(/u.exec(sentence) ?? [];
          return { name, choice: SAID[words as keyof typeof SAID] };
        });
        for (const { name, choice } of said) {
          // Whose attendance was put right since was not there after all: then the vote says so.
          const isTold = note?.includes(`war ${name} nicht anwesend`) === true;
          if (!isTold) expect(present.map((stay) => stay.name)).toContain(name);
          if (roll !== null) expect(roll).toContainEqual({ name, choice });
        }
        for (const [choice, word] of [
          ['Ja', 'Ja'],
          ['Nein', 'Nein'],
          ['Enthaltung', 'Enthaltungen'],
        ] as const) {
          const counted = Number(new RegExp(`${word}: (\\d+)`, 'u').exec(tallyLine ?? '')?.[1] ?? 0);
          expect(said.filter((each) => each.choice === choice).length).toBeLessThanOrEqual(counted);
        }
      }
    });
  });

  it('call nothing resolved that too few resolved', () => {
    property(({ state }) => {
      for (const vote of Object.values(state.votes)) {
        const { tally, phase, quorum } = vote;
        // Elsewhere a quorum that nobody challenged is presumed.
        if (tally === null || phase === 'open' || state.profile?.quorum.value.mode !== 'continuous') continue;
        const conflicted = state.profile.quorum.value.counts === 'present' ? 0 : (tally['conflicted'] ?? 0);
        const away = (tally['absent'] ?? 0) + conflicted;
        expect(procedureOf(vote).heads(tally) - away).toBeGreaterThanOrEqual(quorum.required);
      }
    });
  });

  it('promise no repetition that was not held, and leave nothing open beside a resolution', () => {
    property(({ state }, document) => {
      for (const { votes: all, resultLine, disposition } of document.items) {
        const repeated = all.filter(({ note }) => note?.includes('Wiederholung der Abstimmung') === true).length;
        const promised = all.filter(({ note }) => note?.includes('es gilt die wiederholte') === true).length;
        expect(promised).toBeLessThanOrEqual(repeated);
        if (resultLine !== null) expect(disposition).not.toMatch(/zurückgezogen|vertagt|verwiesen|nicht behandelt/u);
      }
      if (state.phase === 'closed')
        expect(missingFields(document).join()).not.toMatch(/Widerspruch|nicht wiederholte/u);
    });
  });

  it('say who led for a while exactly where somebody took the lead', () => {
    property(({ entries }, { leads = [] }) => {
      const led = leads.filter((line) => /^Die Sitzung leitete (?:von|um) /u.test(line));
      const took = entries.findIndex(({ event }) => event.kind === 'chair-taken');
      const ended = entries.some(
        ({ event }, index) => index > took && (event.kind === 'chair-returned' || event.kind === 'meeting-closed'),
      );
      const again = entries.filter(({ event }) => event.kind === 'chair-taken').length > 1;
      expect(led.length > 0).toBe(took !== -1 && (ended || again));
    });
  });

  it('follow from the journal alone', () => {
    property(({ state, entries }) => {
      expect(entries.every(({ event }) => isUnderstood(event))).toBe(true);
      expect(replay(initialState, entries)).toEqual(state);
    });
  });
});
