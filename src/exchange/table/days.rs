//! Which way round the days of a table are written: what comes first in `4/9/1972`.

use super::{
    super::{ImportField, Reason},
    columns::{Column, Columns},
    split::Row,
};
use crate::days::{self, Order};

use chrono::NaiveDate;

/// A day of a column that may be read two ways, and how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ambiguous {
    /// As it stands there.
    pub sample: String,
    pub means: NaiveDate,
    pub order: Order,
    pub because: OrderReason,
}

/// Why it is read so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrderReason {
    /// The user says so.
    Said,
    /// This day of the table can be read one way only.
    Other(String),
    /// It is usual here.
    Usual,
}

const DAYS: [ImportField; 6] = [
    ImportField::Birthday,
    ImportField::From,
    ImportField::To,
    ImportField::Date,
    ImportField::Due,
    ImportField::Since,
];

/// The order of each field that holds days.
#[derive(Debug, Default)]
pub(super) struct Orders(Vec<(ImportField, Order)>);

impl Orders {
    /// What a column itself tells comes first, what the others of the table tell after it, then what is
    /// usual; what the user says before all. Notes at the columns what could be read otherwise.
    pub(super) fn of(
        columns: &mut Columns,
        rows: &[Row<'_>],
        said: Option<Order>,
        usual: Order,
    ) -> Self {
        let cells = |at: usize| {
            rows.iter()
                .filter_map(move |row| Some(row.cells.get(at)?.trim()))
        };
        let told = |at: usize| {
            let mut told = cells(at).filter_map(|cell| Some((order_in(cell)?, cell)));
            let first = told.next()?;
            // Where both orders stand in one column, none of them decides.
            told.all(|(order, _)| order == first.0)
                .then(|| (first.0, Reason::quote(first.1)))
        };
        let of_days: Vec<(usize, ImportField)> = (columns.columns.iter().enumerate())
            .filter_map(|(at, column)| Some((at, column.field.filter(|it| DAYS.contains(it))?)))
            .collect();
        let each: Vec<_> = of_days.iter().map(|(at, _)| told(*at)).collect();
        let any = each.iter().flatten().next().cloned();
        let mut orders = Vec::new();
        for ((at, field), own) in of_days.into_iter().zip(each) {
            let (order, because) = match (said, own.or_else(|| any.clone())) {
                (Some(order), _) => (order, OrderReason::Said),
                (None, Some((order, cell))) => (order, OrderReason::Other(cell)),
                (None, None) => (usual, OrderReason::Usual),
            };
            orders.push((field, order));
            let mut open = cells(at).filter_map(|cell| Some((cell, either(cell, order)?)));
            let Column { days, .. } = &mut columns.columns[at];
            *days = open.next().map(|(cell, means)| Ambiguous {
                sample: Reason::quote(cell),
                means,
                order,
                because,
            });
        }
        Self(orders)
    }

    pub(super) fn of_field(&self, field: ImportField) -> Order {
        let known = self.0.iter().find(|(other, _)| *other == field);
        known.map_or_else(Order::default, |(_, order)| *order)
    }
}

/// The day in this order, where the other order makes another of it.
fn either(cell: &str, order: Order) -> Option<NaiveDate> {
    let mut read = Order::ALL.iter().map(|order| days::dated(cell, *order));
    let [one, other] = [read.next()??, read.next()??];
    (one != other).then(|| days::dated(cell, order))?
}

/// The one order a day such as `21/5/1980` can be read in.
fn order_in(cell: &str) -> Option<Order> {
    days::dated(cell, Order::default())?;
    let mut numbers = cell
        .split(['/', '-', '.'])
        .map(|part| part.trim().parse::<u32>());
    match (numbers.next()?.ok()?, numbers.next()?.ok()?) {
        (13..=31, 1..=12) => Some(Order::DayFirst),
        (1..=12, 13..=31) => Some(Order::MonthFirst),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_tells_the_order_where_it_can_be_read_one_way_only() {
        for (cell, order) in [
            ("21/5/1980", Some(Order::DayFirst)),
            ("5/21/1980", Some(Order::MonthFirst)),
            ("4/9/1972", None),
            ("1980-05-21", None),
            ("5/32/1980", None),
            ("about 21/5/1980", None),
        ] {
            assert_eq!(order_in(cell), order, "{cell}");
        }
    }

    #[test]
    fn a_day_that_is_the_same_either_way_is_no_question() {
        let day = NaiveDate::from_ymd_opt(1972, 4, 9);
        assert_eq!(either("4/9/1972", Order::MonthFirst), day);
        for cell in ["4/4/1972", "21/5/1980", "1972-04-09", "spring"] {
            assert_eq!(either(cell, Order::MonthFirst), None, "{cell}");
        }
    }
}
