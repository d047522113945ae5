-- The revision of an account is the number of the last change that was about it, of a count of all changes: no
-- number comes again, even for an account that was deleted and has come back.
ALTER TABLE sequence ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
UPDATE sequence SET revision = (SELECT coalesce(max(revision), 0) FROM standing);
