// The published schema of the copy of somebody's data, for programs that read it.
import { z } from 'zod';
import { route } from '#platform/pages/declare.ts';
import { packageSchema } from './contract.ts';

export const schemaRoute = route({
  door: 'public',
  method: 'GET',
  path: '/rights-package-schema',
  outside: 'says how the file is made; nothing in it is about anybody',
  summary: 'JSON Schema of the file in which people get a copy of their data',
  reply: z.record(z.string(), z.unknown()),
  answer: () => packageSchema() as Record<string, unknown>,
});
