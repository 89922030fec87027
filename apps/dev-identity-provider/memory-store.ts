// Keeps the provider's short-lived artifacts in memory: a restart forgets every unfinished sign-in.

interface Artifact {
  payload: Record<string, unknown>;
  endsAt: number;
}
const kept = new Map<string, Artifact>();

/** The store that oidc-provider asks for, one instance per kind of artifact (`Session`, `Interaction`, `AuthorizationCode` …). */
export class MemoryStore {
  readonly kind: string;
  constructor(kind: string) {
    this.kind = kind;
  }

  async upsert(id: string, payload: Record<string, unknown>, seconds: number) {
    for (const [key, artifact] of kept) if (artifact.endsAt <= Date.now()) kept.delete(key);
    kept.set(this.#key(id), { payload, endsAt: Date.now() + seconds * 1000 });
  }

  async find(id: string) {
    const artifact = kept.get(this.#key(id));
    return artifact && artifact.endsAt > Date.now() ? artifact.payload : undefined;
  }

  async findByUid(uid: string) {
    for (const [key, { payload }] of kept) if (key.startsWith(`${this.kind}:`) && payload['uid'] === uid) return payload;
    return undefined;
  }

  async findByUserCode() {
    return undefined;
  }

  async consume(id: string) {
    const artifact = kept.get(this.#key(id));
    if (artifact) artifact.payload['consumed'] = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string) {
    kept.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string) {
    for (const [key, { payload }] of kept) if (payload['grantId'] === grantId) kept.delete(key);
  }

  #key(id: string) {
    return `${this.kind}:${id}`;
  }
}
