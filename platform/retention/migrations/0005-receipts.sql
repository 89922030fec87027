-- Receipts of being forgotten: a number that only its holder knows, whose digest is certified once nothing is held about the person. It verifies
-- years later, and says of nobody who they were.

create table retention.receipt (
  subject_id uuid primary key,
  digest     bytea not null unique check (length(digest) = 32)
);
create table retention.forgotten (
  digest       bytea primary key,
  -- Which run certified it.
  run_id       bigint,
  forgotten_on date not null default platform.today(),
  -- In how many tables no row about the person was left.
  tables       int not null
);
create index forgotten_of_run on retention.forgotten (run_id);

-- The last receipt that a person took is the one that counts.
create function retention.keep_receipt(person uuid, digest bytea) returns void language sql security definer set search_path = '' as $$
  insert into retention.receipt (subject_id, digest) values (person, keep_receipt.digest)
  on conflict (subject_id) do update set digest = excluded.digest
$$;

-- Nothing is left about these: their receipts lose the person and wait for the certificate. Of two records that were one person, both must have gone.
create function retention.honour_receipts(gone uuid[]) returns void language sql security definer set search_path = '' as $$
  with honoured as (
    delete from retention.receipt r where coalesce((select m.kept_id from platform.merged m where m.gone_id = r.subject_id), r.subject_id) = any (gone) returning r.digest
  )
  insert into retention.forgotten (digest, tables) select h.digest, (select count(*)::int from retention.statement) from honoured h
$$;

-- The root over a run's receipts as in RFC 6962, leaves in the order of their digests; empty when there is none.
create function retention.receipts_root(run bigint) returns text language plpgsql stable security definer set search_path = '' as $$
declare
  level bytea[] := array(select sha256('\x00'::bytea || f.digest) from retention.forgotten f where f.run_id = run order by f.digest);
begin
  while cardinality(level) > 1 loop
    level := array(select case when level[2 * n] is null then level[2 * n - 1] else sha256('\x01'::bytea || level[2 * n - 1] || level[2 * n]) end
      from generate_series(1, (cardinality(level) + 1) / 2) n order by n);
  end loop;
  return coalesce(encode(level[1], 'hex'), '');
end
$$;

-- What a receipt proves: when, of how many tables, under which root and certificate, and whether the root and the chain still hold together. No row: not (yet) forgotten.
create function retention.receipt_of(digest text) returns table (forgotten_on date, tables int, receipts int, root text, certificate text, holds boolean)
language sql stable security definer set search_path = '' as $$
  select f.forgotten_on, f.tables, (select count(*)::int from retention.forgotten o where o.run_id = f.run_id), c.receipts, c.digest,
    c.receipts = retention.receipts_root(f.run_id)
      and c.digest = encode(sha256(convert_to(c.previous || jsonb_build_object('run', c.run_id, 'asOf', c.as_of at time zone 'UTC', 'policy', c.policy_version,
        'erased', c.erased, 'keys', c.keys_destroyed, 'overdue', c.overdue, 'receipts', c.receipts)::text, 'UTF8')), 'hex')
      and not exists (select from retention.certificate n where n.run_id > f.run_id and n.previous <> (select b.digest from retention.certificate b where b.run_id < n.run_id order by b.run_id desc limit 1))
  from retention.forgotten f join retention.certificate c on c.run_id = f.run_id where f.digest = decode(receipt_of.digest, 'hex')
$$;
revoke execute on function retention.keep_receipt(uuid, bytea), retention.honour_receipts(uuid[]), retention.receipts_root(bigint), retention.receipt_of(text) from public;
