// Looks that wait for somebody else's judgement: asked by the person first.
import { page } from '#platform/pages/declare.ts';
import { PageTitle, Stack, Table, Tag } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { judgeAddress, queueAddress } from '../addresses.ts';
import { type Question, questionsToJudge } from '../questions.ts';
import { sayActivity, sayRole } from '../say.ts';

export const queuePage = page({
  ...queueAddress,
  activity: 'explained-looks',
  title: 'explained-looks.queue.title',
  menu: { order: 35 },
  show: async (visit) => {
    const { t, format } = visit;
    const today = helsinkiDay(visit.asOf);
    const rows = await questionsToJudge(visit);
    return (
      <>
        <PageTitle lead={t('explained-looks.queue.lead')}>{t('explained-looks.queue.title')}</PageTitle>
        <Stack>
          <Table
            caption={t('explained-looks.queue.title')}
            hideCaption
            rows={rows}
            rowKey={(row) => row.id}
            empty={t('explained-looks.queue.none')}
            columns={[
              {
                key: 'at',
                title: t('explained-looks.word.at'),
                cell: (row: Question) => (
                  <a href={visit.url(judgeAddress, { id: row.id, person: row.personId })}>{format.instant(row.lookAt)}</a>
                ),
              },
              { key: 'role', title: t('explained-looks.word.role'), cell: (row) => sayRole(visit, row.role) },
              { key: 'activity', title: t('explained-looks.word.activity'), cell: (row) => sayActivity(visit, row.activity) },
              {
                key: 'because',
                title: t('explained-looks.word.because'),
                cell: (row) => (row.because ? t(`explained-looks.becauses.${row.because}`) : '–'),
              },
              {
                key: 'by',
                title: t('explained-looks.word.answerBy'),
                cell: (row) => row.answerBy && <Tag kind={row.answerBy < today ? 'stop' : 'wait'}>{format.day(row.answerBy)}</Tag>,
              },
            ]}
          />
        </Stack>
      </>
    );
  },
});
