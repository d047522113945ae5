-- How many warnings of an account are awake, and how bad the worst of them is: counted with its depth,
-- under the rules of this fingerprint, and believed only while all of that holds.
ALTER TABLE standing ADD COLUMN rules INTEGER;
ALTER TABLE standing ADD COLUMN warnings INTEGER;
ALTER TABLE standing ADD COLUMN severity TEXT;
