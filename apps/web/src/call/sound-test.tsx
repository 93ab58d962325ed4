import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import type { useSoundTest } from './use-sound-test';

/** What somebody has to do for their sound test: say a few words. */
export function SoundTestNote({ test, again }: ReturnType<typeof useSoundTest>): ReactElement {
  const { t } = useTranslation('call');
  return (
    <>
      <p role="status" className="kern-body">
        {test !== 'none' && t(`sound.${test}`)}
      </p>
      {(test === 'unheard' || test === 'failed') && (
        <div className="g-actions">
          <Button small variant="secondary" onClick={again}>
            {t('sound.again')}
          </Button>
        </div>
      )}
    </>
  );
}
