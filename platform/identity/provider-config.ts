// What one door must know of its identity provider, checked: addresses, keys, levels, and what the claims are called there.
import { z } from 'zod';

/** Substantial or high, as the Finnish Trust Network and eIDAS name them. */
export const strongLevels = [
  'http://ftn.ficora.fi/2017/loa2',
  'http://ftn.ficora.fi/2017/loa3',
  'http://eidas.europa.eu/LoA/substantial',
  'http://eidas.europa.eu/LoA/high',
];

/**
 * Where each thing about a person stands, in order of trust: the first name with a value counts, groups are gathered from all.
 * A name that begins with a slash is a path into the claims: `/realm_access/roles`.
 */
export const usualClaimNames = {
  /** Finnish Trust Network brokers, Suomi.fi attributes, OpenID Connect for Identity Assurance. */
  identityCode: ['nin', 'ftn_hetu', 'urn:oid:1.2.246.21', 'nationalIdentificationNumber', 'national_identification_number', 'hetu'],
  birthDate: ['birthdate'],
  givenName: ['given_name', 'urn:oid:2.5.4.42'],
  familyName: ['family_name', 'urn:oid:2.5.4.4'],
  name: ['name'],
  groups: ['groups'],
  unit: ['unit'],
  employeeNumber: ['employee_number', 'employeeNumber'],
  /** The level of assurance. */
  level: ['acr', 'loa'],
  /** How the person was authenticated; `mfa` among them counts as a second factor. */
  methods: ['amr'],
};
export type ClaimNames = typeof usualClaimNames;

export const isLoopback = (url: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

const issuer = z.string().refine((address) => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
}, 'must be an https address, or http on this machine');

/** A list, or words with spaces between them as environments write lists. */
const words = z
  .union([z.string(), z.array(z.string())])
  .transform((said) => (typeof said === 'string' ? said.split(/\s+/) : said).filter((word) => word !== ''))
  .refine((list) => list.length > 0, 'is empty');

const claimNames = z.strictObject(
  Object.fromEntries(Object.entries(usualClaimNames).map(([key, usual]) => [key, words.default(usual)])) as Record<
    keyof ClaimNames,
    z.ZodDefault<typeof words>
  >,
);

const filled = z.string().trim().min(1, 'is empty');

const providerConfig = z
  .strictObject({
    /** As the provider writes it in its tokens. Plain http is accepted on the loopback only. */
    issuer,
    clientId: filled,
    /** How the door shows the provider that it is itself. */
    clientAuth: z.enum(['basic', 'post', 'private-key'], 'must be basic, post or private-key').default('basic'),
    clientSecret: filled.optional(),
    /** For `private-key`: a PKCS #8 key in PEM, or a JWK whose `kid` and `alg` are then used. */
    clientKey: filled.optional(),
    scope: filled.refine((scope) => scope.split(/\s+/).includes('openid'), 'must contain openid').default('openid profile'),
    /** Levels of assurance that count as strong identification; residents are asked for one of these. */
    strongLevels: words.default(strongLevels),
    claimsFrom: z.enum(['id-token', 'userinfo'], 'must be id-token or userinfo').default('id-token'),
    claims: claimNames.prefault({}),
    /** Whether signing out here goes on to the provider, where it has a place for that. */
    signOutThere: z.union([z.boolean(), z.stringbool()], 'must be true or false').default(true),
    /** By how much the clocks of the two machines may differ. */
    clockSkewSeconds: z.coerce.number('must be a number').int().min(0).max(300, 'must be at most 300').default(30),
  })
  .refine(({ clientAuth, clientSecret }) => clientAuth === 'private-key' || clientSecret !== undefined, {
    path: ['clientSecret'],
    error: 'is missing',
  })
  .refine(({ clientAuth, clientKey }) => clientAuth !== 'private-key' || clientKey !== undefined, {
    path: ['clientKey'],
    error: 'is missing',
  });

/** As an operator writes it: what is left out is as usual. */
export type ProviderSettings = z.input<typeof providerConfig>;
export type ProviderConfig = z.output<typeof providerConfig>;

/** What is wrong with a setting: `clientAuth`, `claims.groups`; and in which way. Never the value: it may be a secret. */
export class WrongSetting extends Error {
  readonly setting: string;
  readonly wrong: string;
  constructor(setting: string, wrong: string) {
    super(`the identity provider's setting ${setting} ${wrong}`);
    this.setting = setting;
    this.wrong = wrong;
  }
}

/** The configuration with everything that was left out filled in. Throws {@link WrongSetting} at the first mistake. */
export function readProviderConfig(settings: unknown): ProviderConfig {
  const read = providerConfig.safeParse(settings);
  if (read.success) return read.data;
  const mistake = read.error.issues[0]!;
  if (mistake.code === 'unrecognized_keys') throw new WrongSetting([...mistake.path, mistake.keys[0]].join('.'), 'is not known');
  const missing = mistake.code === 'invalid_type' && valueAt(settings, mistake.path) === undefined;
  throw new WrongSetting(mistake.path.join('.'), missing ? 'is missing' : mistake.message);
}

const valueAt = (settings: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], settings);
