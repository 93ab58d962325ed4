import { paragraphs } from './unwrap';

const none = (): boolean[] => [];
const joined = (...lines: readonly string[]): string[] => paragraphs(lines.join('\n'), none).map(({ text }) => text);

describe('paragraphs', () => {
  it.each([
    {
      case: 'a word divided',
      lines: [
        'Die Landeshauptstadt führt über die Ergebnisse der Prü-',
        'fung im Stadtrat einen ausführlichen Bericht und legt ihn öffentlich aus.',
      ],
      text: 'Ergebnisse der Prüfung im Stadtrat',
    },
    {
      case: 'a compound with a capital',
      lines: [
        'Zu beteiligen ist auch der kommunale und vom Land geförderte IT-',
        'Dienstleister der Gemeinden im Verbund mit den anderen Einrichtungen.',
      ],
      text: 'geförderte IT-Dienstleister der',
    },
    {
      case: 'an acronym',
      lines: [
        'Die Dienste der Landeshauptstadt werden so weiterentwickelt, dass sie OZG-',
        'konforme Angebote sind und auch künftig ohne weitere Kosten bleiben.',
      ],
      text: 'dass sie OZG-konforme Angebote',
    },
    {
      case: 'a hyphen that stands for a word',
      lines: [
        'Der Zuschuss der Landeshauptstadt umfasst die Kosten sowohl für den Hin-',
        'und den Rückweg als auch für eine notwendige Begleitung der Personen.',
      ],
      text: 'für den Hin- und den Rückweg',
    },
    {
      case: 'a dash at the end',
      lines: [
        'Die Verwaltung der Landeshauptstadt prüft alle vorgelegten Angebote –',
        'auch die nach der Frist – und legt das Ergebnis dem Ausschuss vor.',
      ],
      text: 'Angebote – auch die nach',
    },
  ])('joins the lines of a page: $case', ({ lines, text }) => {
    expect(joined(...lines)).toEqual([expect.stringContaining(text)]);
  });

  it('takes double line breaks between the lines of a page for what they are', () => {
    const lines = [
      'Der Oberbürgermeister wird beauftragt, dem Stadtrat bis zum Ende des Jahres eine ',
      '',
      'Strategie für die Landeshauptstadt vorzulegen. Sie berücksichtigt auch die ',
      '',
      'Umsetzung der Gesetze.',
      ' ',
      '',
      ' ',
      'Ein anderer Absatz.',
    ];
    expect(joined(...lines)).toEqual([
      'Der Oberbürgermeister wird beauftragt, dem Stadtrat bis zum Ende des Jahres eine Strategie für die ' +
        'Landeshauptstadt vorzulegen. Sie berücksichtigt auch die Umsetzung der Gesetze.',
      'Ein anderer Absatz.',
    ]);
  });

  it('keeps the lines that a person made', () => {
    expect(joined('Stadtverwaltung,  ', 'Amt für Statistik', '', 'Ein Satz.', 'Noch einer.')).toEqual([
      'Stadtverwaltung,\nAmt für Statistik',
      'Ein Satz.\nNoch einer.',
    ]);
  });
});
