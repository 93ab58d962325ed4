import * as fc from 'fast-check';
import { RULE_NAMES } from '../chair-question';
import type { RuleName } from '../profile';
import { profileFor } from '../profile-for';
import { RULE_FIELDS, withField } from '../rule-fields';
import { ruleSentences } from './rule-sentences';

const council = profileFor('thueringen-council', '2026-01-01');
const said = (name: RuleName, seats: number | null = 51): readonly string[] =>
  ruleSentences(name, council[name].value, { seats });

describe('ruleSentences', () => {
  it('§ 36 ThürKO: says the share of the quorum as a share and as heads', () => {
    expect(said('quorum')[0]).toBe(
      'Das Gremium ist beschlussfähig, wenn mehr als die Hälfte der gesetzlichen Mitgliederzahl (26 von 51) ' +
        'anwesend und stimmberechtigt ist.',
    );
  });

  it('leaves the heads out where no body is known', () => {
    expect(said('quorum', null)[0]).not.toMatch(/\(/u);
  });

  it('says nothing of what a body does not have', () => {
    expect(said('quorum').join(' ')).not.toMatch(/Kommunalaufsicht|angezweifelt|Ladungsfrist/u);
  });

  it('§ 35 ThürKO: says a period with its unit and what it is counted from', () => {
    expect(said('noticePeriod')[0]).toMatch(
      /^Zwischen dem Zugang der Ladung und dem Tag der Sitzung liegen mindestens \d+ volle Kalendertage\.$/u,
    );
  });

  it('takes together what asks for the same majority', () => {
    expect(said('specialMajorities')[0]).toBe(
      'Für die Hauptsatzung braucht es mehr als die Hälfte der gesetzlichen Mitgliederzahl.',
    );
  });

  it('says what holds where nothing is typed in instead of how to fill it in', () => {
    const value = { ...council.orderMeasures.value, callsBefore: null };
    expect(ruleSentences('orderMeasures', value)).toContain(
      'Möglich ist das bei grobem oder wiederholtem Verstoß gegen die Ordnung.',
    );
    for (const name of RULE_NAMES) expect(said(name).join(' ')).not.toMatch(/leer:/u);
  });

  it('says so where a value has a shape that it does not know', () => {
    expect(ruleSentences('quorum', { share: 'half' })).toEqual([
      'Der Inhalt stammt aus einer anderen Fassung der Software und kann hier nicht gelesen werden.',
    ]);
  });

  it('says something else of every value that the office may choose, save where another part makes it idle', () => {
    const silent = RULE_NAMES.flatMap((name) =>
      RULE_FIELDS[name]
        .filter((field) => field.kind === 'choice')
        .filter((field) => {
          const said = field.options.map(({ value }) =>
            ruleSentences(name, withField(name, council[name].value, field.path, value)).join(' '),
          );
          return new Set(said).size < field.options.length;
        })
        .map(({ path }) => `${name}.${path}`),
    );
    expect(silent).toEqual(IDLE);
  });

  it('speaks in sentences for all numbers', () => {
    const number = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(number, number, number, (daysBefore, urgentDaysBefore, seats) => {
        for (const sentence of ruleSentences('announcement', { daysBefore, urgentDaysBefore }, { seats }))
          expect(sentence).toMatch(/am (?:\d+\. )?Tag vor der Sitzung/u);
      }),
    );
  });
});

/** What the council of a Thuringian town does not have, so that how it goes there is not said. */
const IDLE = ['quorum.reliefFrom', 'motions.share', 'remote.scope', 'recording.consent'];
