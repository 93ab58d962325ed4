import { papersRoutes, portalRoutes } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../api/address';
import { formatFileKind, formatSize } from './file-words';
import { Icon } from '../ui/icon';

export interface AttachmentItem {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
}

export type AttachmentFolder = 'attachments' | 'portal/attachments';

export interface AttachmentListProps {
  readonly attachments: readonly AttachmentItem[];
  /** Folder of the download: `attachments` for signed-in people, `portal/attachments` for the public. */
  readonly folder: AttachmentFolder;
}

const DOWNLOAD = { attachments: papersRoutes.attachment, 'portal/attachments': portalRoutes.attachment } as const;

export function AttachmentList({ attachments, folder }: AttachmentListProps): ReactElement {
  const { i18n } = useTranslation();
  return (
    <ul className="g-attachments">
      {attachments.map(({ id, fileName, mediaType, size }) => (
        <li key={id}>
          <a className="kern-link" href={addressOf(DOWNLOAD[folder], { params: { id } })} download={fileName}>
            <Icon name="download" />
            {fileName}
          </a>{' '}
          <span className="g-muted g-small">
            ({formatFileKind(mediaType, fileName)}, {formatSize(size, i18n.language)})
          </span>
        </li>
      ))}
    </ul>
  );
}
