/**
 * Content-Disposition for a download, with an ASCII name for old programs and the real one beside it (RFC 6266, RFC
 * 8187).
 */
function attachmentDisposition(fileName: string): string {
  const ascii = fileName
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Headers of a file that is always saved and never shown: what somebody attached must not run as a page of ours. */
export function downloadHeaders({
  fileName,
  mediaType,
  etag,
}: {
  readonly fileName: string;
  readonly mediaType: string;
  readonly etag: string;
}): Record<string, string> {
  return {
    'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'content-disposition': attachmentDisposition(fileName),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    etag,
  };
}
