import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useSetSpotlight } from '../api/conference';
import { Button } from '../ui/button';

/** Whom everybody sees large, as LiveKit names them; null: nobody. */
export interface Spotlight {
  readonly meetingId: string;
  readonly now: string | null;
}

interface SpotlightButtonProps {
  readonly spotlight: Spotlight;
  readonly identity: string;
  readonly name: string;
}

/** Has everybody see this participant large, or ends that. */
export function SpotlightButton({ spotlight, identity, name }: SpotlightButtonProps): ReactElement {
  const { t } = useTranslation('call');
  const set = useSetSpotlight(spotlight.meetingId);
  const isOn = spotlight.now === identity;
  return (
    <>
      <Button
        small
        variant="tertiary"
        pressed={isOn}
        busy={set.isPending}
        onClick={() => set.mutate(isOn ? null : identity)}
      >
        {t('door.spotlight', { name })}
      </Button>
      <ProblemAlert error={set.error} />
    </>
  );
}
