import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../ui/choice-field';
import { isServed } from './heard-as';
import { canDim, type SoundChoice } from './sound-choice';
import { useVoices } from './use-voices';
import { useChannels } from './use-channels';

/** Stands for what is said in the room; no channel is called so, for names are not empty. */
const ROOM = '';
const STEP = 10;
const ALL = 100;

interface ChannelChoiceProps {
  readonly choice: SoundChoice;
  readonly onChoose: (choice: SoundChoice) => void;
}

/** What somebody wants to hear: the room, or a channel with the room beside it. Nothing where there is no channel. */
export function ChannelChoice({ choice, onChoose }: ChannelChoiceProps): ReactElement | null {
  const { t } = useTranslation('call');
  const voices = useVoices();
  const channels = useChannels();
  const rangeId = useId();
  const { channel, beside } = choice;
  if (channels.length === 0) return null;
  const isThere = channel !== null && channels.includes(channel);
  const percent = Math.round(beside * ALL);
  return (
    <div className="g-call-channels">
      <RadioGroup
        legend={t('channels.choose')}
        value={isThere ? channel : ROOM}
        options={[
          { value: ROOM, label: t('channels.room') },
          ...channels.map((name) => ({ value: name, label: name })),
        ]}
        onChange={(chosen) => onChoose({ ...choice, channel: chosen === ROOM ? null : chosen })}
      />
      {isThere && (
        <div className="g-call-channels__beside">
          <label htmlFor={rangeId} className="kern-label">
            {t('channels.beside')}
          </label>
          <input
            id={rangeId}
            type="range"
            min={0}
            max={ALL}
            step={canDim() ? STEP : ALL}
            value={percent}
            aria-valuetext={t(percent === 0 ? 'channels.off' : 'channels.percent', { percent })}
            onChange={({ target }) => onChoose({ ...choice, beside: Number(target.value) / ALL })}
          />
          <output htmlFor={rangeId}>{t(percent === 0 ? 'channels.off' : 'channels.percent', { percent })}</output>
        </div>
      )}
      <p role="status" className="kern-body">
        {isThere && !isServed(channel, voices) && t('channels.silent', { channel })}
      </p>
    </div>
  );
}
