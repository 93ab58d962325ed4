import type { DossierManifest } from './format';

/** For whoever opens the ZIP and has never heard of any of this. */
export const readmeOf = ({ meeting, part, journal }: Pick<DossierManifest, 'meeting' | 'part' | 'journal'>): string =>
  `DOSSIER DER SITZUNG

${meeting.municipality} · ${meeting.body}
${meeting.title}
${part === 'public' ? 'Öffentlicher Teil' : 'Vollständig, mit dem nichtöffentlichen Teil – nur für die Verwaltung'}

WAS IST DAS?
In diesem Ordner liegt das Journal der Sitzung: ${journal.size} Einträge, jeder ein Vorgang
(Aufruf, Abstimmung, Stimme, Ergebnis), in der Reihenfolge, in der er geschah. Mit dem
Journal lässt sich ohne Gremia und ohne den Server der Gemeinde prüfen, dass nichts
hinzugefügt, entfernt, vertauscht oder geändert wurde und dass jede Zählung aus den
Stimmen folgt.

WIE PRÜFE ICH ES?
Auf der Seite „Dossier prüfen“ des Portals, auch ohne Verbindung zum Netz: Ziehen Sie die
ZIP-Datei auf die Seite; sie bleibt auf Ihrem Gerät. Oder mit dem Prüfprogramm:
    npx gremia verify DOSSIER.zip --keys SCHLUESSEL.txt
Den Schlüssel der Gemeinde holen Sie auf einem anderen Weg als mit dem Dossier.

WAS LIEGT HIER?
journal/entries.jsonl      die Einträge, einer je Zeile
journal/checkpoints.jsonl  unterschriebene Zwischenstände des Journals
keys.txt                   der öffentliche Schlüssel, mit dem unterschrieben wurde, und die vor ihm
key-changes.jsonl          wie ein Schlüssel an die Stelle eines anderen trat, wenn das geschah
witnesses.txt              Schlüssel derer, die Zwischenstände von außen bezeugt haben, wenn es sie gibt
timestamps.jsonl           Zeitstempel eines Dienstes von außen, wenn es sie gibt
minutes/                   die Niederschrift, wenn es sie gibt und sie hierher gehört
rules.json                 die Regeln, die in der Sitzung galten, mit ihren Paragraphen
attachments.json           Anlagen der Vorlagen mit ihren Prüfsummen
dossier.json               Verzeichnis aller Dateien mit ihren Prüfsummen
dossier.note               Unterschrift unter dem Verzeichnis

WAS WIRD NICHT BEWIESEN?
Bei geheimen Abstimmungen und beim Handzeichen gibt es keine einzelnen Stimmen zum
Nachzählen; geprüft wird, dass die Zahlen aufgehen. Wer den Schlüssel besitzt und niemandem
je einen Beleg gegeben hat, könnte ein ganz anderes Journal schreiben: Belege, die Mitglieder
aufbewahren, schließen das aus.
`;
