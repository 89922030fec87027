// Says by what right data are processed, in the reader's words and with the law's own name.
import type { Activity, Text } from '#policy-engine/index.ts';
import type { Ground } from '../contract.ts';
import type { Teller } from './titles.ts';

/** As the policy writes a ground, in a basis line or a disclosure. */
export interface WrittenGround {
  article?: string;
  contract?: string;
  law?: string;
  interest?: Text;
  consent?: unknown;
  same?: 'activity' | 'case';
  oneOf?: readonly unknown[];
}
type SaidGround = Ground['grounds'][number];

/** The grounds of a line: its own, those among which one is chosen each time, or those of its activity. */
export function saidGrounds(teller: Teller, written: WrittenGround, activity: Activity, of: readonly string[] = []): SaidGround[] {
  if (written.same) return distinct(sharedLines(activity, written.same, of).flatMap((line) => saidGrounds(teller, line, activity)));
  if (written.oneOf) return written.oneOf.flatMap((one) => saidGrounds(teller, one as WrittenGround, activity));
  const article = written.article ?? (written.law === undefined ? '' : '6.1.c');
  const law = written.law === undefined ? undefined : lawInWords(teller, written.law);
  return [
    {
      article,
      text: groundInWords(teller, article, written),
      ...(law !== undefined && { law }),
      ...(written.interest && { reason: written.interest[teller.language] }),
    },
  ];
}

/** The activity's lines about these people that a disclosure rests on: its own before its parent's; those of a case are chosen among. */
export function sharedLines({ basis }: Activity, same: 'activity' | 'case', of: readonly string[]) {
  const about = basis.filter((line) => line.of.some((subject) => of.includes(subject)));
  const own = about.filter((line) => !line.inherited);
  if (same === 'case') return own.filter((line) => line.oneOf);
  return own.length > 0 ? own : about;
}

function groundInWords({ t, policy, language }: Teller, article: string, { contract }: WrittenGround): string {
  if (article === '6.1.b')
    return (
      policy.texts[`contracts.${contract}`]?.[language] ??
      t.find(`privacy-notice.contracts.${contract}`) ??
      t('privacy-notice.contracts.other')
    );
  return t.find(`privacy-notice.grounds.${article.replaceAll('.', '-')}`) ?? t('privacy-notice.grounds.other');
}

/** "1336/1997 2:10 §" becomes "kirjanpitolaki (1336/1997) 2:10 §"; a law without a name here keeps its number. */
export function lawInWords({ t }: Teller, law: string): string {
  const [, european, number, rest = ''] = /^(\(EU\) )?(\d+\/\d+) ?(.*)$/.exec(law) ?? [];
  if (number === undefined) return t.find(`privacy-notice.laws.${law}`) ?? law;
  const name = t.find(`privacy-notice.laws.act-${number.replace('/', '-')}`);
  const act = name === undefined ? t('privacy-notice.laws.act', { number }) : `${name} (${number})`;
  if (rest === '') return act;
  return european
    ? t('privacy-notice.laws.articles', { act, articles: rest.replace(' and ', ` ${t('privacy-notice.and')} `) })
    : `${act} ${rest}`;
}

const distinct = (grounds: SaidGround[]): SaidGround[] => [...new Map(grounds.map((g) => [JSON.stringify(g), g])).values()];
