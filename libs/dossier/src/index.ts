export { packDossier, unpackDossier, type DossierContent } from './archive';
export { DossierError } from './dossier-error';
export { DOSSIER_FILES, type DossierPart, type DossierManifest } from './format';
export { keysOf, readDossier, type Dossier } from './read-dossier';
export { openableSeals } from './openable';
export { filesOfDossier, signedDossier, textToSign, type DossierParts, type WrittenEntry } from './write-dossier';
export type { Finding, FindingCode, FindingLevel } from './verify/finding';
export { verifyDossier, type Report, type Trusted } from './verify/verify-dossier';
export { LEVEL_WORDS, sentenceOf, type ReportLanguage } from './verify/words';
