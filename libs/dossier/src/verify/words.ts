import { decidedSubject } from '@gremia/rules';
import type { Finding, FindingCode, FindingLevel } from './finding';

export type ReportLanguage = 'de' | 'en';

type Sentences = Readonly<Record<FindingCode, string>>;

const DE: Sentences = {
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

const EN: Sentences = {
  'manifest-signed': 'The list of files is signed by the key "{key}", as of {at}.',
  'manifest-forged': 'The signature of the list of files does not belong to it.',
  'manifest-key-unknown': 'The list of files was signed by a key that you do not trust.',
  'key-changed': 'The key {to} took the place of {from}, {at}; both have signed that.',
  'key-change-forged': 'A change of keys is not signed by both keys.',
  'key-change-unknown': 'A change of keys leads to none that you trust.',
  'files-match': 'All {files} files are those that the list names.',
  'file-differs': 'The file "{file}" is another one than that of the list.',
  'file-missing': 'The file "{file}" is missing.',
  'file-not-named': 'The file "{file}" is not in the list.',
  'entries-hashed': 'All {entries} entries can be read and follow each other in time.',
  'entry-malformed': 'Entry {place} does not have the agreed form.',
  'entry-not-understood': 'Entry {place} ("{kind}") is not known to this version of the verifier.',
  'entry-of-other-meeting': 'Entry {place} belongs to another meeting.',
  'entry-not-for-this-part': 'Entry {place} does not belong to the public part.',
  'time-goes-back': 'Entry {place} ({at}) is earlier than one before it.',
  'sealed-opens': '{entries} sealed parts are disclosed and match their seals.',
  'sealed-differs': 'What is disclosed of entry {place} is not what was sealed.',
  'tree-matches': 'The root over all {entries} entries is right.',
  'tree-differs': 'The root over all entries is another one than stated.',
  'checkpoint-matches': '{checkpoints} signed checkpoints match the entries.',
  'checkpoint-differs': 'The signed checkpoint after {entries} entries is another one.',
  'checkpoint-forged': 'The signature of a checkpoint is wrong.',
  'checkpoint-key-unknown':
    '{checkpoints} checkpoints were signed by a key that you do not trust and that no chain of keys leads to. So it ' +
    'is where a database (that of the demonstration, say) was copied to another installation.',
  'checkpoint-key-retired':
    '{checkpoints} checkpoints were signed by a key that had been replaced by then: an instance went on with it, or ' +
    'somebody has kept it.',
  'checkpoint-elsewhere': 'A checkpoint belongs to another journal ("{origin}").',
  'checkpoint-too-far': '{signed} entries were signed, the dossier has {entries} only: some are missing.',
  'end-signed': 'The end of the journal is signed as well ({entries} entries).',
  'end-not-signed': '{signed} of {entries} entries are signed; what follows is not proved.',
  'receipt-holds': 'The receipt agrees with entry {place} of the dossier.',
  'receipt-contradicts': 'The receipt contradicts the dossier (entry {place}).',
  'receipt-forged': 'The receipt is not valid in itself: signature or proof do not belong to it.',
  'receipt-key-unknown': 'The receipt was signed by a key that you do not trust.',
  'receipt-elsewhere': 'The receipt is of another meeting and says nothing of this dossier.',
  'receipt-in-public-part': 'The entry of the receipt stands in the public part as well, there as entry {place}.',
  'receipt-missing-here': 'The receipt names a public entry that is missing from this dossier.',
  'receipt-not-public': 'The receipt is of a non-public entry, which cannot stand in the public part.',
  'witness-saw': '{witness} has seen and witnessed the journal up to entry {seen} of {entries}, {at}.',
  'witness-unknown':
    'By the dossier {witness} has witnessed the journal up to entry {seen} of {entries}, {at}. The key came with the ' +
    'dossier: ask there.',
  'witness-contradicts': '{witness} has witnessed another state after {entries} entries.',
  'witness-earlier': '{witness} has witnessed entry {place} before it was written by the clock of the municipality.',
  'timestamp-holds':
    'Timestamp: "{authority}" has stamped the state after {entries} entries, {at}. ' +
    'Whether its certificate was revoked was not checked.',
  'timestamp-unknown':
    'Timestamp: by the dossier "{authority}" has stamped the state after {entries} entries, {at}. You have not named ' +
    'its certificate as one that you trust.',
  'timestamp-differs': 'A timestamp is wrong, or of another state than that after {entries} entries.',
  'timestamp-earlier': 'Entry {place} was written after its timestamp by the clock of the municipality ({at}).',
  'timestamps-not-checked': '{timestamps} timestamps were not checked here.',
  'cosignature-forged': 'The signature of a witness is wrong.',
  'entry-contradicts': 'Entry {place} cannot follow the entries before it.',
  'entry-after-end': 'Entry {place} stands after the end of the meeting, where that cannot happen any more.',
  'meeting-opened-again': 'Entry {place} opens the meeting a second time.',
  'interruption-out-of-turn':
    'Entry {place} interrupts a meeting that does not run, or resumes one that is not interrupted.',
  'person-not-seated': 'Entry {place} checks in somebody who is not on the roster of the meeting.',
  'person-not-there': 'Entry {place} checks out somebody who was not there.',
  'item-out-of-turn':
    'Entry {place} calls or closes an item that is not there or closed already, or adds one a second time.',
  'vote-out-of-turn':
    'Entry {place} does not fit the course of the vote: it was not, or no longer, so far, or another one was not ' +
    'settled.',
  'electorate-unfounded':
    'Entry {place} lets somebody vote who is not there, has a conflict of interest, or is named twice.',
  'ballot-out-of-vote': 'Entry {place} is a ballot for which no vote was open.',
  'ballot-not-entitled': 'Entry {place} is the ballot of somebody who has none in this vote.',
  'ballot-by-another': 'Entry {place} is a ballot that somebody else has cast.',
  'ballot-replaced-unfounded': 'Entry {place} replaces a ballot that is not there, or hides that it replaces one.',
  'course-follows': 'All {entries} entries can have happened in this order.',
  'meeting-replayed': 'The meeting was replayed from {entries} entries.',
  'meeting-not-opened': 'The journal does not begin with the opening of the meeting.',
  'vote-recounted': 'Recounted, {ballots} ballots: {question}',
  'vote-numbers-checked': 'Not recountable, numbers consistent (counted by hand): {question}',
  'vote-not-recountable': 'Not recountable, sum right (ballots not disclosed): {question}',
  'vote-differs': 'The count is wrong: {question}',
  'check-codes-match': 'The urn held {codes} check codes, as many as have voted: {question}',
  'check-codes-differ': '{voted} have voted, the urn held {codes} check codes, or one of them twice: {question}',
  'ballot-not-cast': 'A ballot was counted that nobody cast: {question}',
  'ballot-differs': 'A counted ballot is not the one that was cast (entry {place}): {question}',
  'ballot-twice': 'The ballot of one person was counted more than once: {question}',
  'ballot-uncounted': 'A ballot that was cast was not counted: {question}',
  'ballots-sealed': '{ballots} single ballots are not disclosed; it was counted by the list: {question}',
  'result-differs': 'What was announced is not what was counted: {question}',
  'result-unfounded': 'The announced result does not follow from the count, and no reason is given: {question}',
  'result-in-other-words': 'The result was announced in other words than follow from the count: {question}',
  'majority-unfounded':
    'Another majority was asked for than the rules of the body give, and no norm is named: {question}',
  'resolved-otherwise': 'An entry rests on a vote that came out otherwise: {question}',
  'lot-unfounded': 'The lot did not decide between those between whom the count had left it open: {question}',
  'own-vote-differs': 'An own vote was recorded otherwise than it was counted: {question}',
  'release-differs': 'What was told to everybody is not what was resolved: {question}',
  'release-not-comparable': 'What was told of the non-public part cannot be compared here: {question}',
  'correction-follows': 'An editorial correction goes on from the text before it: {question}',
  'correction-differs': 'An editorial correction does not go on from the text before it: {question}',
  'text-recomputed': 'The resolution follows from the paper and its amendments: {question}',
  'text-differs': 'The resolution does not follow from the paper and its amendments: {question}',
  'text-not-recomputable': 'The resolution cannot be worked out from this part: {question}',
  'minutes-recomposed': 'The minutes are those that follow from the journal ({votes} votes).',
  'minutes-in-other-words':
    'The minutes tell all {votes} votes as they stand in the journal; another version of Gremia wrote the rest.',
  'minutes-unreadable': 'The minutes as data cannot be read.',
  'minutes-differ': 'The minutes differ from the journal: {question}',
  'minutes-seal-matches': 'The hash at the end of the minutes is right ({entries} entries): {root}',
  'minutes-seal-differs': 'The hash at the end of the minutes is not that of the first {entries} entries: {root}',
  'minutes-seal-not-comparable':
    'The hash at the end of the minutes is that of a journal which is not in this dossier.',
  'minutes-missing': 'There are no minutes in this dossier.',
  'keys-of-the-dossier':
    'It was checked with the key in the dossier. Whoever made it may have made that, too: compare it with the ' +
    'published key.',
  'times-differ': 'Beginning or end of the meeting are not those of the journal.',
  'rules-match': 'The rules in the dossier are those that the meeting was opened with.',
  'rules-differ': 'The rules in the dossier are not those that the meeting was opened with.',
  'attachments-listed':
    'The hashes of attachments stand in the list of files only; whether the same files lay before the meeting the ' +
    'journal does not say.',
  anchored:
    'Up to entry {anchored} of {entries} the state was kept outside the municipality (receipt, witness or timestamp).',
  'after-anchor':
    'Entries {from} to {entries} were confirmed by the key of the municipality only: its holder may have written ' +
    'them anew, or left something out after them.',
  'cut-off-possible':
    'The entries were confirmed by the key of the municipality only. Whether its holder has written them anew, or ' +
    'left something out at the end, only a receipt, a witness or a timestamp can show.',
  'hidden-part': 'Whether there are non-public entries, and what they say, this part does not show on purpose.',
};

const SENTENCES: Readonly<Record<ReportLanguage, Sentences>> = { de: DE, en: EN };

export const LEVEL_WORDS: Readonly<Record<ReportLanguage, Readonly<Record<FindingLevel, string>>>> = {
  de: { proved: 'bewiesen', fault: 'FEHLER', unproven: 'nicht bewiesen' },
  en: { proved: 'proved', fault: 'FAULT', unproven: 'not proved' },
};

/** An instant as people write it; the clock is not that of the reader's place, and so it is named. */
const spoken = (instant: string, language: ReportLanguage): string =>
  `${new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(instant),
  )} UTC`;

/** A finding as a sentence. */
export const sentenceOf = ({ code, about }: Finding, language: ReportLanguage): string =>
  SENTENCES[language][code].replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = String(about[name] ?? '');
    if (name === 'at') return spoken(value, language);
    return name === 'question' ? decidedSubject(value) : value;
  });
