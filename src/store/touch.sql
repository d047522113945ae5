WITH RECURSIVE below (id) AS (
    SELECT id FROM account WHERE id = ?1
    UNION
    SELECT account.id FROM account JOIN below ON account.parent = below.id
)
INSERT INTO standing (account, revision)
SELECT id, 1 FROM below WHERE true
ON CONFLICT (account) DO UPDATE SET revision = revision + 1
