// For whom the pages of the desk are.

/** Drafts, and who of the staff has said what of them. */
export const ofTheDesk = {
  outside:
    'shows versions of the policy and which employees decided on them, by the right of the oversight login (platform/foundation/outside.ts)',
  roles: ['policy-editor', 'policy-approver', 'supervision', 'internal-audit'],
} as const;

/** Nothing on it is about a person. */
export const aboutNobody = { outside: 'answers from the policy in force; nothing on it is about a person' } as const;
