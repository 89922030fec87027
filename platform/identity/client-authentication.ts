// How a door shows its identity provider that it is itself: with a shared secret, or with a key of its own.
import { createPrivateKey } from 'node:crypto';
import * as jose from 'jose';
import * as oidc from 'openid-client';
import { type ProviderConfig, WrongSetting } from './provider-config.ts';

/** Throws {@link WrongSetting} when the key cannot be read; never with anything of the key. */
export async function authentication({ clientAuth, clientSecret, clientKey }: ProviderConfig): Promise<oidc.ClientAuth> {
  if (clientAuth === 'basic') return basic(clientSecret!);
  if (clientAuth === 'post') return oidc.ClientSecretPost(clientSecret);
  return oidc.PrivateKeyJwt(await readKey(clientKey!));
}

/**
 * openid-client also encodes hyphens, dots and underscores, which RFC 6749 (2.3.1, appendix B) allows and some providers do not decode;
 * a form encodes none of them, and then everybody understands the usual names.
 */
const basic =
  (secret: string): oidc.ClientAuth =>
  (_server, client, _body, headers) => {
    const [id, word] = [client.client_id, secret].map((said) => new URLSearchParams([['', said]]).toString().slice(1));
    headers.set('authorization', `Basic ${Buffer.from(`${id}:${word}`).toString('base64')}`);
  };

async function readKey(text: string): Promise<{ key: jose.CryptoKey; kid?: string }> {
  try {
    const jwk = (text.startsWith('{') ? JSON.parse(text) : createPrivateKey(text).export({ format: 'jwk' })) as jose.JWK;
    const key = (await jose.importJWK(jwk, jwk.alg ?? (jwk.kty === 'EC' ? 'ES256' : 'RS256'))) as jose.CryptoKey;
    if (key.type !== 'private') throw new Error('a public key');
    return { key, ...(jwk.kid && { kid: jwk.kid }) };
  } catch {
    throw new WrongSetting('clientKey', 'is not a private key in PEM or JWK');
  }
}
