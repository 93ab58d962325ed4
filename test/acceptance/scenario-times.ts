import { instantOf } from './scenario-clock';

/** A time that a file gives, and the place at which it stands. */
interface Given {
  readonly tag: string;
  readonly beginn: string;
  readonly schritte: readonly { readonly tag?: string | undefined; readonly um?: string | undefined }[];
}

/** Steps that say an earlier time than one before them, by their place in the list, each with what is wrong. */
export function timesGoingBack({ tag, beginn, schritte }: Given): readonly { step: number; message: string }[] {
  let day = tag;
  let last = { at: instantIfAny(day, beginn), words: `${beginn} am ${day}` };
  return schritte.flatMap((given, step) => {
    day = given.tag ?? day;
    const at = given.um === undefined ? null : instantIfAny(day, given.um);
    if (at === null) return [];
    const words = `${given.um} am ${day}`;
    if (last.at !== null && at < last.at)
      return [{ step, message: `${words} liegt vor ${last.words}; von Schritt zu Schritt geht die Zeit nur vorwärts` }];
    last = { at, words };
    return [];
  });
}

/** null for a time that clocks never show: that is said when the step is played. */
function instantIfAny(day: string, time: string): number | null {
  try {
    return Date.parse(instantOf(day, time));
  } catch {
    return null;
  }
}
