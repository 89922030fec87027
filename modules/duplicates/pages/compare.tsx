// Two records side by side: an employee says whether they are of one person, which of the two stays, and which facts.
import { z } from 'zod';
import { addressOf } from '#modules/homes/public.ts';
import { type AnyVisit, fields, invalid, page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, Form, Grid, PageTitle, Radios, Stack, Submit, Two } from '#platform/pages/parts.ts';
import { compareAddress, mergedAddress, pairsAddress } from '../addresses.ts';
import { differing, type FactId, facts, type Side, twoRecords } from '../compare.ts';
import { collectedOf, mergeRecords, tellApart, undoUntil } from '../merge.ts';

const side = fields.oneOf(['one', 'other']);
type SideId = 'one' | 'other';
/** What both records hold and not the same is somebody's to choose; what only one holds is taken. */
const toChoose = (sides: readonly [Side, Side]): FactId[] =>
  differing(sides).filter((fact) => sides.every((each) => each.values[fact] !== null));

export const comparePage = page({
  ...compareAddress,
  activity: 'duplicates',
  title: 'duplicates.compare.title',
  params: z.object({ one: z.uuid(), other: z.uuid() }),
  show: async (visit) => {
    const { t } = visit;
    const sides = await twoRecords(visit, [visit.params.one, visit.params.other]);
    return view(
      <>
        <PageTitle lead={t('duplicates.compare.lead')}>{t('duplicates.compare.title')}</PageTitle>
        <Two aside={<Consequences visit={visit} />}>
          <Stack>
            <Grid>
              {sides.map((each, n) => (
                <SideCard visit={visit} side={each} number={n + 1} />
              ))}
            </Grid>
            <MergeForm visit={visit} sides={sides} />
            <Form deed="apart">
              <p>{t('duplicates.compare.apartHint')}</p>
              <Submit kind="quiet">{t('duplicates.compare.apart')}</Submit>
            </Form>
          </Stack>
        </Two>
      </>,
      { crumbs: [{ text: t('duplicates.pairs.title'), href: visit.url(pairsAddress) }] },
    );
  },
  posts: {
    merge: {
      body: z.object({
        keep: side,
        ...(Object.fromEntries(facts.map((fact) => [fact, side.optional()])) as Record<FactId, z.ZodOptional<typeof side>>),
      }),
      act: async (visit) => {
        const sides = await twoRecords(visit, [visit.params.one, visit.params.other]);
        const { body } = visit;
        const unchosen = toChoose(sides).filter((fact) => body[fact] === undefined);
        if (unchosen.length > 0) return invalid(Object.fromEntries(unchosen.map((fact) => [fact, 'pages.errors.choose' as const])));
        const [kept, gone] = body.keep === 'one' ? sides : ([sides[1], sides[0]] as const);
        const taken = differing(sides).filter((fact) => chosen(body, fact, kept) !== body.keep && collectedOf(kept, fact));
        await mergeRecords(visit, kept, gone, taken);
        return seeOther(visit.url(mergedAddress), 'duplicates.compare.merged');
      },
    },
    apart: {
      body: z.object({}),
      act: async (visit) => {
        const sides = await twoRecords(visit, [visit.params.one, visit.params.other]);
        await tellApart(visit, [sides[0].id, sides[1].id]);
        return seeOther(visit.url(pairsAddress), 'duplicates.compare.toldApart');
      },
    },
  },
});

/** The side from which a fact comes: as chosen, or the only one that has it. */
function chosen(body: { keep: SideId } & { [F in FactId]?: SideId | undefined }, fact: FactId, kept: Side): SideId {
  if (body[fact] !== undefined) return body[fact];
  if (kept.values[fact] !== null) return body.keep;
  return body.keep === 'one' ? 'other' : 'one';
}

function SideCard({ visit, side: each, number }: { visit: AnyVisit; side: Side; number: number }) {
  const { t, format } = visit;
  return (
    <Card title={t('duplicates.compare.record', { number })}>
      <Facts>
        {facts.map((fact) => (
          <Fact label={t(`duplicates.facts.${fact}`)}>{sayFact(visit, fact, each.values[fact])}</Fact>
        ))}
        <Fact label={t('duplicates.facts.code')}>{t(each.code ? 'duplicates.onFile' : 'duplicates.notOnFile')}</Fact>
        {each.other && <Fact label={t('duplicates.facts.other')}>{t('duplicates.onFile')}</Fact>}
        {each.stays.map((stay) => (
          <Fact label={stay.flat ? addressOf(stay.flat, visit.language) : t('homes.notShown')}>
            {[
              stay.role && t.find(`residents.roles.${stay.role}`),
              stay.movedInOn && `${format.day(stay.movedInOn)} – ${stay.movedOutOn ? format.day(stay.movedOutOn) : ''}`,
            ]
              .filter(Boolean)
              .join(', ')}
          </Fact>
        ))}
      </Facts>
    </Card>
  );
}

const sayFact = ({ t, format }: AnyVisit, fact: FactId, value: string | null): string => {
  if (value === null) return '';
  if (fact === 'birth-date') return format.day(value);
  return fact === 'language' ? (t.find(`customer-desk.languages.in-${value}`) ?? value) : value;
};

function MergeForm({ visit, sides }: { visit: AnyVisit; sides: readonly [Side, Side] }) {
  const { t } = visit;
  const options = (say: (each: Side, n: number) => string) =>
    sides.map((each, n) => ({ value: n === 0 ? 'one' : 'other', text: say(each, n) }));
  return (
    <Form deed="merge">
      <Radios
        name="keep"
        label={t('duplicates.compare.keep')}
        hint={t('duplicates.compare.keepHint')}
        options={options((each, n) => `${t('duplicates.compare.record', { number: n + 1 })}: ${each.name}`)}
        required
      />
      {toChoose(sides).map((fact) => (
        <Radios
          name={fact}
          label={t(`duplicates.facts.${fact}`)}
          options={options((each) => sayFact(visit, fact, each.values[fact]))}
          required
        />
      ))}
      <Submit>{t('duplicates.compare.merge')}</Submit>
    </Form>
  );
}

const Consequences = ({ visit }: { visit: AnyVisit }) => (
  <Box title={visit.t('duplicates.compare.whatHappens')}>
    <ul class="consequences">
      <li>{visit.t('duplicates.compare.follows')}</li>
      <li>{visit.t('duplicates.compare.protection')}</li>
      <li>{visit.t('duplicates.compare.sameStay')}</li>
      <li>{visit.t('duplicates.compare.told')}</li>
      <li>{visit.t('duplicates.compare.undo', { day: visit.format.day(undoUntil(visit)) })}</li>
    </ul>
  </Box>
);
