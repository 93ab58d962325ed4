export const chairRoutes = [] as const;
