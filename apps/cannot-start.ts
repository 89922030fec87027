// What stops a start, said to the operator.

/** A reason not to start, said in one line with the way out. */
export class CannotStart extends Error {}
