import { namesBody } from './names-body';

describe('whether the title of a meeting names its body', () => {
  it.each([
    ['16. Sitzung des Stadtrates', 'Stadtrat', true],
    ['9. Sitzung des Ausschusses für Finanzen und Beteiligungen', 'Ausschuss für Finanzen und Beteiligungen', true],
    ['6. Sitzung des Beirates für Menschen mit Behinderungen', 'Beirat für Menschen mit Behinderungen', true],
    ['Haushaltsklausur', 'Stadtrat', false],
    ['Sitzung des Ausschusses', 'Ausschuss für Bau, Verkehr und Umwelt', false],
  ])('%s, %s: %s', (title, body, named) => expect(namesBody(title, body)).toBe(named));
});
