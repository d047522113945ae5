-- Only if the facts are still those that were computed.
INSERT INTO standing (account, revision, reckoned, day, constants, depth, raw, stage, confidence, last_contact, rules, warnings, severity)
VALUES (?1, ?2, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
ON CONFLICT (account) DO UPDATE SET reckoned = ?2, day = ?3, constants = ?4, depth = ?5, raw = ?6, stage = ?7,
    confidence = ?8, last_contact = ?9, rules = ?10, warnings = ?11, severity = ?12
WHERE revision = ?2
