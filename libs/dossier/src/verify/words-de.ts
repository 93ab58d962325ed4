import type { FindingSentences } from './finding';

/** What was found, in German; in braces what it is about. */
export const DE: FindingSentences = {
  'manifest-signed': 'Das Verzeichnis der Dateien ist vom Schlüssel „{key}“ unterschrieben, Stand {at}.',
  'manifest-forged': 'Die Unterschrift unter dem Verzeichnis der Dateien passt nicht zu ihm.',
  'manifest-key-unknown': 'Das Verzeichnis der Dateien hat ein Schlüssel unterschrieben, dem Sie nicht vertrauen.',
  'key-changed': 'Der Schlüssel {to} trat {at} an die Stelle von {from}; beide haben es unterschrieben.',
  'key-change-forged': 'Ein Wechsel des Schlüssels ist nicht von beiden Schlüsseln unterschrieben.',
  'key-change-unknown': 'Ein Wechsel des Schlüssels führt zu keinem, dem Sie vertrauen.',
  'files-match': 'Alle {files} Dateien sind die, die das Verzeichnis nennt.',
  'file-differs': 'Die Datei „{file}“ ist eine andere als die im Verzeichnis.',
  'file-missing': 'Die Datei „{file}“ fehlt.',
  'file-not-named': 'Die Datei „{file}“ steht nicht im Verzeichnis.',
  'entries-hashed': 'Alle {entries} Einträge sind vollständig lesbar und in zeitlicher Folge.',
  'entry-malformed': 'Eintrag {place} hat nicht die vereinbarte Form.',
  'entry-not-understood': 'Eintrag {place} („{kind}“) ist dieser Fassung des Prüfprogramms unbekannt.',
  'entry-of-other-meeting': 'Eintrag {place} gehört zu einer anderen Sitzung.',
  'entry-not-for-this-part': 'Eintrag {place} gehört nicht in den öffentlichen Teil.',
  'time-goes-back': 'Eintrag {place} ({at}) liegt vor einem früheren Eintrag.',
  'sealed-opens': '{entries} versiegelte Angaben sind offengelegt und stimmen mit ihrem Siegel überein.',
  'sealed-differs': 'Die offengelegte Angabe zu Eintrag {place} ist nicht die, die versiegelt wurde.',
  'tree-matches': 'Die Prüfsumme über alle {entries} Einträge stimmt.',
  'tree-differs': 'Die Prüfsumme über alle Einträge ist eine andere als die angegebene.',
  'checkpoint-matches': '{checkpoints} unterschriebene Zwischenstände stimmen mit den Einträgen überein.',
  'checkpoint-differs': 'Der unterschriebene Zwischenstand nach {entries} Einträgen ist ein anderer.',
  'checkpoint-forged': 'Die Unterschrift unter einem Zwischenstand ist falsch.',
  'checkpoint-key-unknown':
    '{checkpoints} Zwischenstände hat ein Schlüssel unterschrieben, dem Sie nicht vertrauen und zu dem keine Kette ' +
    'von Schlüsseln führt. So ist es, wenn eine Datenbank (etwa die der Vorführung) auf eine andere ' +
    'Anlage kopiert wurde.',
  'checkpoint-key-retired':
    '{checkpoints} Zwischenstände hat ein Schlüssel unterschrieben, der damals schon ersetzt war: Eine Instanz lief ' +
    'mit ihm weiter, oder jemand hat ihn behalten.',
  'checkpoint-elsewhere': 'Ein Zwischenstand gehört zu einem anderen Journal („{origin}“).',
  'checkpoint-too-far': 'Unterschrieben wurden {signed} Einträge, im Dossier sind nur {entries}: Es fehlen welche.',
  'end-signed': 'Auch das Ende des Journals ist unterschrieben ({entries} Einträge).',
  'end-not-signed': 'Unterschrieben sind {signed} von {entries} Einträgen; was danach kommt, ist nicht bewiesen.',
  'receipt-holds': 'Der Beleg stimmt mit Eintrag {place} des Dossiers überein.',
  'receipt-contradicts': 'Der Beleg widerspricht dem Dossier (Eintrag {place}).',
  'receipt-forged': 'Der Beleg ist in sich nicht gültig: Unterschrift oder Nachweis passen nicht zu ihm.',
  'receipt-key-unknown': 'Den Beleg hat ein Schlüssel unterschrieben, dem Sie nicht vertrauen.',
  'receipt-elsewhere': 'Der Beleg ist von einer anderen Sitzung und sagt über dieses Dossier nichts.',
  'receipt-in-public-part': 'Der Eintrag des Belegs steht auch im öffentlichen Teil, dort als Eintrag {place}.',
  'receipt-missing-here': 'Der Beleg nennt einen öffentlichen Eintrag, der in diesem Dossier fehlt.',
  'receipt-not-public': 'Der Beleg ist von einem nichtöffentlichen Eintrag; im öffentlichen Teil kann er nicht stehen.',
  'witness-saw': '{witness} hat das Journal bis Eintrag {seen} von {entries} gesehen und bezeugt, {at}.',
  'witness-unknown':
    '{witness} hat das Journal laut Dossier bis Eintrag {seen} von {entries} bezeugt, {at}. Der Schlüssel dazu kam ' +
    'mit dem Dossier: Fragen Sie dort nach.',
  'witness-contradicts': '{witness} hat nach {entries} Einträgen einen anderen Stand bezeugt.',
  'witness-earlier': '{witness} hat Eintrag {place} bezeugt, bevor er nach der Uhr der Gemeinde entstand.',
  'timestamp-holds':
    'Zeitstempel: „{authority}“ hat den Stand nach {entries} Einträgen gestempelt, {at}. ' +
    'Ob das Zertifikat widerrufen war, wurde nicht geprüft.',
  'timestamp-unknown':
    'Zeitstempel: „{authority}“ hat laut Dossier den Stand nach {entries} Einträgen gestempelt, {at}. Das Zertifikat ' +
    'dazu haben Sie nicht als vertrauenswürdig angegeben.',
  'timestamp-differs': 'Ein Zeitstempel ist falsch oder über einen anderen Stand als den nach {entries} Einträgen.',
  'timestamp-earlier':
    'Eintrag {place} wurde nach der Uhr der Gemeinde erst nach seinem Zeitstempel geschrieben ({at}).',
  'timestamps-not-checked': '{timestamps} Zeitstempel wurden hier nicht geprüft.',
  'cosignature-forged': 'Die Unterschrift eines Zeugen ist falsch.',
  'entry-contradicts': 'Eintrag {place} kann auf die Einträge vor ihm nicht folgen.',
  'entry-after-end': 'Eintrag {place} steht nach dem Ende der Sitzung; dort kann das nicht mehr geschehen sein.',
  'meeting-opened-again': 'Eintrag {place} eröffnet die Sitzung ein zweites Mal.',
  'interruption-out-of-turn':
    'Eintrag {place} unterbricht eine Sitzung, die nicht läuft, oder setzt eine fort, die nicht unterbrochen ist.',
  'person-not-seated': 'Eintrag {place} meldet jemanden anwesend, der nicht auf der Liste der Sitzung steht.',
  'person-not-there': 'Eintrag {place} meldet jemanden ab, der nicht anwesend war.',
  'item-out-of-turn':
    'Eintrag {place} ruft einen Tagesordnungspunkt auf oder schließt ihn ab, den es nicht gibt oder der schon ' +
    'abgeschlossen ist, oder nimmt einen ein zweites Mal auf.',
  'vote-out-of-turn':
    'Eintrag {place} passt nicht zum Gang der Abstimmung: Sie war noch nicht oder nicht mehr so weit, oder eine ' +
    'andere war noch nicht erledigt.',
  'electorate-unfounded':
    'Eintrag {place} lässt abstimmen, wer nicht anwesend, wegen Befangenheit ausgeschlossen oder doppelt genannt ist.',
  'ballot-out-of-vote': 'Eintrag {place} ist eine Stimme, für die gerade keine Abstimmung offen war.',
  'ballot-not-entitled': 'Eintrag {place} ist die Stimme einer Person, die in dieser Abstimmung keine hat.',
  'ballot-by-another': 'Eintrag {place} ist eine Stimme, die jemand anderes abgegeben hat.',
  'ballot-replaced-unfounded':
    'Eintrag {place} ersetzt eine Stimme, die es nicht gibt, oder verschweigt, dass er eine ersetzt.',
  'course-follows': 'Alle {entries} Einträge können in dieser Folge geschehen sein.',
  'meeting-replayed': 'Die Sitzung wurde aus {entries} Einträgen nachgespielt.',
  'meeting-not-opened': 'Das Journal beginnt nicht mit der Eröffnung der Sitzung.',
  'vote-recounted': 'Nachgezählt, {ballots} Stimmen: {question}',
  'vote-numbers-checked': 'Nicht nachzählbar, Zahlen in sich richtig (von Hand gezählt): {question}',
  'vote-not-recountable': 'Nicht nachzählbar, Summe richtig (Stimmen nicht offengelegt): {question}',
  'vote-differs': 'Die Zählung stimmt nicht: {question}',
  'check-codes-match': 'Die Urne hielt {codes} Prüfcodes, so viele, wie abgestimmt haben: {question}',
  'check-codes-differ':
    'Abgestimmt haben {voted}, in der Urne lagen {codes} Prüfcodes, oder einer steht doppelt: {question}',
  'ballot-not-cast': 'Es wurde eine Stimme gezählt, die niemand abgegeben hat: {question}',
  'ballot-differs': 'Eine gezählte Stimme ist nicht die abgegebene (Eintrag {place}): {question}',
  'ballot-twice': 'Die Stimme einer Person wurde mehr als einmal gezählt: {question}',
  'ballot-uncounted': 'Eine abgegebene Stimme wurde nicht gezählt: {question}',
  'ballots-sealed': '{ballots} einzelne Stimmen sind nicht offengelegt; gezählt wurde nach der Liste: {question}',
  'result-differs': 'Verkündet wurde etwas anderes als gezählt: {question}',
  'result-unfounded': 'Das verkündete Ergebnis folgt nicht aus der Zählung, und kein Grund ist genannt: {question}',
  'result-in-other-words': 'Das Ergebnis ist in anderen Worten verkündet, als aus der Zählung folgen: {question}',
  'majority-unfounded':
    'Verlangt war eine andere Mehrheit, als die Regeln des Gremiums geben, und keine Vorschrift ist genannt: ' +
    '{question}',
  'resolved-otherwise': 'Ein Eintrag beruft sich auf eine Abstimmung, die anders ausgegangen ist: {question}',
  'lot-unfounded': 'Das Los entschied nicht zwischen denen, zwischen denen die Zählung es offenließ: {question}',
  'own-vote-differs': 'Eine eigene Stimme ist für die Niederschrift anders vermerkt als gezählt: {question}',
  'release-differs': 'Bekannt gegeben wurde etwas anderes als beschlossen: {question}',
  'release-not-comparable':
    'Was aus dem nichtöffentlichen Teil bekannt gegeben wurde, lässt sich hier nicht vergleichen: {question}',
  'correction-follows': 'Eine redaktionelle Berichtigung setzt am Text davor an: {question}',
  'correction-differs': 'Eine redaktionelle Berichtigung setzt nicht am Text davor an: {question}',
  'text-recomputed': 'Der Beschlusstext folgt aus Vorlage und Änderungen: {question}',
  'text-differs': 'Der Beschlusstext folgt nicht aus Vorlage und Änderungen: {question}',
  'text-not-recomputable': 'Der Beschlusstext lässt sich aus diesem Teil nicht ableiten: {question}',
  'minutes-recomposed': 'Die Niederschrift ist dieselbe, die aus dem Journal folgt ({votes} Abstimmungen).',
  'minutes-in-other-words':
    'Die Niederschrift gibt alle {votes} Abstimmungen wieder, wie sie im Journal stehen; ihre übrigen Sätze hat eine ' +
    'andere Fassung von Gremia geschrieben.',
  'minutes-unreadable': 'Die Niederschrift in Daten ist nicht lesbar.',
  'minutes-differ': 'Die Niederschrift weicht vom Journal ab: {question}',
  'minutes-seal-matches': 'Die Prüfsumme am Ende der Niederschrift stimmt ({entries} Einträge): {root}',
  'minutes-seal-differs': 'Die Prüfsumme am Ende der Niederschrift ist nicht die der ersten {entries} Einträge: {root}',
  'minutes-seal-not-comparable':
    'Die Prüfsumme am Ende der Niederschrift ist die eines Journals, das diesem Dossier nicht beiliegt.',
  'minutes-missing': 'Eine Niederschrift liegt diesem Dossier nicht bei.',
  'keys-of-the-dossier':
    'Geprüft wurde mit dem Schlüssel aus dem Dossier. Wer es gemacht hat, kann auch ihn gemacht haben: ' +
    'Vergleichen Sie ihn mit dem veröffentlichten Schlüssel.',
  'times-differ': 'Beginn oder Ende der Sitzung stehen im Verzeichnis anders als im Journal.',
  'rules-match': 'Die beigelegten Regeln sind die, mit denen die Sitzung eröffnet wurde.',
  'rules-differ': 'Die beigelegten Regeln sind andere als die, mit denen die Sitzung eröffnet wurde.',
  'attachments-listed':
    'Die Prüfsummen der Anlagen nennt nur das Verzeichnis; ob dieselben Dateien in der Sitzung vorlagen, steht nicht ' +
    'im Journal.',
  anchored:
    'Bis Eintrag {anchored} von {entries} ist der Stand außerhalb der Gemeinde festgehalten (Beleg, Zeuge oder ' +
    'Zeitstempel).',
  'after-anchor':
    'Die Einträge {from} bis {entries} hat nur der Schlüssel der Gemeinde bestätigt: Sein Inhaber könnte sie neu ' +
    'geschrieben oder danach etwas weggelassen haben.',
  'cut-off-possible':
    'Die Einträge hat nur der Schlüssel der Gemeinde bestätigt. Ob sein Inhaber sie neu geschrieben oder am Ende ' +
    'etwas weggelassen hat, können nur ein Beleg, ein Zeuge oder ein Zeitstempel zeigen.',
  'hidden-part': 'Ob es nichtöffentliche Einträge gibt und was sie sagen, zeigt dieser Teil mit Absicht nicht.',
};
