/** Where something is: names of streets and quarters that no city needs to have. */
const PLACES = {
  starts:
    'Linden Mühlen Ziegelei Garten Wehr Schloss Berg Wald Anger Brunnen Gerber Färber Kapuziner Schäfer Ulmen Erlen Ahorn Buchen Eichen Kastanien Holunder Weiden Schiller Turm Mauer Graben Hafen Bahnhof Markt Post Kirch Kloster Spital Neu Alt Nord Süd West Ost Amsel Drossel Lerchen Falken Reiher Otter Dachs Hasen',
  ends: 'straße weg platz gasse allee ufer ring anger steig wiese feld berg tal hof',
};

/** What councils speak about: a first part, and a second one with its gender. */
const TOPICS = {
  starts:
    'Straßen Schul Kinder Jugend Verkehrs Rad Regenwasser Trinkwasser Wohn Gewerbe Feuerwehr Kultur Sport Grün Abfall Lärm Klima Hochwasser Stadt Bus Tiefbau Haushalts Spiel Senioren Bildungs Integrations Denkmal Markt Park Fußweg Brücken Energie Wärme Photovoltaik Gebäude Friedhofs Bibliotheks Theater Museums Bäder Kita Hort Digital Personal Vergabe Steuer Beteiligungs Krankenhaus Rettungs Katastrophenschutz Quellenschutz Starkregen Baumschutz Biotop Insekten Lichtsignal Kreisverkehrs Lastenrad Ladesäulen Nachtbus Bürgerbeteiligungs Ehrenamts Städtepartnerschafts Archiv Melde Standesamts Obdachlosen Frauenhaus Sucht Gesundheits Hebammen Pflege Inklusions Gehörlosen Leitsystem Wochenmarkt Weihnachtsmarkt Schausteller Taxi Fähr Schleusen Wehr Deich Kanal Klärschlamm Fernwärme Geothermie Wasserstoff Sirenen Notbrunnen Streuobst Wiesen Wald Jagd Fischerei Kleingarten Tierheim Tauben',
  ends: 'konzept:n sanierung:f satzung:f gebühr:f ordnung:f planung:f anlage:f beleuchtung:f förderung:f programm:n bericht:m ausbau:m neubau:m haus:n zentrum:n netz:n fläche:f beirat:m stelle:f vertrag:m entgelt:n zuschuss:m gutachten:n kataster:n beauftragte:f unterhaltung:f versorgung:f entwässerung:f überwachung:f verlagerung:f strategie:f richtlinie:f offensive:f becken:n tunnel:m steg:m dach:n fonds:m leitbild:n monitoring:n',
};

const ADJECTIVES =
  'barrierefreie städtische vorhandene geplante zusätzliche notwendige bezahlbare klimagerechte öffentliche gemeinsame sichere langfristige befristete denkmalgerechte wohnortnahe verlässliche naturnahe energetische digitale kostenfreie';

const GIVEN =
  'Anna Bernd Clara Dieter Elif Frank Greta Hannes Ines Jonas Katrin Lars Mira Nadia Ole Petra Quirin Rosa Sven Tilda Ulf Vera Wilma Xaver Yusuf Zora Änne Özgür Ulrike Theo';
const FAMILY = {
  starts:
    'Linden Wolken Kiesel Ahorn Distel Feder Nebel Regen Silber Stern Mond Morgen Abend Hasel Erlen Äpfel Öl Über Falken Sand Schilf Tannen Wacholder Zeisig Hagel Honig Quell Bach Blüten Dorn',
  ends: 'stein kamp bach hain feld brunn grün horst wald mann berger rain tau licht schlag hof winkel garten thal meister',
};

const list = (text) => text.split(' ');
const both = (starts, ends) => list(starts).flatMap((start) => list(ends).map((end) => [start, end]));

/** Sorted as by chance, and the same every time: the first words of the list are used most. */
export function vocabulary(chance) {
  const mixed = (words) =>
    words
      .map((word) => ({ word, at: chance.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ word }) => word);
  return {
    places: mixed(both(PLACES.starts, PLACES.ends).map(([start, end]) => start + end)),
    topics: mixed(
      both(TOPICS.starts, TOPICS.ends).map(([start, end]) => {
        const [word, gender] = end.split(':');
        return { word: start + word, gender };
      }),
    ),
    adjectives: list(ADJECTIVES),
    given: list(GIVEN),
    family: mixed(both(FAMILY.starts, FAMILY.ends).map(([start, end]) => start + end)),
  };
}
