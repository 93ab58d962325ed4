import type { AgendaItemInput } from '@gremia/contracts';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AgendaLine, type LineActs } from './agenda-line';
import './agenda.css';

export interface AgendaPartProps extends LineActs {
  readonly isPublic: boolean;
  /** The whole agenda; the part shows its own items. */
  readonly items: readonly AgendaItemInput[];
  readonly numbers: readonly string[];
  readonly paperNumbers: Readonly<Record<string, string | null>>;
  readonly begins: ReadonlyMap<string, string>;
  readonly error: unknown;
  readonly mark: { readonly row: string; readonly side: 'before' | 'after' } | null;
}

/** One part of the agenda under its heading, line by line. */
export function AgendaPart(props: AgendaPartProps): ReactElement | null {
  const { isPublic, items, numbers, paperNumbers, begins, error, mark, ...acts } = props;
  const { t } = useTranslation('clerk');
  const id = useId();
  const placed = items.map((item, index) => ({ item, index })).filter(({ item }) => item.public === isPublic);
  if (placed.length === 0) return null;
  return (
    <section className="clerk-part" aria-labelledby={id}>
      <div className={`clerk-line__row clerk-part__head${isPublic ? '' : ' clerk-line__row--closed'}`}>
        <h3 id={id} className="clerk-part__title">
          {t(isPublic ? 'agenda.publicPart' : 'agenda.nonPublicPart')}
        </h3>
        {!isPublic && <span aria-hidden="true">{t('agenda.neutralTitle')}</span>}
        <span aria-hidden="true">{t('agenda.paper')}</span>
        <span aria-hidden="true">{t('agenda.responsibility')}</span>
        <span aria-hidden="true">{t('agenda.minutes')}</span>
        <span aria-hidden="true">{t('agenda.begins')}</span>
      </div>
      <ol className="clerk-part__lines">
        {placed.map(({ item, index }, place) => (
          <AgendaLine
            key={item.id}
            {...acts}
            item={item}
            index={index}
            place={place}
            lastPlace={placed.length - 1}
            number={numbers[index] ?? ''}
            paperNumber={paperNumbers[item.id] ?? null}
            begins={begins.get(item.id) ?? null}
            error={error}
            dropSide={mark?.row === item.id ? mark.side : null}
          />
        ))}
      </ol>
    </section>
  );
}
