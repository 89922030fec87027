// The city's side, for tests: a provider with keys of its own on the loopback, tokens as it signs them, and calls as the profile sends them.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as jose from 'jose';
import type { TestLandlord } from '../../tests/landlord.ts';
import { openProfileInterface } from './interface.ts';

export interface Said {
  sub: string;
  iss?: string;
  aud?: string | string[];
  exp?: number;
  loa?: string;
  scopes?: unknown;
  claims?: jose.JWTPayload;
}

export const audience = 'profile-api-of-this-service';

/** Opens the interface of a test's resident door against a city of its own. */
export async function openTestCity(landlord: TestLandlord) {
  let kid = 0;
  let asked = 0;
  const keys = new Map<string, Awaited<ReturnType<typeof jose.generateKeyPair>>>();
  const rotate = async () => {
    keys.clear();
    kid += 1;
    keys.set(`key-${kid}`, await jose.generateKeyPair('RS256'));
  };
  await rotate();
  const server = http.createServer(async (request, response) => {
    asked += 1;
    const jwks = [...keys].map(async ([name, { publicKey }]) => ({ ...(await jose.exportJWK(publicKey)), kid: name, alg: 'RS256' }));
    const body = request.url === '/jwks' ? { keys: await Promise.all(jwks) } : { issuer, jwks_uri: `${issuer}/jwks` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = { issuer, audience, queryScope: 'gdprquery', deleteScope: 'gdprdelete' };
  const open = (more: { scopeClaim?: string; issuer?: string } = {}) =>
    openProfileInterface({ ...settings, ...more }, landlord.landlord('resident').outside as never);
  open();

  async function token(
    { sub, iss = issuer, aud = audience, exp, loa = 'substantial', scopes = ['gdprquery', 'gdprdelete'], claims = {} }: Said,
    key?: jose.CryptoKey,
  ) {
    const at = Math.floor(landlord.clock.at.getTime() / 1000);
    const authorization = { permissions: [{ scopes, rsid: 'r-1', rsname: 'service' }] };
    return new jose.SignJWT({ loa, authorization, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: `key-${kid}` })
      .setSubject(sub)
      .setIssuer(iss)
      .setAudience(aud)
      .setIssuedAt(at)
      .setExpirationTime(exp ?? at + 300)
      .sign(key ?? keys.get(`key-${kid}`)!.privateKey);
  }
  const app = landlord.app('resident');
  /** As the profile calls: no Accept to speak of, no body, no cookie. */
  const send = (method: 'GET' | 'DELETE', id: string, bearer: string | undefined, query = '') =>
    app.inject({
      method,
      url: `/api/resident/gdpr-api/v1/profiles/${id}${query}`,
      headers: { accept: '*/*', ...(bearer && { authorization: `Bearer ${bearer}` }) },
    });
  return {
    issuer,
    rotate,
    open,
    token,
    send,
    asked: () => asked,
    down: () =>
      new Promise<void>((down) => {
        server.closeAllConnections();
        server.close(() => down());
      }),
    async close() {
      openProfileInterface(undefined, landlord.landlord('resident').outside as never);
      server.closeAllConnections();
      await new Promise((down) => server.close(down));
    },
  };
}
