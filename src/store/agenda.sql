-- Promises come first: with statistics SQLite might walk accounts or people. Their own columns in the order of the table.
SELECT promise.id AS id, promise.uid AS uid, promise.account AS account, promise.interaction AS interaction,
    promise.side AS side, promise.person AS person, promise.colleague AS colleague, promise.made AS made,
    promise.due AS due, promise.text AS text, promise.state AS state, promise.closed AS closed,
    account.name AS account_name, person.name AS person_name,
    keeper.name AS keeper
FROM promise
CROSS JOIN account ON account.id = promise.account
LEFT JOIN person ON person.id = promise.person
LEFT JOIN colleague AS keeper ON keeper.id = promise.colleague AND keeper.who = 'colleague'
