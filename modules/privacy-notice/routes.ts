// The notice for machines.
import { z } from 'zod';
import { route } from '#platform/pages/declare.ts';
import { refusals } from '#platform/pages/problems.ts';
import { languages } from '#policy-engine/index.ts';
import { Notice } from './contract.ts';
import { noticeOn } from './notice-on.ts';

export const routes = [
  route({
    door: 'public',
    method: 'GET',
    path: '/privacy-notice',
    summary: 'The privacy notice in one language, today or as it was in force on a day (`date`).',
    outside: 'the notice is about nobody',
    query: z.object({ language: z.enum(languages).default('fi'), date: z.iso.date().optional() }),
    reply: Notice,
    answer: async (visit) => {
      const reading = await noticeOn({ asOf: visit.asOf, language: visit.query.language, query: visit.query });
      if (!reading) throw refusals.notYours();
      return reading.notice;
    },
  }),
];
