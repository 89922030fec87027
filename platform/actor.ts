// Who asks: a person signed in at one of the doors, or the system itself.

export type DoorName = 'public' | 'resident' | 'staff' | 'oversight' | 'worker';

export interface Actor {
  /** The account's id; for a resident the person's. */
  id: string;
  door: DoorName;
  /** Job roles held today, in order of use; for residents `self`, `main-tenant` … */
  roles: string[];
  /** The actor as a resident of the landlord, when known (rule L14: nobody opens their own matter). */
  personId?: string;
  unit?: string;
  /** Ids of `homes.area` and `homes.building` that the actor's unit serves. */
  areas: string[];
  buildings: string[];
  /** Named to open protected persons. */
  named: boolean;
  /** Signed in with strong identification. */
  strong: boolean;
  name?: string;
}
