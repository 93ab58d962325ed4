import type { ReactElement } from 'react';
import { ExportMenu } from './export-menu';
import type { PaperPartProps } from './paper-part';

/** The texts of the paper as files; nothing where it has none. */
export function PaperExport({ paper, surface }: PaperPartProps): ReactElement | null {
  const { id, marked, text, resolution, resolutionMarked, corrections } = paper;
  if (marked === null && text === null && resolution === null) return null;
  return (
    <ExportMenu
      paperId={id}
      folder={surface.exports}
      changes={marked !== null ? 'amendment' : resolutionMarked !== null ? 'resolution' : null}
      corrected={corrections.length > 0}
    />
  );
}
