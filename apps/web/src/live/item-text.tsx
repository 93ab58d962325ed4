import {
  adoptedUnits,
  finalVote,
  isClosed,
  mergedText,
  resolutionOf,
  type ItemState,
  type MeetingState,
} from '@gremia/meeting';
import type { MarkedPoint } from '@gremia/resolution';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectionNotes, TextAsResolved } from '../paper-reading/correction-notes';
import { MarkedTextWithSwitch } from '../resolution-text/marked-text.switch';
import { PointList } from '../resolution-text/point-list';
import { AgreedWordings } from './agreed-wordings';
import { ItemDetails } from './item-details';
import { ItemAmendments } from './item-amendments';

interface ItemTextProps {
  readonly state: MeetingState;
  readonly item: ItemState;
  /** The reader; a person excluded from a non-public item may not read on. */
  readonly personId?: string | null;
  /** The desk lists the amendments itself, with its buttons. */
  readonly withUnits?: boolean;
}

/** What an item is about: paper, originators, the text as it stands, and the amendments with what became of them. */
export function ItemText({ state, item, personId = null, withUnits = true }: ItemTextProps): ReactElement {
  const { t } = useTranslation('live');
  const { text } = item;
  const excluded = isClosed(item) && personId !== null && item.conflicted.includes(personId);
  if (text === null || excluded)
    return <p className="kern-body">{item.public ? t('item.noText') : t('item.hidden')}</p>;
  const resolved = finalVote(state, item)?.resolution ?? null;
  return (
    <div className="g-stack">
      {text.paperNumber !== null && (
        <p className="kern-body">
          {text.paperId === null ? (
            t('item.paper', { number: text.paperNumber })
          ) : (
            <Link className="kern-link" to="/mitglied/drucksachen/$id" params={{ id: text.paperId }}>
              {t('item.paper', { number: text.paperNumber })}
            </Link>
          )}
          {text.originators.length > 0 && (
            <span>, {t('item.originators', { names: text.originators.join(', ') })}</span>
          )}
        </p>
      )}
      {resolved === null ? (
        <CurrentText state={state} item={item} />
      ) : (
        <ResolvedText state={state} item={item} marked={resolved.marked} />
      )}
      {text.paperId !== null && <ItemDetails key={text.paperId} paperId={text.paperId} />}
      {withUnits && <ItemAmendments state={state} item={item} />}
      {withUnits && <AgreedWordings state={state} item={item} />}
    </div>
  );
}

/** As announced, with the changes of the proposal; once it was corrected, as it reads now, with the corrections. */
function ResolvedText({
  state,
  item,
  marked,
}: ItemTextProps & { readonly marked: readonly MarkedPoint[] }): ReactElement {
  const resolution = resolutionOf(state, item.itemId);
  if (resolution === null || resolution.corrections.length === 0)
    return <MarkedTextWithSwitch points={marked} startWith="new" />;
  const corrections = resolution.corrections.map(({ at, by, reason, marked: changes }) => ({
    at,
    role: by.role,
    reason,
    marked: changes,
  }));
  return (
    <>
      <CorrectionNotes corrections={corrections} />
      <PointList points={resolution.points} />
      <TextAsResolved points={resolution.resolved} />
    </>
  );
}

/** The proposal with what has been adopted so far. */
function CurrentText({ state, item }: ItemTextProps): ReactElement {
  const { t } = useTranslation('live');
  const merged = mergedText(state, item, adoptedUnits(state, item));
  if (merged === null || merged.points.length === 0) return <p className="kern-body">{t('item.noText')}</p>;
  return <PointList points={merged.points} />;
}
