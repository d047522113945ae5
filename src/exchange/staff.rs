//! Tables of employees: rows of several files that speak of one person by a key, and the departments
//! they name by theirs.

use std::collections::HashMap;

use super::{Problem, Reason};
use crate::domain::{Name, Period, PersonDraft, PostDraft};

/// A row that may be only part of what is known of somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct StaffRow {
    pub file: String,
    pub line: usize,
    /// What the files call the person by; absent: nobody else's row speaks of them.
    pub key: Option<String>,
    /// Absent where the row does not say who it is.
    pub draft: Option<PersonDraft>,
    pub post: PostDraft,
    /// The department, by its key.
    pub department: Option<String>,
}

/// Each with the file it comes from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Joined {
    pub drafts: Vec<(String, PersonDraft)>,
    pub problems: Vec<(String, Problem)>,
}

/// Puts together what the rows say of each person; what nobody's name belongs to is a problem, with
/// its file.
#[must_use]
pub fn join(entries: Vec<StaffRow>, departments: &[(String, Name)]) -> Joined {
    let departments: HashMap<_, _> = departments.iter().cloned().collect();
    let mut groups: Vec<Vec<StaffRow>> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    for entry in entries {
        let known = entry.key.as_ref().and_then(|key| by_key.get(key)).copied();
        match known {
            Some(at) => groups[at].push(entry),
            None => {
                if let Some(key) = &entry.key {
                    by_key.insert(key.clone(), groups.len());
                }
                groups.push(vec![entry]);
            }
        }
    }
    let mut joined = Joined::default();
    for group in groups {
        match person(group, &departments, &mut joined.problems) {
            Ok(draft) => joined.drafts.push(draft),
            Err(problem) => joined.problems.push(problem),
        }
    }
    joined
}

fn person(
    group: Vec<StaffRow>,
    departments: &HashMap<String, Name>,
    problems: &mut Vec<(String, Problem)>,
) -> Result<(String, PersonDraft), (String, Problem)> {
    let mut posts = Vec::new();
    let mut found: Option<(String, PersonDraft)> = None;
    let mut nobody = None;
    for entry in group {
        let mut post = entry.post;
        if let Some(key) = &entry.department {
            post.department = departments.get(key).cloned().or(post.department);
            if post.department.is_none() {
                let reason = Reason::UnknownDepartment(Reason::quote(key));
                let line = entry.line;
                problems.push((entry.file.clone(), Problem { line, reason }));
            }
        }
        if says_something(&post) {
            posts.push(post);
        }
        if found.is_none() && entry.draft.is_none() {
            let key = entry.key.unwrap_or_default();
            let reason = Reason::NobodyOfKey(Reason::quote(&key));
            let line = entry.line;
            nobody = nobody.or(Some((entry.file, Problem { line, reason })));
        } else if let (None, Some(draft)) = (&found, entry.draft) {
            found = Some((entry.file, draft));
        }
    }
    let Some((file, mut draft)) = found else {
        return Err(nobody.unwrap_or_else(|| {
            let reason = Reason::NoName;
            (String::new(), Problem { line: 1, reason })
        }));
    };
    settle(&mut draft, posts);
    Ok((file, draft))
}

fn says_something(post: &PostDraft) -> bool {
    post.department.is_some()
        || post.title.is_some()
        || post.level.is_some()
        || post.influence.is_some()
        || post.period != Period::ALWAYS
}

/// Rows without a day say what somebody is now; those with one are the posts they have had.
fn settle(draft: &mut PersonDraft, posts: Vec<PostDraft>) {
    let (mut dated, undated): (Vec<_>, Vec<_>) = posts
        .into_iter()
        .partition(|post| post.period != Period::ALWAYS);
    dated.sort_by_key(|post| (post.period.from, post.period.to));
    let mut now = PostDraft {
        department: None,
        title: None,
        level: None,
        influence: None,
        period: Period::ALWAYS,
    };
    for post in undated {
        now = filled(now, &post);
    }
    match dated.last_mut() {
        Some(last) => {
            let period = last.period;
            *last = PostDraft {
                period,
                ..filled(last.clone(), &now)
            };
        }
        None if now.influence.is_some() => dated.push(now),
        None => {
            draft.department = draft.department.take().or(now.department);
            draft.title = draft.title.take().or(now.title);
            draft.level = draft.level.or(now.level);
        }
    }
    draft.more.posts = dated;
}

/// What the first does not say, as the second has it.
fn filled(post: PostDraft, from: &PostDraft) -> PostDraft {
    PostDraft {
        department: post.department.or_else(|| from.department.clone()),
        title: post.title.or_else(|| from.title.clone()),
        level: post.level.or(from.level),
        influence: post.influence.or(from.influence),
        period: post.period,
    }
}
