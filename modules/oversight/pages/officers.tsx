// Who has held the office of the data protection officer, and how a conflict of interests is prevented (GDPR 38(6)).
import type { OfficerRecord } from '#platform/data-protection-officer.ts';
import { Section, Table } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';

export function Officers({ officers }: { officers: OfficerRecord[] }) {
  const { t, format } = useVisit();
  return (
    <Section title={t('oversight.officers.title')}>
      <p>{t('oversight.officers.lead')}</p>
      <Table
        caption={t('oversight.officers.title')}
        hideCaption
        columns={[
          { key: 'held', title: t('oversight.roles.held'), cell: (o: OfficerRecord) => format.period(o.from, o.until) },
          { key: 'name', title: t('oversight.word.name'), cell: (o) => o.name ?? t('oversight.officers.vacant') },
          { key: 'position', title: t('oversight.officers.position'), cell: (o) => (o.position ? t(o.position) : '–') },
          { key: 'note', title: t('oversight.officers.note'), cell: (o) => o.conflictNote ?? '–' },
        ]}
        rows={officers}
        rowKey={(o) => o.from}
        empty={t('oversight.officers.none')}
      />
    </Section>
  );
}
