// officer: who holds the office of the data protection officer; changes the notice at once and nothing else.
import { z } from 'zod';
import { type OfficerRecord, officers, setOfficer } from '#platform/data-protection-officer.ts';
import { connected, withDatabases } from '../databases.ts';
import { type Command, UsedWrongly } from './command.ts';

const words = z.string().trim().min(1);
const given = z
  .strictObject({
    from: z.iso.date('--from is a day, for example --from=2026-12-01'),
    name: words.max(120).optional(),
    'position-fi': words.max(200).optional(),
    'position-sv': words.max(200).optional(),
    'position-en': words.max(200).optional(),
    'conflict-note': words.max(2000).optional(),
  })
  .superRefine((g, refused) => {
    const say = (message: string) => refused.addIssue({ code: 'custom', message });
    const positions = [g['position-fi'], g['position-sv'], g['position-en']].filter((p) => p !== undefined).length;
    if (positions % 3 !== 0) say('A position is said in all three languages: --position-fi, --position-sv and --position-en.');
    if (positions > 0 && !g['conflict-note'])
      say('Who has another position needs --conflict-note: how a conflict of interests is prevented (GDPR 38(6)).');
    if (!g.name && (positions > 0 || g['conflict-note'])) say('A vacant office has no position and no note: give --name, or --from alone.');
  });

export const officerSet: Command = {
  words: ['officer', 'set'],
  about: 'Set who is the data protection officer from a day on; the notice of that day names them. Without --name the office is vacant.',
  options: [
    { name: '--from', about: 'the first day, YYYY-MM-DD' },
    { name: '--name', about: 'the holder, as published' },
    { name: '--position-fi', about: 'what the holder is beside the office, in Finnish' },
    { name: '--position-sv', about: 'the same in Swedish' },
    { name: '--position-en', about: 'the same in English' },
    { name: '--conflict-note', about: 'how other duties are kept from a conflict of interests; seen by the overseers, never published' },
  ],
  example: 'npx kotirauha officer set --from=2026-12-01 --name="First Last"',
  async run({ options }) {
    const asked = given.safeParse(Object.fromEntries(options.map((o) => o.slice(2).split(/=(.*)/s).slice(0, 2))));
    if (!asked.success) throw new UsedWrongly(asked.error.issues.map((i) => i.message).join('\n'));
    const { from, name, 'position-fi': fi, 'position-sv': sv, 'position-en': en, 'conflict-note': conflictNote } = asked.data;
    return withDatabases(({ at }) =>
      connected(at.data, async (client) => {
        await setOfficer(client, {
          from,
          ...(name && { name }),
          ...(fi && sv && en && { position: { fi, sv, en } }),
          ...(conflictNote && { conflictNote }),
        });
        return said(await officers(client));
      }),
    );
  },
};

export const officerShow: Command = {
  words: ['officer', 'show'],
  about: 'Say who has been, is and will be the data protection officer.',
  example: 'npx kotirauha officer show',
  run: () => withDatabases(({ at }) => connected(at.data, async (client) => said(await officers(client)))),
};

const said = (all: OfficerRecord[]) => ({
  well: true,
  lines:
    all.length === 0
      ? ['Nobody has been set: the notice names the office and its mailbox only. npx kotirauha officer set --help']
      : all.map((o) => `${o.from} – ${o.until ?? ''}`.padEnd(24) + [o.name ?? '(vacant)', o.position?.en].filter(Boolean).join(', ')),
  json: all,
});
