// Letters to print: the queue with its days, and each letter on paper.
import { z } from 'zod';
import { addressOf } from '#modules/homes/public.ts';
import { type AnyVisit, page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Form, PageTitle, Section, Stack, Submit, Table, Tag } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { letterAddress, lettersAddress } from '../addresses.ts';
import { type LetterVisit, markPrinted, type OwedLetter, openLetter, owedLetters } from '../letters.ts';
import { InformationLetter } from './information-letter.tsx';

export const lettersPage = page({
  ...lettersAddress,
  activity: 'information-letters',
  title: 'tenancy-changes.letters.title',
  menu: { order: 45, label: 'tenancy-changes.letters.menu' },
  show: async (visit) => {
    const { t } = visit;
    const owed = await owedLetters(visit);
    const today = helsinkiDay(visit.asOf);
    const late = owed.filter((letter) => letter.dueOn < today).length;
    return (
      <>
        <PageTitle lead={t('tenancy-changes.letters.lead')}>{t('tenancy-changes.letters.title')}</PageTitle>
        <Stack>
          {late > 0 && <Box kind="stop">{t('tenancy-changes.letters.lateOnes', { count: late })}</Box>}
          {(['told-by-another', 'came-of-age'] as const).map((kind) => (
            <Section title={t(`tenancy-changes.letters.${kind}`)}>
              <LetterTable visit={visit} today={today} rows={owed.filter((letter) => letter.kind === kind)} />
            </Section>
          ))}
        </Stack>
      </>
    );
  },
});

function LetterTable({ visit, today, rows }: { visit: LetterVisit; today: string; rows: readonly OwedLetter[] }) {
  const { t, format } = visit;
  return (
    <Table
      caption={t('tenancy-changes.letters.title')}
      hideCaption
      rows={rows}
      rowKey={(letter) => letter.id}
      empty={t('tenancy-changes.letters.none')}
      columns={[
        {
          key: 'who',
          title: t('tenancy-changes.letters.who'),
          cell: (letter) => <a href={visit.url(letterAddress, { id: letter.id })}>{letter.name || t('pages.notShown')}</a>,
        },
        { key: 'home', title: t('tenancy-changes.letters.home'), cell: (letter) => letter.flat && addressOf(letter.flat, visit.language) },
        { key: 'due', title: t('tenancy-changes.letters.dueOn'), cell: (letter) => format.day(letter.dueOn) },
        {
          key: 'late',
          title: t('tenancy-changes.stage'),
          cell: (letter) =>
            letter.dueOn < today ? (
              <Tag kind="stop">{t('tenancy-changes.letters.late')}</Tag>
            ) : (
              <Tag kind="wait">{t('tenancy-changes.letters.onTime')}</Tag>
            ),
        },
      ]}
    />
  );
}

export const letterPage = page({
  ...letterAddress,
  activity: 'information-letters',
  title: 'tenancy-changes.letters.title',
  params: z.object({ id: z.uuid() }),
  show: async (visit) => {
    const { t } = visit;
    const letter = await openLetter(visit, visit.params.id);
    return view(
      <Stack>
        <div class="no-print">
          <p>{t('tenancy-changes.letters.printHint')}</p>
          {letter.printedOn ? (
            <Tag kind="ok">{`${t('tenancy-changes.own.any.printedOn')} ${visit.format.day(letter.printedOn)}`}</Tag>
          ) : (
            <Form>
              <Submit>{t('tenancy-changes.letters.markPrinted')}</Submit>
            </Form>
          )}
        </div>
        <InformationLetter visit={visit as AnyVisit} letter={letter} on={letter.printedOn ?? helsinkiDay(visit.asOf)} />
      </Stack>,
      { title: letter.name, crumbs: [{ text: t('tenancy-changes.letters.title'), href: visit.url(lettersAddress) }] },
    );
  },
  post: {
    body: z.object({}),
    act: async (visit) => {
      await markPrinted(visit, visit.params.id, helsinkiDay(visit.asOf));
      return seeOther(visit.url(lettersAddress), 'tenancy-changes.letters.marked');
    },
  },
});
