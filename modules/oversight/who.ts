// For whom the pages of the console are, and why most of them need no activity.

/** Pages about the policy and about figures: nothing in them is about a person. */
export const aboutNobody = { outside: 'shows the policy and figures; nothing on it is about a person' } as const;

/** Pages that name employees and outsiders with access: the login's own right, for those who answer for access. */
export const aboutHolders = {
  outside: 'names who holds which role, by the right of the oversight login (platform/identity/outside.ts)',
  roles: ['supervision', 'internal-audit', 'account-granter'],
} as const;

/** The log of looks and everything about persons: supervision alone. */
export const supervised = { activity: 'access-log', as: 'supervision' } as const;

export const isSupervision = (actor: { roles: readonly string[] }): boolean => actor.roles.includes('supervision');
