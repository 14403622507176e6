/** How a file may hold its replies, by the names that a config takes. */
export const SHAPES = ['one', 'headings', 'separators', 'fences', 'quotes', 'bullets', 'tables', 'details'] as const;
export type Shape = (typeof SHAPES)[number];
