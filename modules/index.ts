// The table of contents: every system of the landlord, in the order in which they build on each other.
import type { Module } from '#platform/modules.ts';

export const modules: Module[] = [];
