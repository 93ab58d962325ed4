/** Where the program and the model lie that tell people from their background: our own address, never another one. */
export const BACKGROUND_FILES = '/assets/background-2023.2.0';
