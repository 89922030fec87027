// register import, register template: brings in the register of an earlier system, and gives a file to begin from.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FileRefused, MappingMistaken, templateCsv, templateXlsx } from '#modules/register-import/public.ts';
import { checkedPolicy, policyFiles, putInForce } from '#platform/policy-in-force.ts';
import { loadCatalogue } from '#platform/texts/catalogue.ts';
import { findTexts } from '#platform/texts/find-texts.ts';
import { speak } from '#platform/texts/say.ts';
import { policyFolder, root } from '../composition.ts';
import { connected, withDatabases } from '../databases.ts';
import { install } from '../install.ts';
import { CannotImport, type Imported } from '../register/import-register.ts';
import { startImport } from '../register/start-import.ts';
import { type Command, type Said, UsedWrongly } from './command.ts';
import { languageGiven, languageOption } from './policy-given.ts';

const help = 'npx kotirauha register import --help';

export const registerImport: Command = {
  words: ['register', 'import'],
  takes: 'FILE',
  about:
    'Bring in residents, leases and stays from a CSV (UTF-8) or XLSX file. Stopped in the middle, the same command goes on where it was.',
  options: [
    {
      name: '--mapping',
      takes: 'FILE',
      about: "what the file's own columns and words mean, in YAML or JSON: modules/register-import/README.md",
    },
    { name: '--dry-run', about: 'do everything, keep nothing, and report what would come of it' },
    { name: '--report', takes: 'FILE', about: 'where the report goes; FILE.report.csv without it' },
    { name: '--invented', about: 'everybody in the file is invented: take identity codes with individual numbers 900–999' },
    languageOption,
  ],
  example: 'npx kotirauha register import residents.xlsx --dry-run',
  async run({ words: [file, ...more], options, values }) {
    if (file === undefined || more.length > 0) throw new UsedWrongly(`Name one file: ${help}`);
    for (const named of [file, ...(values['mapping'] ? [values['mapping']] : [])])
      if (!fs.existsSync(named) || !fs.statSync(named).isFile()) throw new UsedWrongly(`There is no file ${named}.`);
    const report = path.resolve(values['report'] ?? `${file}.report.csv`);
    if (!fs.existsSync(path.dirname(report))) throw new UsedWrongly(`There is no folder ${path.dirname(report)}.`);
    if ([file, values['mapping']].some((named) => named && path.resolve(named) === report))
      throw new UsedWrongly('The report would overwrite what is read.');
    const files = policyFiles(policyFolder());
    const policy = checkedPolicy(files);
    const language = languageGiven(values, policy);
    try {
      return await withDatabases(async ({ at, secrets, home }) => {
        await install(at, secrets, policy);
        await connected(at.data, (client) => putInForce(client, files, new Date()));
        const done = await startImport({
          at,
          secrets,
          keys: path.join(home, 'keys'),
          policy,
          file,
          report,
          ...(values['mapping'] && { mapping: fs.readFileSync(values['mapping'], 'utf8') }),
          dryRun: options.includes('--dry-run'),
          invented: options.includes('--invented'),
          runBy: os.userInfo().username,
          tell: teller(),
        });
        return summary(done, report);
      });
    } catch (error) {
      return whyNot(error, language);
    }
  },
};

function whyNot(error: unknown, language: Parameters<typeof speak>[1]): Said {
  if (error instanceof MappingMistaken) throw new UsedWrongly(`The mapping is mistaken.\n${error.message}`);
  if (error instanceof FileRefused) {
    const words = speak(loadCatalogue(findTexts(root)), language).find(error.key, error.values) ?? error.key;
    return { well: false, lines: [words], json: { refused: error.key, ...error.values } };
  }
  if (error instanceof CannotImport) return { well: false, lines: [error.message], json: { refused: error.message } };
  throw error;
}

function summary(done: Imported, report: string): Said {
  const { counts: c, rows, state } = done;
  if (state === 'there-already')
    return { well: true, lines: ['This very file has been brought in already. Nothing was done.'], json: done };
  const first = { done: 'Brought in', 'dry-run': 'A dry run: nothing was kept. It would bring in' }[state];
  return {
    well: c.rows_refused === 0,
    lines: [
      `${first} ${c.rows_in} of ${rows} rows: ${c.people_new} new people, ${c.people_known} recognised.`,
      ...(done.wentOnAfter > 0
        ? [`Went on after ${done.wentOnAfter} households of an import that had been stopped; the figures are of both.`]
        : []),
      `${c.rows_there_already} rows say what the register holds already; ${c.rows_refused} are refused.`,
      `${c.values_left_out} values are left out; ${c.possible_duplicates} possible duplicates are for a person to decide.`,
      ...(done.unknownColumns.length > 0 ? [`Columns that nobody knows, not read: ${done.unknownColumns.join(', ')}.`] : []),
      `Row by row: ${report}`,
    ],
    json: { ...done, report },
  };
}

/** A line that goes forward on a terminal; elsewhere one for each tenth. */
function teller() {
  const out = process.stderr;
  const began = Date.now();
  let told = '';
  return ({ rows, of }: { rows: number; of: number | undefined }) => {
    const seconds = Math.round((Date.now() - began) / 1_000);
    const words = of === undefined ? `read ${rows} rows` : `${rows} of ${of} rows`;
    const mark = of === undefined ? '' : String(Math.floor((rows / of) * 10));
    if (out.isTTY) out.write(`\r\x1b[K  ${words}, ${seconds} s${rows === of ? '\n' : ''}`);
    else if (mark !== told) out.write(`${words}, ${seconds} s\n`);
    told = mark;
  };
}

export const registerTemplate: Command = {
  words: ['register', 'template'],
  takes: 'FILE',
  about: 'Write a small file to begin from, with the columns and two invented households: .csv or .xlsx.',
  example: 'npx kotirauha register template residents.xlsx',
  async run({ words: [file, ...more] }) {
    const ending = file && path.extname(file);
    if (!file || more.length > 0 || (ending !== '.csv' && ending !== '.xlsx'))
      throw new UsedWrongly('Name one file that ends with .csv or .xlsx: npx kotirauha register template residents.xlsx');
    if (fs.existsSync(file)) throw new UsedWrongly(`${file} is there already.`);
    if (!fs.existsSync(path.dirname(path.resolve(file)))) throw new UsedWrongly(`There is no folder ${path.dirname(path.resolve(file))}.`);
    fs.writeFileSync(file, ending === '.csv' ? templateCsv() : await templateXlsx());
    return {
      well: true,
      lines: [`${path.resolve(file)}: two invented households. Addresses must be of flats in the register.`],
      json: { file: path.resolve(file) },
    };
  },
};
