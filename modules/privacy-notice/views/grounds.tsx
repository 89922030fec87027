// By what right data are processed, for each kind of person.
import { Table } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Say } from '#platform/texts/say.ts';
import type { Ground, Notice, Processing } from '../contract.ts';
import { Block } from './block.tsx';
import { capital, listed, named } from './reading.tsx';
import { Proposal } from './version.tsx';

export function Grounds({ notice, service, level }: { notice: Notice; service: Processing; level: 2 | 3 }) {
  const { t } = useVisit();
  const parent = service.partOf === undefined ? undefined : named(notice, service.partOf);
  const lead = notice.texts[`notice.${service.id}-basis`];
  if (service.grounds.length === 0 && !parent) return null;
  return (
    <Block title={t('privacy-notice.service.grounds')} level={level}>
      {lead !== undefined && <p>{lead}</p>}
      {service.grounds.length > 0 && (
        <Table
          caption={`${service.title}: ${t('privacy-notice.service.grounds')}`}
          hideCaption
          rows={service.grounds}
          rowKey={(row) => JSON.stringify(row)}
          empty=""
          columns={[
            { key: 'who', title: t('privacy-notice.service.who'), cell: (row: Ground) => <About ground={row} /> },
            {
              key: 'ground',
              title: t('privacy-notice.service.ground'),
              cell: (row: Ground) => <GroundText grounds={row.grounds} decided={row.decided} />,
            },
          ]}
        />
      )}
      {parent && (
        <p>
          {t(service.grounds.length > 0 ? 'privacy-notice.service.elseAsParent' : 'privacy-notice.service.asParent', {
            title: parent.title,
          })}
        </p>
      )}
    </Block>
  );
}

function About({ ground }: { ground: Ground }) {
  const visit = useVisit();
  return (
    <>
      <strong>{listed(ground.who)}</strong>
      {ground.condition && <>, {visit.t('privacy-notice.service.onlyIf', { condition: ground.condition })}</>}
      {ground.data.length > 0 && <div>{visit.t('privacy-notice.service.ofTheseData', { items: ground.data.join(', ') })}</div>}
    </>
  );
}

/** "Lain velvoite: kirjanpitolaki (1336/1997) 2:10 §", the reason in a sentence, the article of the law last. */
export function GroundText({ grounds, decided }: { grounds: Ground['grounds']; decided: boolean }) {
  const { t } = useVisit();
  return (
    <>
      {grounds.map((ground, n) => (
        <div>
          {n > 0 && `${t('privacy-notice.or')} `}
          {n > 0 ? ground.text : capital(ground.text)}
          {ground.law !== undefined && `: ${ground.law}`}
          {ground.reason !== undefined && `. ${ground.reason}`}
          {ground.article !== '' && <span class="none"> ({articleInWords(t, ground.article)})</span>}
        </div>
      ))}
      <Proposal decided={decided} />
    </>
  );
}

/** "tietosuoja-asetus 6.1 f" for 6.1.f, kept on one line. */
const articleInWords = (t: Say, article: string): string => {
  const [number = '', paragraph = '', letter = ''] = article.split('.');
  return t('privacy-notice.grounds.article', { number, paragraph, letter }).replaceAll(' ', '\u00a0');
};
