SELECT unit.account, unit.nesting - root.nesting
FROM tree AS root
JOIN tree AS unit ON root.path <= unit.path AND unit.path < root.path || char(1114111)
WHERE root.account = ?
ORDER BY unit.path
