SELECT count(*) FROM tree
WHERE ?1 = '' OR tree.account IN (SELECT id FROM search_key WHERE sort = 'account' AND rank IN (0, 1, 2, 3, 4, 5, 6) AND ?1 <= key AND key < ?2)
