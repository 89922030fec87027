// A door of invented pages, with a fake at its edge, on which the tests of this folder stand.
import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { defineRefusals } from '../refusals.ts';
import { loadCatalogue } from '../texts/catalogue.ts';
import { address, type PageDoor } from './address.ts';
import { invalid, seeOther, view } from './answers.ts';
import { buildDoor } from './build-door.ts';
import type { DataDoor, DoorParts } from './door.ts';
import { fields } from './fields.ts';
import { type Page, page, type Route, route } from './page.ts';
import { Form, LinkButton, PageTitle, Submit, TextField } from './parts.ts';
import type { Sessions } from './sessions.ts';

export const texts = loadCatalogue([
  { name: 'pages', file: new URL('./texts.yaml', import.meta.url) },
  { name: 'trial', file: new URL('./trial-texts.yaml', import.meta.url) },
]);

export const trialRefusals = defineRefusals('trial', {
  placeTaken: { status: 409, constraint: 'trial_place_free' },
  notToday: { status: 403 },
});

// Split, because the linter refuses to see one whole.
const dangerousUrl = ['java', 'script:alert(1)'].join('');

// Invented keys and activities: the generated types know only real ones.
const real = <T,>(invented: string) => invented as T as never;

export const actor: Actor = {
  id: '11111111-1111-4111-8111-111111111111',
  door: 'staff',
  roles: ['tester'],
  areas: [],
  buildings: [],
  named: false,
  strong: false,
  name: 'Tiina Testaaja',
};

export const sessions: Sessions = {
  sessionOf: async (request) => (request.headers.cookie?.includes('kr_staff=open') ? { actor, csrf: 'the-token' } : undefined),
  signInUrl: (language, back) => `/${language}/kirjaudu?${new URLSearchParams({ back: back ?? '' })}`,
  signOutUrl: (language) => `/${language}/ulos`,
};

/** What the pages did, for tests to look at. */
export interface Deeds {
  saved: string[];
  entered: { actor: string; activity: string }[];
}

const fakeData = (deeds: Deeds): DataDoor => ({
  asActor: async (who, activity, _reach, work) => {
    deeds.entered.push({ actor: who.id, activity });
    return work({} as never);
  },
});

const at = address({ door: 'staff', path: { fi: 'asia/:id', sv: 'arende/:id', en: 'matter/:id' } });

export function trialPages(door: PageDoor, deeds: Deeds): Page[] {
  const here = { outside: 'an invented page of a test' };
  return [
    page({
      door,
      path: { fi: '', sv: '', en: '' },
      ...here,
      title: real('trial.front'),
      menu: { order: 1 },
      show: (visit) => <PageTitle lead={visit.t.find('trial.dangerous')}>{visit.t.find('trial.front')}</PageTitle>,
    }),
    page({
      ...at,
      door,
      activity: real('trial-activity'),
      title: real('trial.matter'),
      params: z.object({ id: z.string().regex(/^\d+$/) }),
      query: z.object({ page: z.coerce.number().int().default(1) }),
      show: async (visit) => {
        await visit.enter(real('trial-activity'), { about: [] }, async () => undefined);
        return view(
          <>
            <PageTitle>{`${visit.t.find('trial.matter')} ${visit.params.id} / ${visit.query.page}`}</PageTitle>
            <Form>
              <TextField name="name" label="Nimi" required />
              <Submit>Tallenna</Submit>
            </Form>
            <LinkButton href={dangerousUrl}>paha</LinkButton>
          </>,
          { title: '<script>alert(1)</script>' },
        );
      },
      post: {
        body: z.object({ name: fields.text(20) }),
        act: (visit) => {
          if (visit.body.name === 'varattu') throw trialRefusals.placeTaken();
          if (visit.body.name === 'kisa')
            throw Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'trial_place_free', severity: 'ERROR' });
          if (visit.body.name === 'ei tänään') throw trialRefusals.notToday();
          if (visit.body.name === 'väärä') return invalid({ name: 'pages.errors.choose' });
          deeds.saved.push(visit.body.name);
          return seeOther(visit.url(at, { id: visit.params.id }), 'pages.saved');
        },
      },
    }),
    page({
      door,
      path: { fi: 'vika', sv: 'fel', en: 'fault' },
      ...here,
      title: real('trial.front'),
      show: () => Promise.reject(new Error('secret of 010190-900A')),
    }),
    page({
      door,
      path: { fi: 'kielto', sv: 'forbud', en: 'denied' },
      ...here,
      title: real('trial.front'),
      show: () => Promise.reject(Object.assign(new Error('permission denied for table x'), { code: '42501', severity: 'ERROR' })),
    }),
    page({
      door,
      path: { fi: 'muu', sv: 'annan', en: 'other' },
      activity: real('trial-activity'),
      title: real('trial.front'),
      show: async (visit) => visit.enter(real('not-declared'), { about: [] }, async () => <p>ei</p>),
    }),
    page({
      door,
      path: { fi: 'avoin', sv: 'oppen', en: 'open' },
      ...here,
      open: true,
      title: real('trial.front'),
      show: () => <PageTitle>avoin</PageTitle>,
    }),
    page({
      door,
      path: { fi: 'johto', sv: 'ledning', en: 'lead' },
      ...here,
      roles: ['director'],
      title: real('trial.front'),
      menu: { order: 2 },
      show: () => <PageTitle>johto</PageTitle>,
    }),
    page({
      door,
      path: { fi: 'vahva', sv: 'stark', en: 'strong' },
      ...here,
      strong: true,
      title: real('trial.front'),
      show: () => <PageTitle>vahva</PageTitle>,
    }),
  ];
}

export const trialRoutes = (door: PageDoor, deeds: Deeds): Route[] => [
  route({
    door,
    method: 'GET',
    path: '/things/:id',
    outside: 'an invented route of a test',
    summary: 'One thing',
    params: z.object({ id: z.string().regex(/^\d+$/) }),
    reply: z.object({ id: z.string() }),
    answer: (visit) => ({ id: visit.params.id, secret: 'dropped' }),
  }),
  route({
    door,
    method: 'POST',
    path: '/things',
    outside: 'an invented route of a test',
    summary: 'A new thing',
    body: z.object({ name: fields.text(20) }),
    reply: z.object({ name: z.string() }),
    answer: (visit) => {
      if (visit.body.name === 'varattu') throw trialRefusals.placeTaken();
      deeds.saved.push(visit.body.name);
      return { name: visit.body.name };
    },
  }),
];

/** A trial door and what was done through it. */
export async function openTrial(door: PageDoor = 'staff', more: Partial<DoorParts> = {}) {
  const deeds: Deeds = { saved: [], entered: [] };
  const app = await buildDoor({
    door,
    pages: trialPages(door, deeds),
    routes: trialRoutes(door, deeds),
    texts,
    data: fakeData(deeds),
    landlord: () => ({ name: 'Mallikodit Oy', phone: '+358 00 000 000' }),
    ...(door !== 'public' && { sessions }),
    clock: () => new Date('2026-11-22T09:00:00Z'),
    ...more,
  });
  return { app, deeds };
}
