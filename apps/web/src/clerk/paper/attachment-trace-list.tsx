import { papersRoutes } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client';
import { formatShortInstant } from '../../i18n/dates';

/** What became of the files of a submitted paper: when, what, by whom. */
export function AttachmentTraceList({ paperId }: { readonly paperId: string }): ReactElement | null {
  const { t } = useTranslation('clerk');
  const { data } = useQuery({
    queryKey: ['attachment-trace', paperId],
    queryFn: ({ signal }) => call(papersRoutes.attachmentTrace, { params: { id: paperId }, signal }),
  });
  if (data === undefined || data.steps.length === 0) return null;
  return (
    <details>
      <summary>{t('attachments.trace')}</summary>
      <ul>
        {data.steps.map(({ at, by, fileName, what }, index) => (
          <li key={`${at} ${index}`}>
            {t('attachments.traceLine', {
              at: formatShortInstant(at),
              name: fileName,
              what: t(`attachments.step.${what}`),
              by,
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
