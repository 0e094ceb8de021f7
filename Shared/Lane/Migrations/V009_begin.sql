-- A lane's transaction begins with one statement that does what four did (a small batch spent a third of its time on those); it raises through this
-- function where the lane's row is no longer ours. `messaging.fence` is for workers that are not of this version yet.
create function messaging.not_ours(lane_name text, my_epoch bigint) returns bigint language plpgsql as $$
begin
  raise exception 'lane % is no longer ours (epoch %)', lane_name, my_epoch using errcode = 'SA001';
end $$;
