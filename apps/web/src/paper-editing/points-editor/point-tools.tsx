import type { PointId } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../ui/icon';
import type { Step } from './point-tree';
import type { Part, PointActions } from './use-points-editing';

const STEPS: readonly (readonly [Step, IconName])[] = [
  ['up', 'arrow-up'],
  ['down', 'arrow-down'],
  ['out', 'keyboard-double-arrow-left'],
  ['in', 'keyboard-double-arrow-right'],
];

export interface PointToolsProps {
  readonly id: PointId;
  readonly numbered: boolean;
  readonly actions: PointActions;
}

/** Everything that can be done to a point without a mouse's drag. */
export function PointTools({ id, numbered, actions }: PointToolsProps): ReactElement {
  const { t } = useTranslation('editor');
  return (
    <>
      {STEPS.map(([step, icon]) => (
        <Tool key={step} part={step} icon={icon} label={t(step)} onClick={() => actions.step(id, step, step)} />
      ))}
      <Tool part="add" icon="add" label={t('add')} onClick={() => actions.addAfter(id)} />
      <Tool part="remove" icon="delete" label={t('remove')} onClick={() => actions.remove(id)} />
      <button
        type="button"
        className="points-editor__toggle"
        aria-pressed={!numbered}
        data-part="number"
        onClick={() => actions.toggle(id)}
      >
        {t('withoutNumber')}
      </button>
    </>
  );
}

interface ToolProps {
  readonly part: Part;
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
}

const Tool = ({ part, icon, label, onClick }: ToolProps): ReactElement => (
  <button type="button" className="points-editor__tool" title={label} data-part={part} onClick={onClick}>
    <Icon name={icon} />
    <span className="kern-sr-only">{label}</span>
  </button>
);
