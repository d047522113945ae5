SELECT count(*) FROM tree
WHERE ?1 = '' OR tree.account IN (SELECT id FROM search_key WHERE sort = 'account' AND ?1 <= key AND key < ?2)
