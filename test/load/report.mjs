/** One figure a line: what it is, how much, in what. */
export const line = (label, value, unit = '') =>
  console.log(`${label.padEnd(64)} ${value.padStart(10)} ${unit}`.trimEnd());
export const whole = (value) => Math.round(value).toLocaleString('en-US');
export const tenths = (value) => value.toFixed(1);
