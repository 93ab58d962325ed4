import type { AgendaItemView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';
import { EmptyState } from '../../ui/empty-state';
import { LETTER } from './letter-words';

/** All items, those that are public first; members read both. */
export function InvitationAgenda({ items }: { readonly items: readonly AgendaItemView[] }): ReactElement {
  const { t } = useTranslation('clerk');
  if (items.length === 0) return <EmptyState title={t('agenda.none')} />;
  const open = items.filter((item) => item.public);
  const closed = items.filter((item) => !item.public);
  return (
    <>
      {open.length > 0 && <Part title={LETTER.publicPart} items={open} />}
      {closed.length > 0 && <Part title={LETTER.nonPublicPart} items={closed} />}
    </>
  );
}

function Part({ title, items }: { readonly title: string; readonly items: readonly AgendaItemView[] }): ReactElement {
  return (
    <section className="g-letter__part">
      <h3 className="g-h3">{title}</h3>
      <table className="g-letter__items">
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td className="g-letter__number">{item.number}</td>
              <td>
                {keepTogether(item.title)}
                {item.paperNumber !== null && <span className="g-muted"> ({item.paperNumber})</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
