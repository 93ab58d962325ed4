/** Why a backup could not be written or restored, in one German sentence for the person in front of the terminal. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** The sentence for any failure; what the database says is reduced to its code, for it may quote what is stored. */
export function sentenceOf(error: unknown, path: string): string {
  const { name, message } = error as Partial<Error>;
  if (message !== undefined && (name === 'BackupError' || name === 'StartError')) return message;
  if (name === 'AbortError') return 'Abgebrochen; es wurde nichts geändert.';
  const code = codeOf(error);
  return SENTENCES[code]?.(path) ?? `Unerwarteter Fehler (${code || String(message)}); es wurde nichts geändert.`;
}

/** The code of an error of Node.js or the database; empty when it has none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `Die Datei oder ihr Verzeichnis gibt es nicht: ${path}`,
  EACCES: (path) => `Für diese Datei fehlt die Berechtigung: ${path}`,
  EPERM: (path) => `Für diese Datei fehlt die Berechtigung: ${path}`,
  EROFS: (path) => `Hier kann nicht geschrieben werden: ${path}`,
  EISDIR: (path) => `Das ist ein Verzeichnis, keine Datei: ${path}`,
  ENOTDIR: (path) => `Das Verzeichnis gibt es nicht: ${path}`,
  ENOSPC: (path) => `Auf dem Datenträger ist kein Platz mehr: ${path}`,
};
