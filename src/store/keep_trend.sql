INSERT INTO trend (account, revision, day, constants, depths)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (account) DO UPDATE SET revision = ?2, day = ?3, constants = ?4, depths = ?5
