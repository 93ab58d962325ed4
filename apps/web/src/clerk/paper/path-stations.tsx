import { responsibility, type ChangePath, type CommitteeView, type PaperDetail } from '@gremia/contracts';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';

/** A station as it is edited; `bound` is what stands on an agenda, `settled` what was dealt with there. */
export type Station = ChangePath['consultations'][number] & {
  readonly bound: boolean;
  readonly settled: boolean;
  readonly result: string | null;
  /** Tells it from others while places change. */
  readonly key: string;
};

export const knownStations = ({ consultations }: Pick<PaperDetail, 'consultations'>): Station[] =>
  consultations.map(({ committeeId, meetsOn, public: isPublic, responsibility: how, meetingId, result }, was) => ({
    ...{ committeeId, meetsOn, public: isPublic, responsibility: how, was, result },
    bound: meetingId !== null,
    settled: result !== null,
    key: `was-${was}`,
  }));

export interface PathStationsProps {
  readonly stations: readonly Station[];
  readonly committees: readonly CommitteeView[];
  /** Whether a station that is added is a public one. */
  readonly open: boolean;
  readonly onChange: (stations: Station[]) => void;
}

/** The stations of a path one below the other: added, removed and moved by buttons, bound ones to be read only. */
export function PathStations({ stations, committees, open, onChange }: PathStationsProps): ReactElement {
  const { t } = useTranslation('clerk');
  const added = useRef(0);
  const [first] = committees;
  const set = (index: number, part: Partial<Station>): void =>
    onChange(stations.map((station, at) => (at === index ? { ...station, ...part } : station)));
  const move = (from: number, to: number): void => {
    const rest = stations.filter((_, at) => at !== from);
    onChange([...rest.slice(0, to), ...stations.slice(from, from + 1), ...rest.slice(to)]);
  };
  const add = ({ id }: CommitteeView): void =>
    onChange([
      ...stations,
      {
        ...{ committeeId: id, meetsOn: null, public: open, responsibility: 'preliminary', was: null, result: null },
        ...{ bound: false, settled: false, key: `new-${(added.current += 1)}` },
      },
    ]);
  return (
    <div className="g-stack">
      {stations.length === 0 && <p className="g-muted">{t('paper.consultationsEmpty')}</p>}
      <ol className="clerk-path">
        {stations.map((station, index) => (
          <li key={station.key} className="clerk-path__station">
            {station.bound ? (
              <BoundStation station={station} number={index + 1} committees={committees} />
            ) : (
              <OpenStation
                station={station}
                number={index + 1}
                committees={committees}
                onSet={(part) => set(index, part)}
              />
            )}
            {!station.bound && (
              <span className="clerk-path__tools">
                <Button
                  iconOnly
                  small
                  variant="tertiary"
                  icon="arrow-up"
                  inactive={index === 0 || stations[index - 1]?.settled === true}
                  onClick={() => move(index, index - 1)}
                >
                  {t('changePath.up', { number: index + 1 })}
                </Button>
                <Button
                  iconOnly
                  small
                  variant="tertiary"
                  icon="arrow-down"
                  inactive={index === stations.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  {t('changePath.down', { number: index + 1 })}
                </Button>
                <Button
                  iconOnly
                  small
                  variant="tertiary"
                  icon="delete"
                  onClick={() => onChange(stations.filter((_, at) => at !== index))}
                >
                  {t('changePath.remove', { number: index + 1 })}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="secondary"
          icon="add"
          inactive={first === undefined}
          onClick={() => first !== undefined && add(first)}
        >
          {t('paper.addConsultation')}
        </Button>
      </div>
    </div>
  );
}

interface StationProps {
  readonly station: Station;
  readonly number: number;
  readonly committees: readonly CommitteeView[];
}

function BoundStation({ station, number, committees }: StationProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const { committeeId, meetsOn, result, responsibility: how } = station;
  const day = meetsOn === null ? '' : formatShortDay(meetsOn);
  return (
    <div className="clerk-path__bound">
      <p>
        {t('paper.consultation', { number })}:{' '}
        <strong>{committees.find(({ id }) => id === committeeId)?.name ?? ''}</strong>,{' '}
        {t(`words:responsibility.${how}`)}
      </p>
      <p className="g-muted">
        {result === null ? t('changePath.bound', { day }) : t('changePath.settled', { day, result })}
      </p>
    </div>
  );
}

function OpenStation({
  station,
  number,
  committees,
  onSet,
}: StationProps & { readonly onSet: (part: Partial<Station>) => void }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t('paper.consultation', { number })}</legend>
      <div className="clerk-inline">
        <SelectField
          label={t('paper.committee')}
          value={station.committeeId}
          options={committees.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => onSet({ committeeId: target.value })}
        />
        <SelectField
          label={t('paper.responsibility')}
          value={station.responsibility}
          options={responsibility.options.map((value) => ({ value, label: t(`words:responsibility.${value}`) }))}
          onChange={({ target }) => onSet({ responsibility: responsibility.catch('decision').parse(target.value) })}
        />
        <TextField
          label={t('paper.meetsOn')}
          type="date"
          value={station.meetsOn ?? ''}
          onChange={({ target }) => onSet({ meetsOn: target.value === '' ? null : target.value })}
        />
        <CheckField
          label={t('words:public')}
          checked={station.public}
          onChange={({ target }) => onSet({ public: target.checked })}
        />
      </div>
    </fieldset>
  );
}
