/** `240 kB`, `1,4 MB`, on one line. */
export function formatSize(bytes: number, language: string): string {
  const locale = language === 'en' ? 'en-GB' : 'de-DE';
  if (bytes < 1_000_000)
    return `${new Intl.NumberFormat(locale).format(Math.max(1, Math.round(bytes / 1_000)))}\u00a0kB`;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)}\u00a0MB`;
}

/** What people call the file: its ending in capitals, else the second half of its media type. */
export function formatFileKind(mediaType: string, fileName: string): string {
  const ending = /\.([a-z0-9]{1,5})$/iu.exec(fileName)?.[1];
  return (ending ?? mediaType.split('/')[1] ?? mediaType).toUpperCase();
}
