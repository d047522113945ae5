-- Every column that names a row of another table by its id; what names one by several columns is a part of
-- that row, and is read with it.
SELECT tables.name, link."from", link."table", here."notnull"
FROM sqlite_master tables
JOIN pragma_foreign_key_list(tables.name) link
JOIN pragma_table_info(tables.name) here ON here.name = link."from"
WHERE tables.type = 'table' AND (
    SELECT count(*) FROM pragma_foreign_key_list(tables.name) other WHERE other.id = link.id
) = 1
