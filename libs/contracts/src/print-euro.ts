/** `12.500,00` of an amount in cents. */
export const printEuro = (amount: number): string => {
  const whole = Math.floor(amount / 100);
  const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return `${grouped},${String(amount % 100).padStart(2, '0')}`;
};
