import type { MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import type { HallScene as Scene } from './scene-of';
import { AlternativesScene } from './scenes/alternatives.scene';
import { BeforeScene } from './scenes/before.scene';
import { BetweenScene } from './scenes/between.scene';
import { BlockScene } from './scenes/block.scene';
import { DebateScene } from './scenes/debate.scene';
import { ElectionScene } from './scenes/election.scene';
import { ItemScene } from './scenes/item.scene';
import { ResultScene } from './scenes/result.scene';
import { BreakScene, EndScene, LoadingScene, NonPublicScene, TroubleScene } from './scenes/short.scenes';
import { VoteScene } from './scenes/vote.scene';

interface HallSceneProps {
  readonly scene: Scene;
  readonly state: MeetingState;
}

/** The component of a scene. */
export function HallScene({ scene, state }: HallSceneProps): ReactElement {
  switch (scene.kind) {
    case 'loading':
      return <LoadingScene />;
    case 'trouble':
      return <TroubleScene {...scene} />;
    case 'before':
      return <BeforeScene {...scene} />;
    case 'between':
      return <BetweenScene {...scene} />;
    case 'block':
      return <BlockScene {...scene} />;
    case 'item':
      return <ItemScene {...scene} />;
    case 'election':
      return <ElectionScene {...scene} />;
    case 'alternatives':
      return <AlternativesScene {...scene} />;
    case 'debate':
      return <DebateScene key={scene.itemId} scene={scene} state={state} />;
    case 'vote':
    case 'hands':
    case 'counted':
      return <VoteScene scene={scene} state={state} />;
    case 'result':
      return <ResultScene scene={scene} state={state} />;
    case 'break':
      return <BreakScene {...scene} />;
    case 'non-public':
      return <NonPublicScene {...scene} />;
    case 'end':
      return <EndScene {...scene} />;
  }
}
