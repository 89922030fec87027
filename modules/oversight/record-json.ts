// The record of processing as data, for programs and for the auditor's archive.
import type { z } from 'zod';
import { policies, policyInForce } from '#platform/policy-in-force.ts';
import type { RecordOfProcessing } from './contract.ts';
import type { FullRecord } from './records.ts';

/** With the officer of the day and the version of the policy from which every line comes. */
export async function recordJson(activities: FullRecord[], today: string): Promise<z.input<typeof RecordOfProcessing>> {
  const { version, controller } = policyInForce();
  const inForce = (await policies().versions()).find((v) => v.version === version);
  const holder = await policies().officerOn(today);
  const { name, businessId, address, email, phone } = controller;
  return {
    version,
    ...(inForce && { inForceFrom: inForce.from.toISOString() }),
    controller: { name, address, email, ...(businessId && { businessId }), ...(phone && { phone }) },
    otherControllers: controller.others,
    dataProtectionOfficer: {
      ...controller.dpoContact,
      ...(holder && { name: holder.name }),
      ...(holder?.position && { position: holder.position }),
    },
    activities,
  };
}
