// The kinds of data that a change can be, the activity in which each is handled, and the tables that hold it.

export const changeCategories = [
  'household-change',
  'termination',
  'lease-transfer',
  'onward-letting-permit',
  'subletting-notice',
  'temporary-handover',
] as const;
export type ChangeCategory = (typeof changeCategories)[number];

export const changeActivities = ['occupant-register', 'letting-to-others', 'tenancy'] as const;
export type ChangeActivity = (typeof changeActivities)[number];

const activities: Record<ChangeCategory, ChangeActivity> = {
  'household-change': 'occupant-register',
  termination: 'tenancy',
  'lease-transfer': 'letting-to-others',
  'onward-letting-permit': 'letting-to-others',
  'subletting-notice': 'letting-to-others',
  'temporary-handover': 'letting-to-others',
};

/** The activity of the policy that collects the category. */
export const activityOf = (category: ChangeCategory): ChangeActivity => activities[category];

/** The table of the matters: `tenancy_changes.lease_transfer`. */
export const matterTable = (category: ChangeCategory) => `tenancy_changes.${category.replaceAll('-', '_')}`;
/** The table of what was told and decided in them. */
export const paperTable = (category: ChangeCategory) => `${matterTable(category)}_paper`;
