// How much memory a process of ours may take for its young objects: without a word Node takes more than twice of what the doors need.

/** For `fork`. Four megabytes are enough for a page; what is collected early is never kept. */
export const nodeOptions = ['--max-semi-space-size=4'];
