/** So many ids that were found valid are remembered. */
const MOST_REMEMBERED = 10_000;

/** Ids that were valid when they were last looked up here. Proves nothing: it only tells whose turn it is. */
export class RememberedIds {
  private readonly ids = new Set<string>();

  has(id: string): boolean {
    return this.ids.has(id);
  }

  remember(id: string, valid: boolean): void {
    this.ids.delete(id);
    if (!valid) return;
    this.ids.add(id);
    const [oldest] = this.ids;
    if (this.ids.size > MOST_REMEMBERED && oldest !== undefined) this.ids.delete(oldest);
  }
}
