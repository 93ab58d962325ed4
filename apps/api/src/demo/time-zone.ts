/** Of the city of the demonstration. */
export const TIME_ZONE = 'Europe/Berlin';
