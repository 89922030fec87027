// Sorts a landlord's files by kind and reads them into documents of known form.
import type { z } from 'zod';
import type { Mistake, Text } from '../policy.ts';
import { activityShape, type RawActivity } from './activity-shape.ts';
import type { RawVocabulary } from './build-vocabulary.ts';
import { mistake, readDocuments, type SourceDocument } from './document.ts';
import { explain } from './explain.ts';
import { gatherNames, type Names } from './names.ts';
import { readTexts } from './texts.ts';
import {
  categoriesShape,
  controllerShape,
  type RawController,
  recipientsShape,
  rolesShape,
  subjectsShape,
  wordsShape,
} from './vocabulary-shapes.ts';

export type VocabularyFile = keyof RawVocabulary;
const vocabularyFiles: VocabularyFile[] = ['categories', 'subjects', 'roles', 'recipients', 'words'];
const pathOf = (file: VocabularyFile) => `vocabulary/${file}.yaml`;

/** Everything in the files whose form is right, and where it stands. */
export interface ReadFiles {
  names: Names;
  controller: { value: RawController; document: SourceDocument };
  vocabulary: RawVocabulary;
  vocabularyDocuments: Record<VocabularyFile, SourceDocument>;
  activities: { value: RawActivity; document: SourceDocument }[];
  texts: Record<string, Text>;
  all: SourceDocument[];
}

/** The documents of the files, sorted by path, before anything in them is judged. */
export function readSources(files: Record<string, string>): { sources: SourceDocument[]; mistakes: Mistake[] } {
  const sources: SourceDocument[] = [];
  const mistakes: Mistake[] = [];
  for (const file of Object.keys(files).sort()) {
    if (!/[.]ya?ml$/.test(file)) continue;
    const read = readDocuments(file, files[file]!);
    sources.push(...read.documents);
    mistakes.push(...read.mistakes);
  }
  return { sources, mistakes };
}

const inFolder = (sources: SourceDocument[], folder: string) => sources.filter((d) => d.file.startsWith(`${folder}/`));

/** All names that the sources declare. */
export function namesIn(sources: SourceDocument[], texts: Record<string, Text> = {}): Names {
  const values = (documents: SourceDocument[]) => documents.map((d) => d.value);
  return gatherNames({
    vocabulary: values(inFolder(sources, 'vocabulary')),
    activities: values(inFolder(sources, 'activities')),
    controller: values(sources.filter((d) => d.file === 'controller.yaml')),
    texts: Object.keys(texts),
  });
}

/** Checks the form of every document; `read` is there only when every file that must be is there and rightly formed. */
export function readForms(sources: SourceDocument[]): { read?: ReadFiles; mistakes: Mistake[] } {
  const mistakes = [...strangers(sources), ...missingFiles(sources)];
  if (mistakes.length > 0) return { mistakes };
  const texts: Record<string, Text> = {};
  for (const document of inFolder(sources, 'texts')) {
    const read = readTexts(document);
    Object.assign(texts, read.texts);
    mistakes.push(...read.mistakes);
  }
  const names = namesIn(sources, texts);
  const form = <S extends z.ZodType>(document: SourceDocument, shape: S): z.infer<S> | undefined => {
    const parsed = shape.safeParse(document.value);
    if (!parsed.success) mistakes.push(...explain(shape, parsed.error.issues, document));
    return parsed.data;
  };
  const single = <S extends z.ZodType>(path: string, shape: S) => {
    const document = sources.find((d) => d.file === path);
    const value = document && form(document, shape);
    return value === undefined ? undefined : { value, document: document! };
  };
  const controller = single('controller.yaml', controllerShape(names));
  const shapes = {
    categories: categoriesShape(names),
    subjects: subjectsShape(names),
    roles: rolesShape(names),
    recipients: recipientsShape(),
    words: wordsShape(),
  };
  const vocabulary = Object.fromEntries(vocabularyFiles.map((file) => [file, single(pathOf(file), shapes[file])]));
  const shape = activityShape(names);
  const activities = inFolder(sources, 'activities').flatMap((document) => {
    const value = form(document, shape);
    return value === undefined ? [] : [{ value, document }];
  });
  if (!controller || mistakes.length > 0) return { mistakes };
  const pick = <K extends 'value' | 'document'>(part: K) =>
    Object.fromEntries(vocabularyFiles.map((file) => [file, vocabulary[file]![part]]));
  const vocabularyDocuments = pick('document') as Record<VocabularyFile, SourceDocument>;
  return {
    mistakes,
    read: {
      names,
      controller,
      vocabulary: pick('value') as unknown as RawVocabulary,
      vocabularyDocuments,
      activities,
      texts,
      all: sources,
    },
  };
}

const neededFiles = ['controller.yaml', ...vocabularyFiles.map(pathOf)];

function missingFiles(sources: SourceDocument[]): Mistake[] {
  const missing = neededFiles.filter((file) => !sources.some((d) => d.file === file));
  return missing.map((file) => mistake({ file, line: 1, column: 1 }, 'This file is missing, or says nothing.'));
}

/** A misspelt file name would silently take a whole file out of the policy. */
function strangers(sources: SourceDocument[]): Mistake[] {
  return sources
    .filter((d) => !neededFiles.includes(d.file) && !/^(activities|texts|examples)\//.test(d.file))
    .map((d) => mistake(d.at([]), 'This file is not part of a policy: its name or folder is not known.'));
}
