// What the worker may use: the nightly count.

interface Asked {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** Counts whether the promises are kept. `answerWithinDays`: the policy's own. */
export const countPromises = (worker: Asked, answerWithinDays: number): Promise<unknown> =>
  worker.query('select kept_promises.count_anew($1)', [answerWithinDays]);
