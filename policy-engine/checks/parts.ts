// Checks how activities hang together: parents, parts, and that a part only narrows.
import { ancestorsOf, categoriesOf } from '../facts.ts';
import type { Activity, Mistake } from '../policy.ts';
import { type Check, error, type Given, listed, placeIn, placeOfCollect } from './check.ts';

export const namesAreUnique: Check = ({ read }) => {
  const seen = new Map<string, string>();
  return read.activities.flatMap(({ value, document }) => {
    const first = seen.get(value.id);
    const { file, line } = document.at(['id']);
    if (first === undefined) seen.set(value.id, `${file}:${line}`);
    return first === undefined ? [] : [error(document.at(['id']), `There is another activity "${value.id}" at ${first}.`)];
  });
};

/** An activity that is, over some others, a part of itself would never be reached from the top. */
export const noCircles: Check = ({ policy, read }) => {
  const reached = new Set(policy.activities.map((a) => a.id));
  return read.activities
    .filter(({ value }) => !reached.has(value.id))
    .map(({ value, document }) => error(document.at(['part-of']), `The activity "${value.id}" is, in the end, a part of itself.`));
};

/** `parts` of the parent and `part-of` of the parts say the same thing. */
export const partsAgree: Check = ({ read }) =>
  read.activities.flatMap(({ value, document }) => {
    if (!value.parts) return [];
    const children = read.activities.filter((a) => a.value['part-of'] === value.id).map((a) => a.value.id);
    const strange = value.parts.filter((part) => !children.includes(part));
    const forgotten = children.filter((child) => !value.parts?.includes(child));
    return [
      ...strange.map((part) => error(document.at(['parts']), `"${part}" does not say that it is part of "${value.id}".`)),
      ...forgotten.map((part) =>
        error(document.at(['parts']), `"${part}" says that it is part of "${value.id}", but is not among its parts.`),
      ),
    ];
  });

export const noticeOrderIsWhole: Check = ({ policy, read }) => {
  const { value, document } = read.controller;
  const order = value['notice-order'];
  if (!order) return [];
  const roots = policy.activities.filter((a) => a.partOf === undefined).map((a) => a.id);
  const at = document.at(['notice-order']);
  return [
    ...order.filter((id, n) => order.indexOf(id) !== n).map((id) => error(at, `"${id}" stands twice in the order of the notice.`)),
    ...order
      .filter((id) => !roots.includes(id))
      .map((id) => error(at, `"${id}" is a part of another activity and follows it in the notice by itself.`)),
    ...roots.filter((id) => !order.includes(id)).map((id) => error(at, `"${id}" has no place in the order of the notice.`)),
  ];
};

/** A part collects about the parent's people only what the parent collects about somebody but not about them, and asks for no more. */
export const partsNarrow: Check = (given) =>
  given.policy.activities.flatMap((activity) =>
    ancestorsOf(given.policy, activity).flatMap((parent) => widenings(given, activity, parent)),
  );

function widenings(given: Given, part: Activity, parent: Activity): Mistake[] {
  const parentHas = new Set(Object.values(parent.collect).flatMap(categoriesOf));
  return Object.entries(part.collect).flatMap(([subject, collected]) => {
    const before = parent.collect[subject];
    if (!before) return [];
    const widened = categoriesOf(collected).filter((category) => parentHas.has(category) && !categoriesOf(before).includes(category));
    const demanded = collected.required.filter((category) => before.optional.includes(category) || before.volunteered.includes(category));
    const at = placeOfCollect(given, part, subject);
    return [
      ...(widened.length > 0
        ? [error(at, `"${part.id}" widens "${parent.id}": that does not collect ${listed(widened)} about \`${subject}\`.`)]
        : []),
      ...(demanded.length > 0
        ? [error(at, `"${part.id}" widens "${parent.id}": there ${listed(demanded)} of \`${subject}\` is not required.`)]
        : []),
    ];
  });
}

/** A part of a purpose that nobody has decided cannot itself be decided. */
export const partsAreNoSurer: Check = ({ policy, read }) =>
  policy.activities
    .filter((activity) => activity.status !== 'proposed' && ancestorsOf(policy, activity)[0]?.status === 'proposed')
    .map((activity) =>
      error(
        placeIn(read, activity, ['status']),
        `"${activity.id}" is ${activity.status}, but "${activity.partOf}", of which it is a part, is only proposed.`,
      ),
    );
