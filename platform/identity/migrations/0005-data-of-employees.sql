-- Data about the landlord's own people are judged like all other data: whoever is no resident and has an account is an employee.
create or replace function platform.check_collected() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  new_row jsonb := to_jsonb(new);
  who     platform.subject_scope;
  i       int := 1;
begin
  select * into who from platform.subject_scope s where s.subject_id = (new_row ->> tg_argv[0])::uuid;
  if not found and exists (select from identity.account a where a.id = (new_row ->> tg_argv[0])::uuid and a.organisation is null) then
    who.role := 'employee';
  end if;
  while i < tg_nargs loop
    if new_row -> tg_argv[i] <> 'null'::jsonb and new_row -> tg_argv[i] <> 'false'::jsonb and not platform.is_collected(tg_argv[i + 1], who) then
      raise exception using errcode = '23514', constraint = 'not_collected', message = 'not collected about this kind of person', detail = tg_argv[i + 1];
    end if;
    i := i + 2;
  end loop;
  return new;
end
$$;
