// Makes the JSON Schemas that give completion and red lines in a lawyer's editor, from the same shapes that the engine reads with.
import { z } from 'zod';
import { keyDescriptions } from './key-descriptions.ts';
import { activityShape } from './reading/activity-shape.ts';
import { examplesShape } from './reading/example-shape.ts';
import { namesIn, readSources } from './reading/read-files.ts';
import { textsShape } from './reading/texts.ts';
import { categoriesShape, controllerShape, recipientsShape, rolesShape, subjectsShape, wordsShape } from './reading/vocabulary-shapes.ts';

/** One schema per kind of file, with the names that these files declare. The files are those given to readPolicy; they may have mistakes. */
export function jsonSchemas(files: Record<string, string>): Record<string, object> {
  const names = namesIn(readSources(files).sources);
  const shapes = {
    activity: activityShape(names),
    categories: categoriesShape(names),
    controller: controllerShape(names),
    examples: examplesShape(names),
    recipients: recipientsShape(),
    roles: rolesShape(names),
    subjects: subjectsShape(names),
    texts: textsShape,
    words: wordsShape(),
  };
  // Repeated parts are written once: an activity names the same two hundred words in many places.
  const asSchema = (shape: z.ZodType) => z.toJSONSchema(shape, { reused: 'ref', unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, described(asSchema(shape), name) as object]));
}

/** The same schema with a description beside every key. Throws when a key has none, so that a new one is not left without. */
function described(schema: unknown, file: string): unknown {
  if (Array.isArray(schema)) return schema.map((part) => described(part, file));
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.entries(schema).map(([word, part]) => {
    if (word !== 'properties') return [word, described(part, file)];
    const keys = Object.entries(part as Record<string, object>).map(([key, of]) => {
      const description = keyDescriptions[`${file}.${key}`] ?? keyDescriptions[key];
      if (description === undefined) throw new Error(`no description of the key "${key}" in ${file} files: add one to key-descriptions.ts`);
      return [key, { ...(described(of, file) as object), description }];
    });
    return [word, Object.fromEntries(keys)];
  });
  return Object.fromEntries(parts);
}

/** The files of `schema/` beside the policy: path and contents. A YAML file names its own: `# yaml-language-server: $schema=../schema/activity.json`. */
export function schemaFiles(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(jsonSchemas(files)).map(([name, schema]) => [`schema/${name}.json`, `${JSON.stringify(schema, null, 1)}\n`]),
  );
}
