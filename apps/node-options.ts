// How much memory a process of ours may take: without a word Node and its allocator take twice of what the doors need.

/** Of the doors that most people use. The others read whole policies and tables now and then, and are asked by few. */
const small = ['public', 'resident', 'staff'];

/**
 * For `fork`. Four megabytes for young objects are enough for a page, and what is collected early is never kept; a door needs some sixty for
 * the old ones, and the rest is room for a large answer, such as a copy of ten thousand rows.
 */
export const nodeOptions = (name: string): string[] => [
  '--max-semi-space-size=4',
  ...(small.includes(name) ? ['--max-old-space-size=192'] : []),
];

/** Without it each thread keeps what it has freed to itself. */
export const memoryEnvironment = { MALLOC_ARENA_MAX: '2' };
