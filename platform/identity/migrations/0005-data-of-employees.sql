-- Data about the landlord's own people are judged like all other data: whoever is no resident and has an account is an employee.
create or replace function platform.who_is(subject uuid) returns platform.subject_scope language plpgsql stable security definer set search_path = '' as $$
declare
  who platform.subject_scope;
begin
  select * into who from platform.subject_scope s where s.subject_id = who_is.subject;
  if not found and exists (select from identity.account a where a.id = who_is.subject and a.organisation is null) then
    who.role := 'employee';
  end if;
  return who;
end
$$;
