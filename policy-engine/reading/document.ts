// Turns one YAML text into values that remember where they stand.
import { isMap, isNode, isPair, isScalar, LineCounter, type Node, type Document as ParsedDocument, parseAllDocuments, visit } from 'yaml';
import type { Mistake, Origin } from '../policy.ts';

export type Path = readonly (string | number)[];

/** One YAML document of one file, with positions for everything in it. */
export interface SourceDocument {
  file: string;
  value: unknown;
  /** Where the value at this path begins; the nearest thing around it when there is no such value. */
  at(path: Path): Origin;
  /** Where a key of the map at this path is written. */
  keyAt(path: Path, key: string): Origin;
}

// Core schema of YAML 1.2: `on`, `yes` and the country NO are words, not booleans.
const asPolicyYaml = { version: '1.2', schema: 'core', merge: false, uniqueKeys: true, strict: true, prettyErrors: false } as const;

/** Reads every document of a file. Duplicate keys, aliases, anchors and tags are mistakes; documents with mistakes are left out. */
export function readDocuments(file: string, text: string): { documents: SourceDocument[]; mistakes: Mistake[] } {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { ...asPolicyYaml, lineCounter: lines });
  const documents: SourceDocument[] = [];
  const mistakes: Mistake[] = [];
  if (!Array.isArray(parsed)) return { documents, mistakes };
  for (const document of parsed) {
    const position = (offset: number): Origin => originAt(file, lines, offset);
    const found = [...document.errors, ...document.warnings].map((e) => mistake(position(e.pos[0]), inPlainWords(e.code, e.message)));
    if (found.length === 0) found.push(...unusedYaml(document, position));
    mistakes.push(...found);
    if (found.length === 0 && document.contents !== null) documents.push(sourceDocument(file, document, position));
  }
  return { documents, mistakes };
}

function sourceDocument(file: string, document: ParsedDocument, position: (offset: number) => Origin): SourceDocument {
  const startOf = (node: unknown): Origin => position(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  const nodeAt = (path: Path): unknown => (path.length === 0 ? document.contents : document.getIn(path, true));
  return {
    file,
    value: document.toJS(),
    at(path) {
      for (let length = path.length; length > 0; length--) {
        const node = nodeAt(path.slice(0, length));
        if (isNode(node)) return startOf(node);
      }
      return startOf(document.contents);
    },
    keyAt(path, key) {
      const map = nodeAt(path);
      const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
      return startOf(pair?.key ?? map);
    },
  };
}

/** Anchors, aliases and tags would let one line mean what another says. */
function unusedYaml(document: ParsedDocument, position: (offset: number) => Origin): Mistake[] {
  const mistakes: Mistake[] = [];
  visit(document, (_, node) => {
    if (isPair(node) && isNode(node.key) && !isScalar(node.key))
      mistakes.push(mistake(position(node.key.range?.[0] ?? 0), 'A key is a single word.'));
    if (isPair(node) || !isNode(node)) return;
    const start = position((node as Node).range?.[0] ?? 0);
    if ('source' in node && !isScalar(node)) mistakes.push(mistake(start, 'Aliases (*name) are not used here: write the words out.'));
    else if ('anchor' in node && node.anchor) mistakes.push(mistake(start, 'Anchors (&name) are not used here: write the words out.'));
    if (node.tag !== undefined) mistakes.push(mistake(start, 'Tags (!name) are not used here.'));
  });
  return mistakes;
}

function inPlainWords(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'The same key is written twice.';
  return `This is not readable as YAML: ${message}.`;
}

function originAt(file: string, lines: LineCounter, offset: number): Origin {
  const { line, col } = lines.linePos(offset);
  return { file, line, column: col };
}

/** A mistake at a place; an error unless told otherwise. */
export function mistake(at: Origin, message: string, more: { nearest?: string | undefined; severity?: Mistake['severity'] } = {}): Mistake {
  return { ...at, message, severity: more.severity ?? 'error', ...(more.nearest !== undefined && { nearest: more.nearest }) };
}
