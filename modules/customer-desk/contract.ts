// The shapes of the JSON interface of the desk.
import { z } from 'zod';

export const SearchWords = z.object({ words: z.string().min(2).max(120) }).meta({ id: 'SearchWords' });

export const FoundPerson = z
  .object({
    id: z.uuid(),
    name: z.string(),
    homes: z.array(z.object({ address: z.string().nullable(), role: z.string().nullable() })),
  })
  .meta({ id: 'FoundPerson' });

export const FoundPeople = z.object({ people: z.array(FoundPerson), more: z.boolean() }).meta({ id: 'FoundPeople' });
