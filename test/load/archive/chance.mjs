/** Chance that comes out the same in every run: xorshift with 32 bits. */
export class Chance {
  constructor(seed) {
    this.state = seed | 1;
  }

  /** A number from 0 up to 1. */
  next() {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to `below`. */
  below(below) {
    return Math.floor(this.next() * below);
  }

  between(least, most) {
    return least + this.below(most - least + 1);
  }

  is(share) {
    return this.next() < share;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** The first ones of the list often, the last ones hardly ever: as words are used. */
  pickEarly(list) {
    return list[Math.floor(list.length * this.next() ** 3)];
  }

  /** One of `[what, weight]`. */
  weighted(choices) {
    let rest = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    return (choices.find(([, weight]) => (rest -= weight) < 0) ?? choices.at(-1))[0];
  }

  id() {
    const hex = Array.from({ length: 4 }, () => this.below(4_294_967_296).toString(16).padStart(8, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
