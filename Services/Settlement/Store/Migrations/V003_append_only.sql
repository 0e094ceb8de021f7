-- The ledger is appended to for ever: as with the journal, to vacuum it for its inserts clears nothing away, but reads all of it, and again after
-- every fifth more. It is frozen when its age asks for it.
alter table settlement.movement set (autovacuum_vacuum_insert_threshold = -1);
