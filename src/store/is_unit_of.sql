WITH RECURSIVE above (id) AS (
    SELECT parent FROM account WHERE id = ?1 AND parent IS NOT NULL
    UNION
    SELECT account.parent FROM account JOIN above ON account.id = above.id WHERE account.parent IS NOT NULL
)
SELECT 1 FROM above WHERE id = ?2
