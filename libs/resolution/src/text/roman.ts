const signs: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const largest = 4000;

/** A number in Roman numerals, up to 4000. */
export function toRoman(number: number): string {
  let left = Math.min(number, largest);
  return signs
    .map(([value, sign]) => {
      const times = Math.floor(left / value);
      left -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

const values = new Map(signs.filter(([, sign]) => sign.length === 1).map(([value, sign]) => [sign, value]));

/** The number that Roman numerals write, capital or small; `null` for letters that are none in the usual spelling. */
export function fromRoman(text: string): number | null {
  const letters = [...text.toUpperCase()].map((sign) => values.get(sign) ?? 0);
  if (letters.length === 0 || letters.includes(0)) return null;
  const number = letters.reduce((sum, value, index) => sum + (value < (letters[index + 1] ?? 0) ? -value : value), 0);
  return toRoman(number) === text.toUpperCase() ? number : null;
}
