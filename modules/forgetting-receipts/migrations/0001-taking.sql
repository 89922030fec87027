-- A person takes a receipt for the day on which nothing is held about them any more.
create schema forgetting_receipts;

-- No row ever stands here: its digest goes to the retention, where it hangs on the person until they are forgotten.
create table forgetting_receipts.taking (
  id        uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  digest    text not null check (digest ~ '^[0-9a-f]{64}$'),
  taken_at  timestamptz not null default platform.as_of()
);
create index taking_person on forgetting_receipts.taking (person_id);

create function forgetting_receipts.take() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.person_id is distinct from platform.person() then
    raise exception using errcode = '42501', message = 'a receipt is taken by the person alone';
  end if;
  perform retention.keep_receipt(new.person_id, decode(new.digest, 'hex'));
  return null;
end
$$;
create trigger take before insert on forgetting_receipts.taking for each row execute function forgetting_receipts.take();
revoke execute on all functions in schema forgetting_receipts from public;
