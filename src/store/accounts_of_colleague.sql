SELECT DISTINCT account FROM attendance WHERE colleague = ?
