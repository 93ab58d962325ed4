/** What keeps a file from being read as a dossier; nothing was checked then. */
export class DossierError extends Error {
  /**
   * @param code `not-a-zip`, `too-large`, `file-missing`, `file-malformed`, `format-unknown`
   * @param file the file in the dossier that it is about; null for the dossier itself
   */
  constructor(
    readonly code: 'not-a-zip' | 'too-large' | 'file-missing' | 'file-malformed' | 'format-unknown',
    readonly file: string | null = null,
  ) {
    super(file === null ? code : `${code}: ${file}`);
  }
}
