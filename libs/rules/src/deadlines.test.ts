import fc from 'fast-check';
import { addDays, dayOf, daysBetween, germanDay } from './calendar';
import { checkConvocation, noticePeriod } from './deadlines';
import { profileFor } from './profile-for';

const profile = profileFor('thueringen-council', '2026-01-01');
const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('noticePeriod (§ 35 Abs. 2 ThürKO)', () => {
  it.each([
    { case: 'over the turn of a year', meetingDay: '2026-01-02', receiptBy: '2025-12-28' },
    { case: 'over 29 February', meetingDay: '2028-03-03', receiptBy: '2028-02-27' },
    { case: 'over the change to summer time', meetingDay: '2026-04-01', receiptBy: '2026-03-27' },
    { case: 'over the change to winter time', meetingDay: '2026-10-28', receiptBy: '2026-10-23' },
  ])('$case', ({ meetingDay, receiptBy }) => {
    expect(noticePeriod({ profile, meetingDay }).receiptBy).toBe(receiptBy);
  });

  it('leaves exactly four full days between receipt and meeting, whatever the day', () => {
    fc.assert(
      fc.property(days, (meetingDay) => {
        const { receiptBy, fullDays, urgentReceiptBy, announcementBy } = noticePeriod({ profile, meetingDay });
        expect(daysBetween(receiptBy, meetingDay)).toBe(5);
        expect(fullDays).toEqual([1, 2, 3, 4].map((offset) => addDays(receiptBy, offset)));
        expect(daysBetween(urgentReceiptBy, meetingDay)).toBe(2);
        expect(daysBetween(announcementBy, meetingDay)).toBe(4);
      }),
    );
  });

  it('has no day for residents where the body hears none', () => {
    const committee = profileFor('thueringen-committee', '2026-01-01');
    expect(noticePeriod({ profile: committee, meetingDay: '2026-03-04' }).residentsQuestionsBy).toBeNull();
  });

  it.each([
    { meetingDay: '2026-02-30' },
    { meetingDay: '2026-2-3' },
    { meetingDay: '' },
    { meetingDay: '2026-03-04T17:00' },
  ])('refuses "$meetingDay"', ({ meetingDay }) => {
    expect(() => noticePeriod({ profile, meetingDay })).toThrow(expect.objectContaining({ code: 'date-invalid' }));
  });
});

describe('checkConvocation (§ 35 Abs. 2 and 3 ThürKO)', () => {
  const facts = { profile, meetingDay: '2020-11-11' };

  it.each([
    { receivedOn: '2020-11-06', urgent: false, saysShortened: false, kept: true },
    { receivedOn: '2020-11-07', urgent: false, saysShortened: false, kept: false },
    { receivedOn: '2020-11-09', urgent: true, saysShortened: true, kept: true },
    { receivedOn: '2020-11-10', urgent: true, saysShortened: true, kept: false },
    { receivedOn: '2020-11-09', urgent: true, saysShortened: false, kept: false },
    { receivedOn: '2020-11-09', urgent: false, saysShortened: true, kept: false },
  ])('received $receivedOn, urgent $urgent, says so $saysShortened: kept $kept', ({ kept, ...convocation }) => {
    expect(checkConvocation({ ...facts, ...convocation })).toMatchObject({
      kept,
      norm: '§ 35 Abs. 2 ThürKO',
      needsChair: false,
    });
  });

  it('says what is missing when receipt is not proven', () => {
    expect(checkConvocation({ ...facts, receivedOn: null })).toMatchObject({
      kept: false,
      sentence:
        'Zugang der Ladung nicht nachgewiesen; spätester Tag des Zugangs: Freitag, 06.11.2020 (§ 35 Abs. 2 ThürKO)',
    });
    expect(checkConvocation({ ...facts, receivedOn: null, appeared: true }).healed).toBe(true);
  });

  it('heals nothing that was kept, and nothing for a member who stayed away', () => {
    expect(checkConvocation({ ...facts, receivedOn: '2020-11-01', appeared: true })).toMatchObject({
      kept: true,
      healed: false,
    });
    expect(checkConvocation({ ...facts, receivedOn: '2020-11-07', appeared: false }).healed).toBe(false);
  });

  it('does not heal where the profile knows no healing', () => {
    const strict = { ...profile, healingByAppearance: { ...profile.healingByAppearance, value: [] } };
    expect(checkConvocation({ ...facts, profile: strict, receivedOn: '2020-11-07', appeared: true })).toMatchObject({
      kept: false,
      healed: false,
    });
  });
});

describe('the calendar', () => {
  it.each([
    { instant: '2020-11-06T22:59:00Z', timeZone: 'Europe/Berlin', day: '2020-11-06' },
    { instant: '2020-11-06T23:01:00Z', timeZone: 'Europe/Berlin', day: '2020-11-07' },
    { instant: '2020-07-06T22:01:00Z', timeZone: 'Europe/Berlin', day: '2020-07-07' },
    { instant: '2020-11-06T23:01:00Z', timeZone: 'UTC', day: '2020-11-06' },
  ])('$instant is $day in $timeZone', ({ instant, timeZone, day }) => {
    expect(dayOf(Date.parse(instant), timeZone)).toBe(day);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('names the day of the week', () => {
    expect(germanDay('2020-11-11')).toBe('Mittwoch, 11.11.2020');
  });

  it('refuses an unknown instant', () => {
    expect(() => dayOf(Number.NaN, 'UTC')).toThrow(expect.objectContaining({ code: 'date-invalid' }));
  });
});
