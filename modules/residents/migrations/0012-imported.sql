-- What comes from an earlier register says so, and does not pretend that anybody's word is known.
alter table residents.occupancy drop constraint occupancy_moved_out_by_check;
alter table residents.occupancy add constraint occupancy_moved_out_by_check
  check (moved_out_by in ('person', 'guardian', 'manager-decision', 'authority', 'agreed', 'earlier-register'));
alter table residents.contact drop constraint contact_told_by_check;
alter table residents.contact add constraint contact_told_by_check
  check (told_by in ('person', 'main-tenant', 'guardian', 'authority', 'earlier-register'));

insert into residents.change_kind values ('imported', 'Siirretty aiemmasta rekisteristä', 'Överförd från ett tidigare register', 'Carried over from an earlier register');
