// The JSON interface of the desk: search, and the occupant register of a building.
import { z } from 'zod';
import { addressOf } from '#modules/homes/public.ts';
import { fullName, RegisterLine, registerLines } from '#modules/residents/public.ts';
import { route } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { FoundPeople, SearchWords } from './contract.ts';
import { refusals } from './refusals.ts';
import { registerOf } from './register.ts';
import { searchPeople } from './search.ts';
import { deskActivities, listsOccupants } from './what-policy-gives.ts';

const searchRoute = route({
  door: 'staff',
  method: 'POST',
  path: '/search',
  activity: deskActivities,
  summary: 'Finds people by name, address, telephone number, e-mail address or identity code; the words stand in the body only',
  body: SearchWords,
  reply: FoundPeople,
  answer: async (visit) => {
    const { hits, more } = await searchPeople(visit, visit.body.words);
    return {
      more,
      people: hits.map((hit) => ({
        id: hit.id,
        name: fullName({ givenNames: hit.givenNames ?? '', familyName: hit.familyName ?? '' }),
        homes: hit.homes.map((home) => ({ address: home.flat ? addressOf(home.flat, visit.language) : null, role: home.role ?? null })),
      })),
    };
  },
});

const registerRoute = route({
  door: 'staff',
  method: 'GET',
  path: '/buildings/:building/occupants',
  activity: 'occupant-register',
  summary: 'Who lives in which flat of a building on a day; a flat in which nobody is shown has one line without a name',
  params: z.object({ building: z.uuid() }),
  query: z.object({ day: z.iso.date().optional() }),
  reply: z.object({ day: z.iso.date(), lines: z.array(RegisterLine) }),
  answer: async (visit) => {
    if (!listsOccupants(visit.actor.roles)) throw refusals.notShown();
    const day = visit.query.day ?? helsinkiDay(visit.asOf);
    const { flats } = await registerOf({ ...visit, query: {} }, day);
    return { day, lines: registerLines(flats, visit.language) };
  },
});

export const routes = [searchRoute, registerRoute];
