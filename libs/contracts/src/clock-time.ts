const HOUR_MS = 3_600_000;

/**
 * Clock time `HH:MM` of an instant in ISO 8601, as clocks in this time zone (IANA) show it. When they are put back an
 * hour comes twice; its first time is marked A, its second B: `02A:30`, `02B:30`.
 *
 * @see Verordnung über die Einführung der mitteleuropäischen Sommerzeit, § 2
 */
export function clockTime(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('de-DE', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const at = Date.parse(instant);
  const shown = format.format(at);
  const mark = format.format(at + HOUR_MS) === shown ? 'A' : format.format(at - HOUR_MS) === shown ? 'B' : '';
  return shown.replace(':', `${mark}:`);
}
