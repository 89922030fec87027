// What has been agreed with the City of Helsinki's profile: said by the operator in the environment; without it the interface is off.
import { ProfileSettings } from '#modules/helsinki-profile/public.ts';
import { CannotStart } from './cannot-start.ts';

/** Undefined when nothing is said. Throws CannotStart when it is said by halves. */
export function helsinkiProfileOf(environment: NodeJS.ProcessEnv): ProfileSettings | undefined {
  const {
    HELSINKI_PROFILE_ISSUER: issuer,
    HELSINKI_PROFILE_AUDIENCE: audience,
    HELSINKI_PROFILE_QUERY_SCOPE: queryScope,
    HELSINKI_PROFILE_DELETE_SCOPE: deleteScope,
    HELSINKI_PROFILE_SCOPE_CLAIM: scopeClaim,
  } = environment;
  if (!issuer && !audience) return undefined;
  const read = ProfileSettings.safeParse({
    issuer,
    audience,
    ...(queryScope && { queryScope }),
    ...(deleteScope && { deleteScope }),
    ...(scopeClaim && { scopeClaim }),
  });
  if (read.success) return read.data;
  const setting = String(read.error.issues[0]!.path[0]).replaceAll(/[A-Z]/g, '_$&');
  throw new CannotStart(
    `HELSINKI_PROFILE_${setting.toUpperCase()} is missing or wrong; the profile's interface needs issuer and audience (docs/running.md).`,
  );
}
