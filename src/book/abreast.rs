//! Computes on a second thread what the first one has read.
//!
//! Knows: threads, and nothing of a book. There are two and no more: the first alone reads, since a book has one
//! connection, and computes itself what the second has no time for.

use std::{
    panic::resume_unwind,
    sync::mpsc::{TrySendError, sync_channel},
    thread,
};

/// How many may wait for the second thread: so few that the last of them is soon done, and that they take no space.
const WAITING: usize = 16;

/// What `compute` makes of all that `read` gives, in its order; nothing of it after the first that cannot be read.
pub(super) fn abreast<T: Send, R: Send, E>(
    read: impl Iterator<Item = Result<T, E>>,
    compute: impl Fn(T) -> R + Sync,
) -> Result<Vec<R>, E> {
    let compute = &compute;
    let mut computed = thread::scope(|scope| {
        let (hand_over, handed_over) = sync_channel(WAITING);
        let beside = scope.spawn(move || {
            let handed_over = handed_over.into_iter();
            let computed = handed_over.map(|(place, one)| (place, compute(one)));
            computed.collect::<Vec<(usize, R)>>()
        });
        let mut computed = Vec::new();
        for (place, one) in read.enumerate() {
            if let Err(TrySendError::Full(own) | TrySendError::Disconnected(own)) =
                hand_over.try_send((place, one?))
            {
                computed.push((own.0, compute(own.1)));
            }
        }
        drop(hand_over);
        computed.extend(beside.join().unwrap_or_else(|panic| resume_unwind(panic)));
        Ok(computed)
    })?;
    computed.sort_unstable_by_key(|(place, _)| *place);
    Ok(computed.into_iter().map(|(_, one)| one).collect())
}

#[cfg(test)]
mod tests {
    use std::thread::{ThreadId, current};

    use super::*;

    /// So many that some of them do not find the second thread waiting.
    const MANY: u32 = 20_000;

    #[test]
    fn everything_comes_in_the_order_in_which_it_was_read() {
        let read = (0..MANY).map(Ok::<_, ()>);
        let doubled = abreast(read, |number| 2 * number);
        assert_eq!(doubled, Ok((0..MANY).map(|number| 2 * number).collect()));
    }

    #[test]
    fn what_is_read_here_is_computed_there_too() {
        let here: ThreadId = current().id();
        let read = (0..MANY).map(Ok::<_, ()>);
        let there = abreast(read, |_| current().id() != here).unwrap_or_default();
        assert!(there.contains(&true));
    }

    #[test]
    fn what_cannot_be_read_ends_it() {
        let read = (0..MANY).map(|number| if number == 7 { Err(number) } else { Ok(number) });
        assert_eq!(abreast(read, |number| number), Err(7));
    }
}
