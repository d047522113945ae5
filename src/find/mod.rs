//! Names by any fragment: folding, stored search keys, ranking. Pure.
