WHERE id IN (
    SELECT interaction FROM participation WHERE account = ?1 AND person = ?2
    ORDER BY day DESC, interaction DESC LIMIT ?3
)
ORDER BY day DESC, id DESC
