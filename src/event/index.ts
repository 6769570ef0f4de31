/** Events and terms of office that people count from, dated and sourced. */
export * from './datedEvent.js';
export * from './events.js';
export * from './findEvents.js';
export * from './term.js';
