// The shape of a sample person who can sign in at the development identity provider.
import type { Text } from '../../policy-engine/policy.ts';

export interface Persona {
  /** Becomes the `sub` of the tokens. */
  id: string;
  name: string;
  kind: 'resident' | 'staff' | 'oversight';
  /** A resident who has moved out. */
  former?: true;
  /** Who the person is at a glance: `main tenant`, `customer service, south`. */
  role: Text;
  /** One line of why this person is interesting. */
  note: Text;
  /**
   * What the tokens say beside `sub`. Residents: `given_name`, `family_name`, `birthdate`, `nin` (identity code, individual number 900-999).
   * Staff: `name`, `groups`, `unit`, `employee_number`. `acr` and `amr` when they differ from the usual ones.
   */
  claims: Record<string, unknown>;
}
