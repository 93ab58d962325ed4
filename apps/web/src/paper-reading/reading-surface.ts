import type { AttachmentFolder } from './attachment-list';
import type { ExportFolder } from './export-menu';
import type { PaperPath, SynopsisPath } from './synopsis/synopsis-source';
import type { VersionsPath } from './versions/paper-versions';

/** Where the parts of a paper lead to, for the person who reads it. */
export interface ReadingSurface {
  readonly paper: PaperPath;
  readonly synopsis: SynopsisPath;
  readonly versions: VersionsPath;
  readonly meeting: '/sitzungen/$id' | '/mitglied/sitzung/$id' | '/verwaltung/sitzungen/$id';
  /** Where files are fetched from: the public's copy or that of people who are signed in. */
  readonly exports: ExportFolder;
  readonly attachments: AttachmentFolder;
}

export const PUBLIC_READING: ReadingSurface = {
  paper: '/drucksachen/$id',
  synopsis: '/drucksachen/$id/synopse',
  versions: '/drucksachen/$id/fassungen',
  meeting: '/sitzungen/$id',
  exports: 'portal/papers',
  attachments: 'portal/attachments',
};

export const MEMBER_READING: ReadingSurface = {
  paper: '/mitglied/drucksachen/$id',
  synopsis: '/mitglied/drucksachen/$id/synopse',
  versions: '/mitglied/drucksachen/$id/fassungen',
  meeting: '/mitglied/sitzung/$id',
  exports: 'papers',
  attachments: 'attachments',
};

export const OFFICE_READING: ReadingSurface = {
  paper: '/verwaltung/drucksachen/$id',
  synopsis: '/verwaltung/drucksachen/$id/synopse',
  versions: '/verwaltung/drucksachen/$id/fassungen',
  meeting: '/verwaltung/sitzungen/$id',
  exports: 'papers',
  attachments: 'attachments',
};
