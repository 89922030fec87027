-- Why a lease of an earlier register ended is not always told by it.
alter table leases.lease drop constraint lease_end_reason_check;
alter table leases.lease add constraint lease_end_reason_check
  check (end_reason in ('notice-by-tenant', 'notice-by-landlord', 'agreement', 'term-over', 'transfer', 'death', 'court', 'earlier-register'));
