WHERE id IN (SELECT interaction FROM attendance WHERE colleague = ?)
