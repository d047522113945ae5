-- From account to account, where the newest contact is one step away: not through everything they ever took part in.
WITH RECURSIVE met (account) AS (
    SELECT min(account) FROM participation WHERE person = ?1
    UNION ALL
    SELECT (SELECT min(account) FROM participation WHERE person = ?1 AND met.account < account)
    FROM met WHERE met.account IS NOT NULL
)
SELECT max((SELECT max(day) FROM participation WHERE person = ?1 AND participation.account = met.account)) AS last
FROM met
