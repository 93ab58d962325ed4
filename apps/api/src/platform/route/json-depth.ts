const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENS_LIST = 0x5b;
const CLOSES_LIST = 0x5d;
const OPENS_OBJECT = 0x7b;
const CLOSES_OBJECT = 0x7d;

/**
 * How deep brackets and braces of a JSON text lie in each other, told while the text still comes: one pass over the
 * bytes, without parsing. Of a text that is no JSON it may say anything.
 */
export class JsonDepth {
  private depth = 0;
  private inString = false;
  private escaped = false;

  constructor(private readonly most: number) {}

  /** Reads on; answers whether it is deeper by now than it may be. */
  exceededBy(bytes: Uint8Array): boolean {
    let { depth, inString, escaped } = this;
    for (const byte of bytes) {
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPENS_LIST || byte === OPENS_OBJECT) {
        depth += 1;
        if (depth > this.most) return true;
      } else if (byte === CLOSES_LIST || byte === CLOSES_OBJECT) depth -= 1;
    }
    this.depth = depth;
    this.inString = inString;
    this.escaped = escaped;
    return false;
  }
}

/** Whether brackets and braces of a JSON text lie more than `most` deep in each other. */
export const isDeeperThan = (json: string, most: number): boolean =>
  opensMoreThan(json, most) && new JsonDepth(most).exceededBy(Buffer.from(json));

/** Few messages open so many at all, and those that do not are told from the others at a glance. */
function opensMoreThan(json: string, most: number): boolean {
  let opened = 0;
  for (const bracket of '[{')
    for (let at = json.indexOf(bracket); at !== -1; at = json.indexOf(bracket, at + 1)) {
      opened += 1;
      if (opened > most) return true;
    }
  return false;
}
