-- A look-up by message must never go by this index. On an empty table the planner finds both equally cheap and takes the older, and keeps that
-- plan until the table is analysed (seen: 700 us a message instead of 4). Now it is the younger, and begins with what no look-up by message has.
drop index messaging.journal_batch;
create index journal_batch on messaging.journal (batch, consumer, ordinal);
