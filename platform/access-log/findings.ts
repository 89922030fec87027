// What a verification can find, and how the findings are kept from filling the memory.

/**
 * changed, removed, inserted: a row; seal-changed: a seal, its leaves or its place in the chain; truncated: seals that the roots file knows and
 * the log does not; unwitnessed: seals that the roots file lacks; roots-file: a line of the file; erased-without-record: a row whose
 * content is gone though no erasure says so; hidden, invented: what residents are shown differs from the log.
 */
export type FindingKind =
  | 'changed'
  | 'removed'
  | 'inserted'
  | 'seal-changed'
  | 'truncated'
  | 'unwitnessed'
  | 'roots-file'
  | 'erased-without-record'
  | 'hidden'
  | 'invented';

export interface Finding {
  kind: FindingKind;
  seal?: number;
  /** Id of the row in trail.access. */
  id?: string;
  words: string;
}

export class Findings {
  readonly first: Finding[] = [];
  /** How many there are of each kind, also past `first`. */
  readonly counts: Partial<Record<FindingKind, number>> = {};
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(finding: Finding): void {
    this.counts[finding.kind] = (this.counts[finding.kind] ?? 0) + 1;
    if (this.first.length < this.#most) this.first.push(finding);
  }
}
