-- The user may say of a seat that nobody was known to hold, since when it is vacant: a day number.
ALTER TABLE seat ADD COLUMN vacant_since INTEGER;
