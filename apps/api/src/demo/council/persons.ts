export interface DemoPerson {
  /** Also the login. */
  readonly key: string;
  readonly given: string;
  readonly family: string;
  readonly title?: string;
  readonly faction?: string;
}

const person = (key: string, given: string, family: string, faction?: string, title?: string): DemoPerson => ({
  key,
  given,
  family,
  faction,
  title,
});

/** Offices of the city. Everybody here is invented. */
export const OFFICES: readonly DemoPerson[] = [
  person('vorsitz', 'Henrike', 'Wolkenstein', undefined, 'Dr.'),
  person('sitzungsdienst', 'Tamara', 'Federkiel'),
  person('verwaltung', 'Ruben', 'Amtsberg'),
  person('inklusion', 'Salome', 'Brückenbauer'),
];

/** The fifty elected members of the council. */
export const COUNCILLORS: readonly DemoPerson[] = [
  person('ahrenfels', 'Konrad', 'Ahrenfels', 'bul'),
  person('bergquell', 'Dorothea', 'Bergquell', 'bul'),
  person('dachsleitner', 'Ulrich', 'Dachsleitner', 'bul'),
  person('eschenwald', 'Friederike', 'Eschenwald', 'bul'),
  person('findling', 'Manfred', 'Findling', 'bul'),
  person('goldacker', 'Annegret', 'Goldacker', 'bul'),
  person('hohenlinde', 'Sebastian', 'Hohenlinde', 'bul'),
  person('kieselbach', 'Roswitha', 'Kieselbach', 'bul'),
  person('langfurt', 'Jens-Peter', 'Langfurt', 'bul'),
  person('mittenacker', 'Cornelia', 'Mittenacker', 'bul'),
  person('nussbaumer', 'Wieland', 'Nussbäumer', 'bul'),
  person('obsthof', 'Gerlinde', 'Obsthof', 'bul'),
  person('pfeilstern', 'Ferdinand', 'Pfeilstern', 'bul', 'Prof. Dr.'),
  person('quellental', 'Irmgard', 'Quellental', 'bul'),
  person('rabenhaupt', 'Jolanda', 'Rabenhaupt', 'sos'),
  person('sandweg', 'Thorsten', 'Sandweg', 'sos'),
  person('tannhofer', 'Elif', 'Tannhofer', 'sos'),
  person('uferlos', 'Kasimir', 'Uferlos', 'sos'),
  person('veilchenfeld', 'Renate', 'Veilchenfeld', 'sos'),
  person('wasserburger', 'Murat', 'Wasserburger', 'sos'),
  person('zaunkoenig', 'Heidrun', 'Zaunkönig', 'sos'),
  person('apfelstedt', 'Bogdan', 'Apfelstedt', 'sos'),
  person('brombeer', 'Larissa', 'Brombeer', 'sos'),
  person('distelkamp', 'Hannes', 'Distelkamp', 'sos'),
  person('ebereschen', 'Ngoc', 'Ebereschen', 'sos'),
  person('fasanenhof', 'Sigrid', 'Fasanenhof', 'sos', 'Dr.'),
  person('gluehwurm', 'Mira', 'Glühwurm', 'sun'),
  person('haselhorst', 'Lennard', 'Haselhorst', 'sun'),
  person('immergruen', 'Saskia', 'Immergrün', 'sun'),
  person('jasminthal', 'Amadou', 'Jasminthal', 'sun'),
  person('kornblum', 'Frauke', 'Kornblum', 'sun'),
  person('lerchenau', 'Valentin', 'Lerchenau', 'sun'),
  person('moorbach', 'Ylva', 'Moorbach', 'sun'),
  person('nebelung', 'Paul-Anton', 'Nebelung', 'sun'),
  person('otterstein', 'Zeynep', 'Otterstein', 'sun'),
  person('pappelreihe', 'Gisbert', 'Pappelreihe', 'fwl'),
  person('rosendorn', 'Katharina', 'Rosendorn', 'fwl'),
  person('schilfrohr', 'Eckehard', 'Schilfrohr', 'fwl'),
  person('torfgrund', 'Beate', 'Torfgrund', 'fwl'),
  person('ulmenhain', 'Norbert', 'Ulmenhain', 'fwl'),
  person('vogelsang-wehr', 'Michaela', 'Vogelsang-Wehr', 'fwl'),
  person('weidenkorb', 'Detlev', 'Weidenkorb', 'fwl'),
  person('abendrot', 'Leopold', 'Abendrot', 'gen'),
  person('bachforell', 'Jamila', 'Bachforell', 'gen'),
  person('daunenfein', 'Rosemarie', 'Daunenfein', 'gen'),
  person('eulenspeer', 'Tristan', 'Eulenspeer', 'gen'),
  person('feldlerche', 'Ottilie', 'Feldlerche', 'gen'),
  person('giebelmann', 'Arno', 'Giebelmann', 'auf'),
  person('holzbruecke', 'Svetlana', 'Holzbrücke', 'auf'),
  person('kopfstein', 'Quirin', 'Kopfstein', 'auf'),
];

/** Members of the advisory board for people with disabilities who do not sit in the council. */
export const BOARD_MEMBERS: readonly DemoPerson[] = [
  person('regenpfeifer', 'Martha', 'Regenpfeifer'),
  person('steinbrech', 'Oskar', 'Steinbrech'),
  person('taubnessel', 'Ingrid', 'Taubnessel'),
  person('windhauch', 'Faruk', 'Windhauch'),
  person('zimtapfel', 'Lieselotte', 'Zimtapfel'),
  person('blaumeis', 'Kilian', 'Blaumeis'),
  person('dohlengrund', 'Agnieszka', 'Dohlengrund'),
  person('efeuranke', 'Berthold', 'Efeuranke'),
  person('fliederbusch', 'Noémie', 'Fliederbusch'),
  person('ginsterheide', 'Hartwig', 'Ginsterheide'),
];
