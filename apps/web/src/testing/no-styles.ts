/** Stands for a style sheet in tests of components. */
export {};
