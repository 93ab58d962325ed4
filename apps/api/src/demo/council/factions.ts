export interface DemoFaction {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
}

/** Invented local lists; none of them is a party. */
export const FACTIONS: readonly DemoFaction[] = [
  { key: 'bul', name: 'Bürgerunion Lindenau', shortName: 'BUL' },
  { key: 'sos', name: 'Soziale Stadt', shortName: 'SoSt' },
  { key: 'sun', name: 'Stadt und Natur', shortName: 'SuN' },
  { key: 'fwl', name: 'Freie Liste Wehrland', shortName: 'FLW' },
  { key: 'gen', name: 'Generationen gemeinsam', shortName: 'GenG' },
  { key: 'auf', name: 'Aufbruch Altstadt', shortName: 'AA' },
];
