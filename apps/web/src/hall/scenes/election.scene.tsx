import { roundName, type ElectionView } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Paged } from '../../ui/fit/paged';
import type { HallSceneOf } from '../scene-of';
import { ItemHead } from './item-head';

/** An election between its rounds: who was proposed and stands, or who was elected. */
export function ElectionScene({ item, election }: HallSceneOf<'election'>): ReactElement {
  const { t } = useTranslation('hall');
  const { office, phase } = election;
  const isOver = phase !== 'nominating' && phase !== 'ready';
  const lines = linesOf(election);
  return (
    <div className="hall-scene">
      <ItemHead item={item} />
      <h3 className="hall-vote__question">{isOver ? office : `${office}: ${roundName(election)}`}</h3>
      {lines.length === 0 ? (
        !isOver && <p className="hall__hands">{t('election.proposing')}</p>
      ) : (
        <Paged label={t('election.candidates')} pageOf={(page, pages) => t('page', { page, pages })} most={1.2}>
          <ul className="hall-list">
            {lines.map(({ candidateId, name, by, standing }) => (
              <li key={candidateId}>
                <strong>{name}</strong>{' '}
                <span className="hall-list__by">
                  {standing === null ? t('by', { names: by }) : t(`election.${standing}`)}
                </span>
              </li>
            ))}
          </ul>
        </Paged>
      )}
    </div>
  );
}

interface Line {
  readonly candidateId: string;
  readonly name: string;
  readonly by: string;
  readonly standing: 'unasked' | 'elected' | 'asked' | null;
}

/** Who was elected first, then who stands, then who is still to be asked. */
function linesOf({ holders, toAnswer, standing, unasked, phase }: ElectionView): readonly Line[] {
  const told = holders.map((candidate): Line => ({ ...candidate, standing: 'elected' }));
  const asked: readonly Line[] = toAnswer === null ? [] : [{ ...toAnswer, standing: 'asked' }];
  if (phase !== 'nominating' && phase !== 'ready') return [...told, ...asked];
  return [
    ...told,
    ...standing.map((candidate): Line => ({ ...candidate, standing: null })),
    ...unasked.map((candidate): Line => ({ ...candidate, standing: 'unasked' })),
  ];
}
