// The words that the cells of an XLSX share, kept as bytes side by side: a string object each would take many times the memory.

export class SharedWords {
  #bytes = Buffer.alloc(64 * 1024);
  #used = 0;
  #ends = new Uint32Array(4_096);
  #count = 0;

  add(words: string): void {
    const length = Buffer.byteLength(words);
    if (this.#used + length > this.#bytes.length) {
      const wider = Buffer.alloc(Math.max(this.#bytes.length * 2, this.#used + length));
      this.#bytes.copy(wider, 0, 0, this.#used);
      this.#bytes = wider;
    }
    if (this.#count === this.#ends.length) {
      const longer = new Uint32Array(this.#ends.length * 2);
      longer.set(this.#ends);
      this.#ends = longer;
    }
    this.#used += this.#bytes.write(words, this.#used);
    this.#ends[this.#count++] = this.#used;
  }

  /** Undefined where the file points beyond its own list. */
  at(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return undefined;
    return this.#bytes.toString('utf8', index === 0 ? 0 : this.#ends[index - 1], this.#ends[index]);
  }
}
