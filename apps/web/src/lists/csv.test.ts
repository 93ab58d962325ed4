import { toCsv } from './csv';

describe('a table as a file for spreadsheets', () => {
  it('keeps semicolons, quotes and lines inside their cell', () => {
    expect(
      toCsv([
        ['Nr.', 'Titel'],
        ['0001/26', 'Bänke; "neu"\nund alt'],
      ]),
    ).toBe('\uFEFF"Nr.";"Titel"\r\n"0001/26";"Bänke; ""neu""\nund alt"\r\n');
  });

  it.each(['=1+1', '+49 361', '-5', '@SUM(A1)', '\tx'])('runs nothing that was typed: %j', (typed) =>
    expect(toCsv([[typed]])).toBe(`\uFEFF"'${typed}"\r\n`),
  );
});
