// Serves the gallery's doors on loopback ports, with everyone signed in.
import { loadCatalogue } from '../../texts/catalogue.ts';
import { type PageDoor, pageDoors } from '../address.ts';
import { buildDoor } from '../build-door.ts';
import { openLog } from '../log.ts';
import { galleryPages } from './pages.tsx';

/** The address of each door, and how to close them all. */
export async function openGallery(): Promise<{ at: Record<PageDoor, string>; close(): Promise<void> }> {
  const texts = loadCatalogue([
    { name: 'pages', file: new URL('../texts.yaml', import.meta.url) },
    { name: 'gallery', file: new URL('./texts.yaml', import.meta.url) },
  ]);
  const opened = await Promise.all(
    pageDoors.map(async (door) => {
      const app = await buildDoor({
        door,
        pages: galleryPages,
        routes: [],
        texts,
        data: { asActor: () => Promise.reject(new Error('the gallery has no data')) },
        landlord: () => ({ name: 'Mallikodit Oy', phone: '+358 00 310 1000' }),
        clock: () => new Date('2026-11-22T09:00:00Z'),
        log: openLog(door, { level: 'warn' }),
        sample: true,
        ...(door === 'staff' && { incidentPage: { door: 'staff', path: { fi: 'syy', sv: 'orsak', en: 'why' } } }),
        ...(door !== 'public' && {
          sessions: {
            sessionOf: async () => ({
              csrf: 'gallery',
              actor: {
                id: '11111111-1111-4111-8111-111111111111',
                door,
                roles: [],
                areas: [],
                buildings: [],
                named: false,
                strong: true,
                name: 'Tiina Testaaja',
              },
            }),
            signInUrl: (language) => `/${language}`,
            signOutUrl: (language) => `/${language}`,
          },
        }),
      });
      return { door, app, url: await app.listen({ port: 0, host: '127.0.0.1' }) };
    }),
  );
  return {
    at: Object.fromEntries(opened.map(({ door, url }) => [door, url])) as Record<PageDoor, string>,
    close: async () => void (await Promise.all(opened.map(({ app }) => app.close()))),
  };
}
