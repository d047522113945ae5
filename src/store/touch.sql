WITH RECURSIVE below (id) AS (
    SELECT id FROM account WHERE id = ?1
    UNION
    SELECT account.id FROM account JOIN below ON account.parent = below.id
)
INSERT INTO standing (account, revision)
SELECT below.id, sequence.revision FROM below CROSS JOIN sequence WHERE true
ON CONFLICT (account) DO UPDATE SET revision = excluded.revision
