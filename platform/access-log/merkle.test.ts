import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { merkleRoot } from './merkle.ts';

/** The definition in RFC 6962, section 2.1, word for word. */
function asDefined(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return hash('sha256', '', 'buffer');
  if (leaves.length === 1) return leaves[0]!;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hash('sha256', Buffer.concat([Buffer.of(1), asDefined(leaves.slice(0, k)), asDefined(leaves.slice(k))]), 'buffer');
}
const leaf = (text: string) => hash('sha256', Buffer.concat([Buffer.of(0), Buffer.from(text, 'hex')]), 'buffer');

describe('the root of a Merkle tree', () => {
  it('is the one that the definition gives, for every small size', () => {
    for (let n = 0; n <= 33; n++) {
      const leaves = Array.from({ length: n }, (_, i) => leaf(i.toString(16).padStart(4, '0')));
      expect(merkleRoot(Buffer.concat(leaves), 32), `${n} leaves`).toEqual(asDefined(leaves));
    }
  });

  it('is the published one of the certificate transparency test vectors', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    expect(merkleRoot(Buffer.concat(inputs.map(leaf)), 32).toString('hex')).toBe(
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    );
  });

  it('reads leaves that stand behind other bytes', () => {
    const leaves = ['00', '10', '20'].map(leaf);
    const spread = Buffer.concat(leaves.flatMap((l) => [Buffer.alloc(16, 7), l]));
    expect(merkleRoot(spread, 48)).toEqual(merkleRoot(Buffer.concat(leaves), 32));
  });
});
