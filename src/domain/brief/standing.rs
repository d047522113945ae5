//! Where somebody stands with us, and how we know.

use std::cmp::Reverse;

use chrono::Days;

use super::{
    BriefItem, Material, RivalSays, Says, Strong, at_most,
    chain::newest_toward_rivals,
    material::{aim, fresh, newest_stances, recorded},
};
use crate::domain::{Row, Stance, score::Constants};

/// Days of evidence on the page, and stances toward competitors.
const SEEN: usize = 3;
const RIVALS: usize = 2;

pub(super) fn items(material: &Material, constants: &Constants) -> (Vec<BriefItem>, usize) {
    let (Some(place), Some(sheet)) = (&material.place, &material.person) else {
        return (Vec::new(), 0);
    };
    let (id, on) = (sheet.person.id, material.on);
    let standing = place.person.as_ref().map(|depth| &depth.standing);
    let mut items = Vec::new();
    items.extend(standing.map(|standing| {
        let says = Strong {
            strength: standing.strength,
            label: standing.label,
            state: standing.state,
            last: standing.last,
            cadence: standing.cadence,
            paced_by: standing.paced_by,
        };
        BriefItem::new(id, Says::Strength(says))
    }));
    let here = place.sheet.account.id;
    let at = standing.map_or(here, |standing| standing.source);
    let newest = newest_stances(&sheet.rows, on);
    items.push(match newest.get(&(id, at)) {
        Some(row) => {
            let says = recorded(row, standing, on, fresh(constants));
            BriefItem::new(row.id, Says::Stance(says))
        }
        None => BriefItem::new(id, Says::NoStance),
    });
    let now = standing.and_then(|standing| standing.stance);
    let aim = aim(&sheet.rows, (id, here), now, on);
    items.extend(aim.map(|aim| BriefItem::new(id, Says::Aim(aim))));
    let mut more = 0;
    if let Some(depth) = &place.person {
        let since = on.checked_sub_days(Days::new(constants.evidence.days.into()));
        let contacts = depth.contacts.iter();
        let mut seen: Vec<_> = contacts
            .filter(|contact| {
                !contact.signals.is_empty() && since.is_none_or(|day| day <= contact.on)
            })
            .collect();
        seen.sort_by_key(|contact| Reverse((contact.on, contact.interaction)));
        let seen = seen.into_iter().map(|contact| {
            let says = Says::Seen(contact.on, contact.kind, contact.signals);
            BriefItem::new(contact.interaction, says)
        });
        let (seen, left) = at_most(seen.collect(), SEEN);
        items.extend(seen);
        more += left;
    }
    let rivals = newest_toward_rivals(&sheet.rows.stances, material);
    let rival = |row: &Row<Stance>| {
        let says = RivalSays {
            rival: row.rival.clone()?,
            value: row.value,
            on: row.on,
            source: row.source,
        };
        Some(BriefItem::new(row.id, Says::Rival(says)))
    };
    let rivals = rivals.into_iter().filter_map(rival);
    let (rivals, left) = at_most(rivals.collect(), RIVALS);
    items.extend(rivals);
    (items, more + left)
}
