export interface SeatPlace {
  /** In units of the outer radius; the hemicycle spans x from -1 to 1, y from 0 (the floor) to 1. */
  readonly x: number;
  readonly y: number;
}

export interface Hemicycle {
  /** From left to right along the arc, so that equal neighbours form a block. */
  readonly seats: readonly SeatPlace[];
  /** Radius of a seat, in the same unit. */
  readonly seatRadius: number;
}

const INNER = 0.42;
const MOST_ROWS = 12;

/** Radii of `rows` rows, from the inner to the outer one. A single row sits outside. */
const radiiOf = (rows: number): number[] =>
  Array.from({ length: rows }, (_, row) => (rows === 1 ? 1 : INNER + ((1 - INNER) * row) / (rows - 1)));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The number of rows with which the distance between rows comes closest to the distance between neighbours. */
function bestRows(seats: number): number {
  if (seats <= 5) return 1;
  let best = 2;
  let bestSkew = Infinity;
  for (let rows = 2; rows <= MOST_ROWS; rows++) {
    const rowGap = (1 - INNER) / (rows - 1);
    const seatGap = (Math.PI * sum(radiiOf(rows))) / seats;
    const skew = Math.abs(Math.log(rowGap / seatGap));
    if (skew < bestSkew) [best, bestSkew] = [rows, skew];
  }
  return best;
}

/** Shares the seats among the rows by their length; what rounding leaves over goes to the rows that lost most. */
function seatsPerRow(seats: number, radii: readonly number[]): number[] {
  const total = sum(radii);
  const exact = radii.map((radius) => (seats * radius) / total);
  const counts = exact.map(Math.floor);
  const byLoss = exact
    .map((value, row) => ({ row, loss: value - Math.floor(value) }))
    .sort((a, b) => b.loss - a.loss || b.row - a.row);
  for (const { row } of byLoss.slice(0, seats - sum(counts))) counts[row] = (counts[row] ?? 0) + 1;
  return counts;
}

/** Places any number of seats in a hemicycle, without collisions. */
export function hemicycleOf(seats: number): Hemicycle {
  if (seats <= 0) return { seats: [], seatRadius: 0.1 };
  const radii = radiiOf(bestRows(seats));
  const counts = seatsPerRow(seats, radii);
  const places = radii.flatMap((radius, row) => {
    const count = counts[row] ?? 0;
    return Array.from({ length: count }, (_, index) => {
      const angle = count === 1 ? Math.PI / 2 : Math.PI * (1 - index / (count - 1));
      return { angle, radius, x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    });
  });
  places.sort((a, b) => b.angle - a.angle || b.radius - a.radius);
  return { seats: places.map(({ x, y }) => ({ x, y })), seatRadius: Math.min(0.16, nearest(places) * 0.43) };
}

function nearest(places: readonly SeatPlace[]): number {
  let least = 1;
  places.forEach((a, index) => {
    for (const b of places.slice(index + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  });
  return least;
}
