-- Who holds the office of the data protection officer from which day on: published with the notice of that day (GDPR 37(7)), and no part of the policy.
create table platform.data_protection_officer (
  from_on       date primary key,
  -- Null: from this day on nobody holds it.
  name          text check (length(name) between 1 and 120),
  -- The holder's position beside the office, in each language; null when there is no other.
  position_fi   text check (length(position_fi) between 1 and 200),
  position_sv   text check (length(position_sv) between 1 and 200),
  position_en   text check (length(position_en) between 1 and 200),
  -- How other duties are kept from leading to a conflict of interests (GDPR 38(6)): for the overseers, never published.
  conflict_note text check (length(conflict_note) between 1 and 2000),
  check (num_nulls(position_fi, position_sv, position_en) in (0, 3)),
  check (position_fi is null or conflict_note is not null),
  check (name is not null or num_nonnulls(position_fi, conflict_note) = 0)
);
