import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { ALTERNATIVES_WORDS } from '../../live/alternatives/words';
import { Paged } from '../../ui/fit/paged';
import type { HallSceneOf } from '../scene-of';
import { ItemHead } from './item-head';

/** Proposals that exclude each other, before they are voted on, and what has become of each. */
export function AlternativesScene({ item, alternatives }: HallSceneOf<'alternatives'>): ReactElement {
  const { t } = useTranslation('hall');
  const words = useWords(ALTERNATIVES_WORDS);
  const { question, options } = alternatives;
  return (
    <div className="hall-scene">
      <ItemHead item={item} />
      <h3 className="hall-vote__question">{question}</h3>
      <Paged label={t('proposals')} pageOf={(page, pages) => t('page', { page, pages })} most={1.3}>
        <ol className="hall-list">
          {options.map(({ optionId, name, text, state: standing }) => (
            <li key={optionId}>
              <strong>{name}</strong>
              {text === '' ? '' : `: ${text}`}
              {standing !== 'open' && <span className="hall-list__by"> ({words.standing[standing]})</span>}
            </li>
          ))}
        </ol>
      </Paged>
    </div>
  );
}
