import fc from 'fast-check';
import { fieldFault } from './fault';
import { readEuro, typedEuro } from './euro';
import { printEuro } from './print-euro';

describe('amounts as they are typed in Germany', () => {
  it.each([
    ['12.500,00', 1_250_000],
    ['12500', 1_250_000],
    ['12.500', 1_250_000],
    ['12 500,5', 1_250_050],
    ['12\u00A0500,50 €', 1_250_050],
    ['1.234.567,89 EUR', 123_456_789],
    ['0,05', 5],
    ['500,-- Euro', 50_000],
    [' 7 ', 700],
    ['0', 0],
  ])('%s', (typed, amount) => expect(readEuro(typed)).toBe(amount));

  it.each([
    '12,500.00',
    '12.50',
    '1.2.3',
    '1.23.456',
    '12,345',
    'zwölf',
    '12e3',
    ',50',
    '5 000 00',
    '12.500,00,00',
    '€',
  ])('asks for an amount: %s', (typed) => expect(readEuro(typed)).toEqual(fieldFault('amount')));

  it('wants no sign, and no sum that no city has', () => {
    expect(readEuro('-5')).toEqual(fieldFault('amount-signed'));
    expect(readEuro('−5,00')).toEqual(fieldFault('amount-signed'));
    expect(readEuro('1.000.000.000.000')).toEqual(fieldFault('amount-too-large'));
    expect(readEuro('9'.repeat(400))).toEqual(fieldFault('amount-too-large'));
  });

  it('are printed so that they are read again as the same', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (amount) => {
        expect(readEuro(printEuro(amount))).toBe(amount);
      }),
    ));

  it('may be missing', () => expect(typedEuro.parse('  ')).toBeNull());
});
