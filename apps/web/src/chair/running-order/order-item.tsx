import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';
import { formatTime } from '../../i18n/dates';
import type { OrderLine } from './order-items';
import { Blank, TallyBoxes, Words } from './paper-parts';

interface OrderItemProps {
  readonly item: OrderLine;
  /** When it was planned to begin; null where nothing is planned. */
  readonly begins: string | null;
}

/** An item on paper: the words to call it, each question with room for its count; or what has become of it. */
export function OrderItem({ item, begins }: OrderItemProps): ReactElement {
  const { t } = useTranslation(['chair', 'live']);
  const facts = [
    item.paperNumber === null ? null : t('live:item.paper', { number: item.paperNumber }),
    item.isPublic ? null : t('live:item.nonPublic'),
    begins === null || item.closedAt !== null ? null : t('rail.planned', { time: formatTime(begins) }),
  ].filter((fact) => fact !== null);
  return (
    <section className="g-order">
      <h2 className="g-h3">{keepTogether(`${item.number} ${item.title}`)}</h2>
      {facts.length > 0 && <p className="g-muted">{facts.join(' · ')}</p>}
      {item.closedAt !== null ? (
        <p className="kern-body">
          {[
            t('rail.closed', { time: formatTime(item.closedAt) }),
            item.result === null ? null : t('live:agenda.decided', { label: item.result }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      ) : (
        <>
          <Words>{item.call ?? t('runningOrder.call', { number: item.number, title: item.title })}</Words>
          {(item.questions ?? unknownQuestions(item, t)).map((question, index) => (
            <TallyBoxes key={index} question={question} />
          ))}
          <Blank label={t('runningOrder.remarks')} />
        </>
      )}
    </section>
  );
}

/** As many votes as are known of, where their words are not yet. */
const unknownQuestions = (
  { amendments, paperNumber }: OrderLine,
  t: ReturnType<typeof useTranslation<['chair', 'live']>>['t'],
): readonly string[] => [
  ...amendments.map((number) => t('runningOrder.amendment', { number })),
  t('runningOrder.whole', { number: paperNumber ?? '' }),
];
