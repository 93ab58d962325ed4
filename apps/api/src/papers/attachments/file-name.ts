import { composed } from '@gremia/resolution';
import type { FileType } from './file-type';

const LONGEST = 150;

/**
 * A file name that can do no harm where it is saved: no path, no control or direction characters, and an extension that
 * says what the file is.
 */
export function safeFileName(given: string, { extensions }: FileType): string {
  const bare = composed(given.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const extension = /\.([a-z0-9]{1,10})$/i.exec(bare)?.[1]?.toLowerCase() ?? '';
  const fits = extensions.includes(extension);
  const stem = (fits ? bare.slice(0, -extension.length - 1) : bare) || 'Anlage';
  return `${[...stem].slice(0, LONGEST).join('')}.${fits ? extension : extensions[0]}`;
}
