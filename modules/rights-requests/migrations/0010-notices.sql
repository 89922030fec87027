-- A message that something waits (S164): when a request has come, when it takes longer, and when it is answered. It says nothing, not even which of
-- these it is. The address goes along sealed, as it lies in the register; nobody opens it here.
create function rights_requests.tell_requester() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if platform.moving() then return null; end if;
  insert into mail.message (person_id, template, language, address, sealed_as)
    select new.person_id, 'mail.message-waits', new.language, c.email, 'contact.email' from residents.contact c
    where c.person_id = new.person_id and c.email is not null
      -- What is sent to the dead reaches others (rule L16).
      and not exists (select from residents.death d where d.person_id = new.person_id)
      and exists (select from platform.collectable k where k.category = 'mail-sent');
  return null;
end
$$;
create trigger tell_received after insert on rights_requests.request for each row execute function rights_requests.tell_requester();
create trigger tell_extended after update on rights_requests.request for each row
  when (new.extended_on is distinct from old.extended_on) execute function rights_requests.tell_requester();
-- With the answer the copy can be fetched.
create trigger tell_answered after update on rights_requests.request for each row
  when (old.closed_on is null and new.closed_on is not null and new.outcome <> 'taken-back') execute function rights_requests.tell_requester();
