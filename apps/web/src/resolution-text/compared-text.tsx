import { compareVersions, type Point } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { MarkedTextWithSwitch } from './marked-text.switch';

interface ComparedTextProps {
  readonly from: readonly Point[];
  readonly to: readonly Point[];
}

/** A text with marks where it differs from another one; it compares them itself. */
const ComparedText = ({ from, to }: ComparedTextProps): ReactElement => (
  <MarkedTextWithSwitch points={compareVersions(from, to)} startOnlyChanged />
);

export default ComparedText;
