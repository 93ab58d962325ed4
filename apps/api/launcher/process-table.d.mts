export function isAlive(pid: number): boolean;
export function isZombie(pid: number): boolean;
