/**
 * What waits, given out in turn: first between ranks, then between the senders of a rank, each of whom keeps their
 * order. However much one sender has waiting, everybody else's next comes after one of theirs.
 */
export class FairQueue<T> {
  private readonly ranks = new Map<string, Map<string, T[]>>();

  get isEmpty(): boolean {
    return this.ranks.size === 0;
  }

  /** How much of this sender waits. */
  waitingOf(rank: string, sender: string): number {
    return this.ranks.get(rank)?.get(sender)?.length ?? 0;
  }

  add(rank: string, sender: string, item: T): void {
    const senders = this.ranks.get(rank) ?? new Map<string, T[]>();
    const items = senders.get(sender);
    if (items === undefined) senders.set(sender, [item]);
    else items.push(item);
    this.ranks.set(rank, senders);
  }

  /** The next one; its rank and its sender go to the end of their rows. */
  takeNext(): T | undefined {
    const [rank] = this.ranks;
    if (rank === undefined) return undefined;
    const [rankName, senders] = rank;
    const [[sender, items] = [undefined, []]] = senders;
    const item = items.shift();
    if (sender !== undefined) moveBack(senders, sender, items.length > 0 ? items : null);
    moveBack(this.ranks, rankName, senders.size > 0 ? senders : null);
    return item;
  }
}

function moveBack<V>(row: Map<string, V>, key: string, value: V | null): void {
  row.delete(key);
  if (value !== null) row.set(key, value);
}
