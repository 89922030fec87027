// The style sheet, the face, the pictures and the enhancement script: read once, named by their content, kept by browsers for ever.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

interface Asset {
  url: string;
  type: string;
  bytes: Buffer;
  packed?: { br: Buffer; gzip: Buffer };
}
export interface Assets {
  style: string;
  script: string;
  icon: string;
  byUrl: ReadonlyMap<string, Asset>;
}

const here = path.dirname(fileURLToPath(import.meta.url));
const packages = createRequire(import.meta.url);
const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
const faces = ['latin-wght-normal', 'latin-ext-wght-normal', 'latin-wght-italic'];

let loaded: Assets | undefined;
/** Every asset; read at the first call. */
export function loadAssets(): Assets {
  loaded ??= readAssets();
  return loaded;
}

function readAssets(): Assets {
  const byUrl = new Map<string, Asset>();
  const add = (name: string, bytes: Buffer): string => {
    const [, stem, ending] = /^(.*)\.([a-z0-9]+)$/.exec(name)!;
    const url = `/assets/${stem}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${ending}`;
    const packed = ending === 'woff2' ? undefined : { br: brotliCompressSync(bytes), gzip: gzipSync(bytes) };
    byUrl.set(url, { url, type: types[ending!]!, bytes, ...(packed && { packed }) });
    return url;
  };
  const fonts = path.dirname(packages.resolve('@fontsource-variable/atkinson-hyperlegible-next/package.json'));
  const urls = new Map<string, string>();
  for (const face of faces)
    urls.set(`${face}.woff2`, add(`${face}.woff2`, readFileSync(path.join(fonts, 'files', `atkinson-hyperlegible-next-${face}.woff2`))));
  for (const name of readdirSync(path.join(here, 'pictures'))) urls.set(name, add(name, readFileSync(path.join(here, 'pictures', name))));
  return {
    style: add('kotirauha.css', Buffer.from(styleSheet(urls))),
    script: add('enhance.js', readFileSync(path.join(here, 'enhance.js'))),
    icon: urls.get('mark.svg')!,
    byUrl,
  };
}

/** The style files in order, with the design tokens that they use and the addresses of faces and pictures. */
function styleSheet(urls: ReadonlyMap<string, string>): string {
  const folder = path.join(here, 'style');
  const rules = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n')
    .replace(/url\(([^)]+)\)/g, (_, name: string) => {
      const url = urls.get(name);
      if (!url) throw new Error(`the style names ${name}, which is no asset`);
      return `url(${url})`;
    });
  return `${tokensUsedIn(rules)}\n${withoutComments(rules)}`;
}

/** The Helsinki Design System's values for the tokens that the rules name. */
function tokensUsedIn(rules: string): string {
  const tokens = readFileSync(path.join(path.dirname(packages.resolve('hds-design-tokens/package.json')), 'lib', 'all.css'), 'utf8');
  const used = [...tokens.matchAll(/^\s*(--[a-z0-9-]+):\s*([^;]+);/gm)].filter(([, name]) => rules.includes(`var(${name})`));
  return `:root{${used.map(([, name, value]) => `${name}:${value!.trim()}`).join(';')}}`;
}

const withoutComments = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .replace(/\n+/g, '\n');

/** Serves the assets; another address under /assets is not found. */
export function serveAssets(app: FastifyInstance, assets: Assets): void {
  app.get('/assets/:name', { config: { rateLimit: false } }, (request, reply) => {
    const asset = assets.byUrl.get(request.url.split('?')[0]!);
    return asset ? sendAsset(asset, request, reply) : reply.callNotFound();
  });
}

function sendAsset(asset: Asset, request: FastifyRequest, reply: FastifyReply) {
  reply.type(asset.type).header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
  const takes = request.headers['accept-encoding'] ?? '';
  if (asset.packed && /\bbr\b/.test(takes)) return reply.header('content-encoding', 'br').send(asset.packed.br);
  if (asset.packed && /\bgzip\b/.test(takes)) return reply.header('content-encoding', 'gzip').send(asset.packed.gzip);
  return reply.send(asset.bytes);
}
