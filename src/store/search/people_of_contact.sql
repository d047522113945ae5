SELECT person FROM participation WHERE account = ? AND day = ? AND interaction = ? ORDER BY place
