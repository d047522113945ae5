SELECT trend.depths
FROM trend
LEFT JOIN standing ON standing.account = trend.account
WHERE trend.account = ?1 AND trend.revision = coalesce(standing.revision, 0) AND trend.day = ?2 AND trend.constants = ?3
