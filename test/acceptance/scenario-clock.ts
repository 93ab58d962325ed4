const HOUR = 3_600_000;
const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' });

/**
 * The instant at which clocks of the municipality show a time: `19:12`, `19:12:30`. Of the hour that comes twice when
 * they are put back, `02A:30` is the first time and `02B:30` the second.
 *
 * @throws Error where clocks never show this
 */
export function instantOf(day: string, time: string): string {
  const [, hour = '', mark = '', rest = ''] = /^(\d\d)([AB]?)(:.+)$/u.exec(time) ?? [];
  const wanted = `${day} ${hour}${rest.length === 3 ? `${rest}:00` : rest}`;
  const asUtc = Date.parse(`${wanted.replace(' ', 'T')}Z`);
  const found = [-2, -1].map((hours) => asUtc + hours * HOUR).filter((at) => shown.format(at) === wanted);
  const at = mark === 'B' ? found[1] : found[0];
  if (at === undefined || (mark === 'A' && found.length < 2)) throw new Error(`Um ${time} am ${day} gibt es nicht.`);
  return new Date(at).toISOString();
}

/** The instant of a day and a time in one: `2026-12-01 18:00`. @throws Error where clocks never show this */
export function instantIn(dayAndTime: string): string {
  const [day = '', time = ''] = dayAndTime.split(' ');
  return instantOf(day, time);
}
