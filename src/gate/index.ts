/** Parses rows that are not in their usual form, by the schema (Zod), and sees what rows say only together. */
export * from './gate.js';
