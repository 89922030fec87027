// The landlord's homes: areas with their buildings, a building with its staircases and flats. Nobody stands here.
import { addressOf, type Flat, postalLine } from '#modules/homes/public.ts';
import { page, view } from '#platform/pages/declare.ts';
import { Card, Grid, LinkButton, PageTitle, Section, Stack, Table } from '#platform/pages/parts.ts';
import { buildingAddress, homesAddress, registerAddress } from '../addresses.ts';
import { homeActivities, ownBuilding, ownBuildings } from '../homes-seen.ts';
import { buildingParams, byStaircase } from '../register.ts';
import { type DeskVisit, listsOccupants } from '../what-policy-gives.ts';
import { streetOf } from './street.ts';

export const homesPage = page({
  ...homesAddress,
  activity: homeActivities,
  title: 'customer-desk.homes.title',
  menu: { order: 30 },
  show: async (visit) => {
    const { t, language } = visit;
    const areas = await ownBuildings(visit);
    const registers = listsOccupants(visit.actor.roles);
    return (
      <>
        <PageTitle lead={t(registers ? 'customer-desk.homes.leadRegister' : 'customer-desk.homes.lead')}>
          {t('customer-desk.homes.title')}
        </PageTitle>
        {areas.length === 0 && <p class="empty">{t('customer-desk.homes.none')}</p>}
        <Stack>
          {areas.map(({ area, buildings }) => (
            <Section title={area}>
              <Grid>
                {buildings.map((building) => (
                  <Card
                    level={3}
                    title={streetOf(building, language)}
                    href={visit.url(registers ? registerAddress : buildingAddress, { building: building.id })}
                  >
                    <p>{postalLine(building, language)}</p>
                  </Card>
                ))}
              </Grid>
            </Section>
          ))}
        </Stack>
      </>
    );
  },
});

export const buildingPage = page({
  ...buildingAddress,
  activity: homeActivities,
  title: 'customer-desk.homes.building',
  params: buildingParams,
  show: async (visit) => {
    const { t, language } = visit;
    const { building, flats } = await ownBuilding(visit, visit.params.building);
    const street = streetOf(building, language);
    const registers = listsOccupants(visit.actor.roles);
    return view(
      <>
        <PageTitle lead={t('customer-desk.homes.flats', { count: flats.length })}>{street}</PageTitle>
        <Stack>
          {registers && (
            <p>
              <LinkButton href={visit.url(registerAddress, visit.params)}>{t('customer-desk.register.title')}</LinkButton>
            </p>
          )}
          {byStaircase(flats).map(([letter, ofStaircase]) => (
            <Section title={letter === '' ? street : t('customer-desk.homes.staircase', { letter })}>
              <FlatTable visit={visit as unknown as DeskVisit} building={visit.params.building} flats={ofStaircase} registers={registers} />
            </Section>
          ))}
        </Stack>
      </>,
      { crumbs: [{ text: t('customer-desk.homes.title'), href: visit.url(homesAddress) }], title: street },
    );
  },
});

function FlatTable({ visit, building, flats, registers }: { visit: DeskVisit; building: string; flats: Flat[]; registers: boolean }) {
  const { t, format } = visit;
  const linked = (flat: Flat) => (
    <a href={visit.url(registerAddress, { building }, { query: { asunto: flat.id } })}>{addressOf(flat, visit.language)}</a>
  );
  return (
    <Table
      caption={t('customer-desk.homes.flat')}
      hideCaption
      rows={flats}
      rowKey={(flat) => flat.id}
      empty={t('customer-desk.homes.none')}
      columns={[
        { key: 'flat', title: t('customer-desk.homes.flat'), cell: (flat) => (registers ? linked(flat) : addressOf(flat, visit.language)) },
        { key: 'rooms', title: t('customer-desk.homes.rooms'), cell: (flat) => flat.rooms },
        { key: 'size', title: t('customer-desk.homes.size'), cell: (flat) => format.number(Number(flat.area_m2), 1), kind: 'number' },
        { key: 'floor', title: t('customer-desk.homes.floor'), cell: (flat) => flat.floor, kind: 'number' },
      ]}
    />
  );
}
