// Leaves out keys that have no value.

/** A key with its value when there is one: optional keys are absent, never undefined. */
export function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
