// The root of a Merkle tree over leaf hashes, as in RFC 6962 (leaves are hashed with a 0 byte before they come here).
import { hash } from 'node:crypto';

const hashLength = 32;

/**
 * The root over leaves that stand in `leaves` every `stride` bytes, each in the last 32 of them. No leaves: the hash of nothing.
 * A node left over at the end of a level rises to the next, which gives RFC 6962's tree (split at the largest power of two).
 */
export function merkleRoot(leaves: Buffer, stride: number): Buffer {
  let count = leaves.length / stride;
  if (count === 0) return hash('sha256', '', 'buffer');
  const level = Buffer.allocUnsafe(count * hashLength);
  for (let i = 0; i < count; i++) leaves.copy(level, i * hashLength, (i + 1) * stride - hashLength, (i + 1) * stride);
  const node = Buffer.allocUnsafe(1 + 2 * hashLength);
  node[0] = 1;
  while (count > 1) {
    const pairs = count >> 1;
    for (let i = 0; i < pairs; i++) {
      level.copy(node, 1, 2 * i * hashLength, (2 * i + 2) * hashLength);
      hash('sha256', node, 'buffer').copy(level, i * hashLength);
    }
    if (count & 1) level.copy(level, pairs * hashLength, (count - 1) * hashLength, count * hashLength);
    count = pairs + (count & 1);
  }
  return Buffer.from(level.subarray(0, hashLength));
}
