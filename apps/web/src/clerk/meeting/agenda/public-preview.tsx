import type { AgendaItemInput } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/badge';
import { beginsInPublic, partOf } from './agenda-parts';
import './agenda.css';

type Shown = Pick<AgendaItemInput, 'id' | 'public' | 'title' | 'neutralTitle' | 'plannedMinutes'>;

export interface PublicPreviewProps {
  readonly items: readonly Shown[];
  readonly numbers: readonly string[];
  readonly paperNumbers: Readonly<Record<string, string | null>>;
}

/** The agenda as everybody will read it: of what is not public the neutral title alone, marked to be checked. */
export function PublicPreview({ items, numbers, paperNumbers }: PublicPreviewProps): ReactElement {
  const { t } = useTranslation('clerk');
  const numberOf = (id: string): string => numbers[items.findIndex((item) => item.id === id)] ?? '';
  const first = beginsInPublic(items);
  return (
    <div className="clerk-preview" lang="de">
      {[first, !first].map((isPublic) => {
        const part = partOf(items, isPublic);
        if (part.length === 0) return null;
        return (
          <section key={String(isPublic)}>
            <h3 className="g-h3">{t(isPublic ? 'agenda.publicPart' : 'agenda.nonPublicPart')}</h3>
            <ol className="clerk-preview__items">
              {part.map((item) => (
                <li key={item.id}>
                  <span className="g-agenda__number">{numberOf(item.id)}</span>
                  <span>
                    {item.public ? item.title : item.neutralTitle}
                    {item.public && paperNumbers[item.id] !== undefined && paperNumbers[item.id] !== null && (
                      <span className="g-muted"> {paperNumbers[item.id]}</span>
                    )}{' '}
                    {!item.public && <Badge icon="visibility-off">{t('preview.instead', { title: item.title })}</Badge>}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
