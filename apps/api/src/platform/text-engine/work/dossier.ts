import { filesOfDossier, packDossier, signedDossier, textToSign, type DossierParts } from '@gremia/dossier';

/** The text that has to be signed before the dossier can be packed; the key stays with the application. */
export const dossierToSign = (parts: DossierParts): string => textToSign(filesOfDossier(parts), parts);

/** The dossier as a ZIP, `note` being the signed text. */
export const packedDossier = ({ parts, note }: { readonly parts: DossierParts; readonly note: string }): Uint8Array =>
  packDossier(signedDossier(filesOfDossier(parts), note));
