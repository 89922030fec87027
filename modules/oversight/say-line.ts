// The conditions of a line of the policy in words: whose rows, in which shape, what must hold.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { Text } from '#policy-engine/index.ts';

interface Conditions {
  which?: string | undefined;
  as?: string | undefined;
  needs: readonly string[];
  when?: string | undefined;
}

export function sayCondition(visit: AnyVisit, line: Conditions): string {
  const { titles } = policyInForce().vocabulary;
  const said = (kind: 'relations' | 'shapes' | 'needs' | 'when', id: string) => wordOf(visit, titles[kind][id], id);
  return [
    ...(line.which ? [said('relations', line.which)] : []),
    ...(line.as ? [visit.t('oversight.line.as', { shape: said('shapes', line.as) })] : []),
    ...(line.when ? [said('when', line.when)] : []),
    ...(line.needs.length > 0 ? [visit.t('oversight.line.needs', { needs: line.needs.map((n) => said('needs', n)).join(', ') })] : []),
  ].join(' · ');
}

const wordOf = (visit: AnyVisit, text: Text | undefined, id: string) => (text ? visit.t(text) : id);

export const whereItStands = ({ file, line }: { file: string; line: number }): string => `${file}:${line}`;
