// A question to the policy in force, answered with the lines that the answer follows from.
import { z } from 'zod';
import { page } from '#platform/pages/declare.ts';
import { Box, Card, PageTitle, Search, Stack } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { explain, type Language, readQuestion, sayExplanation } from '#policy-engine/index.ts';
import { askAddress } from '../addresses.ts';
import { aboutNobody } from '../who.ts';

export const askThePolicy = page({
  ...askAddress,
  ...aboutNobody,
  title: 'policy-desk.ask.title',
  menu: { order: 45 },
  query: z.object({ q: z.string().max(300).optional() }),
  show: ({ t, query: { q }, language }) => (
    <>
      <PageTitle lead={t('policy-desk.ask.lead')}>{t('policy-desk.ask.title')}</PageTitle>
      <Stack>
        <Search
          label={t('policy-desk.ask.question')}
          hint={t('policy-desk.ask.example')}
          button={t('policy-desk.ask.button')}
          {...(q !== undefined && { value: q })}
        />
        {q && <Answer question={q} language={language} />}
      </Stack>
    </>
  ),
});

function Answer({ question, language }: { question: string; language: Language }) {
  const { t } = useVisit();
  const policy = policyInForce();
  const read = readQuestion(policy, question);
  if ('unknown' in read)
    return (
      <Box kind="note" title={t('policy-desk.ask.unknown', { word: read.unknown })}>
        {read.nearest !== undefined && t('policy-desk.ask.nearest', { word: read.nearest })}
      </Box>
    );
  if ('unreadable' in read) return <Box kind="note">{t('policy-desk.ask.unreadable')}</Box>;
  const found = explain(policy, read.asking);
  const [answer, ...lines] = sayExplanation(policy, found, language);
  return (
    <Card title={answer!} level={2} tag={undefined}>
      {lines.map((line, n) => (line === '' ? null : <p key={`${n} ${line}`}>{line.trim()}</p>))}
    </Card>
  );
}
