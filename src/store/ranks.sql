SELECT account.id, account.tier, EXISTS (SELECT 1 FROM account AS unit WHERE unit.parent = account.id)
FROM account
