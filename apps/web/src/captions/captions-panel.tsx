import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { SelectField } from '../ui/text-field';
import { CONTRASTS, SIZES, useCaptionLook } from './caption-look';
import { useCaptions } from './use-captions';

/** So near its end somebody reads along. */
const NEAR_PIXELS = 40;
/** What scrolls by itself has to be reached by keyboard. */
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

/** What is said, to be read: as it comes, or at one's own pace. Nothing is there before the first line. */
export function CaptionsPanel({
  meeting,
}: {
  readonly meeting: Pick<LiveMeeting, 'onCaption' | 'state'>;
}): ReactElement | null {
  const { t } = useTranslation('call');
  const lines = useCaptions(meeting);
  const [look, setLook] = useCaptionLook();
  const list = useRef<HTMLDivElement>(null);
  const readsAlong = useRef(true);
  const { size, contrast, spoken } = look;
  useEffect(() => {
    const { current } = list;
    if (current !== null && readsAlong.current) current.scrollTop = current.scrollHeight;
  }, [lines]);
  if (lines.length === 0) return null;
  return (
    <Section title={t('captions.title')}>
      {/* Whoever has scrolled back reads there; what is still being typed is not told half. */}
      <div
        ref={list}
        className="g-captions"
        data-size={size}
        data-contrast={contrast}
        role="log"
        aria-live={spoken ? 'polite' : 'off'}
        aria-label={t('captions.title')}
        {...SCROLLED_BY_KEYS}
        lang="de"
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          readsAlong.current = scrollHeight - scrollTop - clientHeight < NEAR_PIXELS;
        }}
      >
        {lines.map(({ lineId, text, final, automatic, speaker }) => (
          <p key={lineId} aria-hidden={!final || undefined}>
            {speaker !== '' && <b>{t('captions.speaker', { name: speaker })} </b>}
            {text}
            {automatic && <span className="g-captions__how"> {t('captions.automatic')}</span>}
          </p>
        ))}
      </div>
      <details className="g-disclosure">
        <summary>{t('captions.look')}</summary>
        <div className="g-captions__look">
          <SelectField
            label={t('captions.size.label')}
            options={SIZES.map((value) => ({ value, label: t(`captions.size.${value}`) }))}
            value={size}
            onChange={({ target }) => setLook({ ...look, size: SIZES.find((each) => each === target.value) ?? size })}
          />
          <SelectField
            label={t('captions.contrast.label')}
            options={CONTRASTS.map((value) => ({ value, label: t(`captions.contrast.${value}`) }))}
            value={contrast}
            onChange={({ target }) =>
              setLook({ ...look, contrast: CONTRASTS.find((each) => each === target.value) ?? contrast })
            }
          />
        </div>
        <div className="g-actions">
          <Button small variant="secondary" pressed={spoken} onClick={() => setLook({ ...look, spoken: !spoken })}>
            {t('captions.spoken')}
          </Button>
        </div>
      </details>
    </Section>
  );
}
