SELECT day, interaction, person, kind, signals, crowd FROM participation WHERE account = ? AND day BETWEEN ? AND ?
