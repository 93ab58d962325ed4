import type { ReactElement } from 'react';
import type { HallSceneOf } from '../scene-of';
import { ItemHead } from './item-head';

/** An item without a text to decide on: a report, information. */
export const ItemScene = ({ item }: HallSceneOf<'item'>): ReactElement => (
  <div className="hall-scene hall-scene--middle">
    <ItemHead item={item} large />
  </div>
);
