// What the landlord has agreed with the city: whose tokens count and for what; until it is said, nothing here is offered.
import { z } from 'zod';

const filled = z.string().trim().min(1);

export const ProfileSettings = z.strictObject({
  /** The city's OpenID provider, letter by letter as it stands in `iss`. */
  issuer: z.url(),
  /** This service's `gdpr_audience`. */
  audience: filled,
  queryScope: filled.default('gdprquery'),
  deleteScope: filled.default('gdprdelete'),
  /** Tunnistamo's form: the claim that lists scopes (`https://api.hel.fi/auth`), in place of `authorization.permissions`. */
  scopeClaim: filled.optional(),
});
export type ProfileSettings = z.output<typeof ProfileSettings>;
