-- UNION, so that a circle in a damaged tree ends.
WITH RECURSIVE above (id, parent) AS (
    SELECT id, parent FROM account WHERE id = ?1
    UNION
    SELECT account.id, account.parent FROM account JOIN above ON account.id = above.parent
)
SELECT id FROM above WHERE parent IS NULL
