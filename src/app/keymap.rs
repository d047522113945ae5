//! The one key table. Dispatch, footer, help, palette and README read it; nothing else names a key.
//!
//! [`TABLE`] is how the program comes; [`Keys`] is what is in force, with what the user has changed.

use std::borrow::Cow;

use crossterm::event::KeyCode;

use super::{key::Key, screens::Page};
use crate::domain::{NounKind, PromiseState, map::View};

/// Where a binding holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyScope {
    Everywhere,
    /// Every screen without an overlay.
    Screens,
    /// Every screen with rows of a book on it.
    Rows,
    Welcome,
    Book,
    Account,
    /// The map of an account with the whole screen.
    Map,
    Card,
    Agenda,
    /// The depth of an account with the whole screen.
    Depth,
    /// What to do next, and what if.
    Bench,
    /// One page before a visit.
    Brief,
    /// The rivals of the whole book.
    Rivals,
    /// The menu of things to make.
    New,
    /// The menu of what becomes of a promise.
    Close,
    /// The question until when.
    When,
    /// Questions answered with a letter each.
    Panel,
    Filter,
    /// Everybody in an entry of a history.
    Who,
    /// Which other one the selected row is one with.
    Other,
    /// Two that become one.
    Merge,
    /// Who and what is likely there twice.
    Doubles,
    /// What became of each depth when the score was calculated anew.
    Editions,
    /// What goes if somebody is forgotten for good.
    Forget,
    /// Their name again, before it is done.
    ForgetName,
    QuickLog,
    Form,
    Confirm,
    Help,
    Palette,
    /// A page of the manual.
    Manual,
    Import,
    Preview,
    /// Which document is written, and where to.
    Writing,
    Message,
}

impl KeyScope {
    pub const ALL: &'static [Self] = &[
        Self::Everywhere,
        Self::Screens,
        Self::Rows,
        Self::Welcome,
        Self::Book,
        Self::Account,
        Self::Map,
        Self::Card,
        Self::Agenda,
        Self::Depth,
        Self::Bench,
        Self::Brief,
        Self::Rivals,
        Self::New,
        Self::Close,
        Self::When,
        Self::Panel,
        Self::Filter,
        Self::Who,
        Self::Other,
        Self::Merge,
        Self::Doubles,
        Self::Editions,
        Self::Forget,
        Self::ForgetName,
        Self::QuickLog,
        Self::Form,
        Self::Confirm,
        Self::Help,
        Self::Palette,
        Self::Manual,
        Self::Import,
        Self::Preview,
        Self::Writing,
        Self::Message,
    ];

    /// The scope that answers when this one does not.
    #[must_use]
    pub const fn wider(self) -> Option<Self> {
        match self {
            Self::Everywhere => None,
            Self::Map => Some(Self::Account),
            Self::Bench => Some(Self::Depth),
            Self::Book
            | Self::Account
            | Self::Card
            | Self::Agenda
            | Self::Depth
            | Self::Brief
            | Self::Rivals => Some(Self::Rows),
            Self::Welcome | Self::Rows => Some(Self::Screens),
            _ => Some(Self::Everywhere),
        }
    }

    /// This scope and those that answer after it, nearest first.
    pub fn chain(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |scope| scope.wider())
    }

    /// Whether letters are text here, so that none may be a command.
    #[must_use]
    pub const fn types(self) -> bool {
        matches!(
            self,
            Self::When
                | Self::Panel
                | Self::Filter
                | Self::Who
                | Self::Other
                | Self::ForgetName
                | Self::QuickLog
                | Self::Form
                | Self::Help
                | Self::Palette
                | Self::Import
                | Self::Writing
        )
    }
}

/// What the user wants; never a key and never a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    Up,
    Down,
    First,
    Last,
    PageUp,
    PageDown,
    /// Aside on the map.
    Left,
    Right,
    NextPane,
    PreviousPane,
    /// The map with the whole screen, in this view.
    View(View),
    /// Another view of the map, where it is.
    TurnView,
    /// One rival alone against us, or all of them.
    NextRival,
    Nearer,
    Farther,
    Fold,
    FoldAll,
    /// The map of another day.
    AsOf,
    Open,
    /// To the account where a row of the agenda has to be done.
    Visit,
    Back,
    QuickLog,
    Find,
    /// The next place with what was looked for.
    FindNext,
    Palette,
    Help,
    Undo,
    Redo,
    New,
    Add(NounKind),
    Edit,
    End,
    Delete,
    /// Somebody is forgotten for good.
    Forget,
    SetStance,
    /// Where a stance should be, by when.
    Aim,
    /// To another department.
    Move,
    /// To another superior.
    MoveBoss,
    /// To another level, or of another influence.
    MoveLevel,
    TieTo,
    /// A seat or department that plays no part, or does again.
    RuleOut,
    /// A seat nobody holds yet.
    Placeholder,
    /// The departments and seats of an industry.
    Template,
    Appoint,
    Vacate,
    Close,
    CloseAs(PromiseState),
    Agenda,
    /// The rivals of the whole book.
    Rivals,
    /// The depth of the account, with the whole screen.
    Depth,
    /// Switches a row of the bench on or off.
    Suppose,
    /// Something else that could be.
    SupposeMore,
    /// What is worth doing becomes a promise.
    Promise,
    /// What is switched on becomes a plan.
    KeepPlan,
    /// A page of the depth.
    Page(Page),
    /// The trend of a year, or of all of them.
    Years,
    /// The plan of the quarter before the one on screen.
    EarlierQuarter,
    LaterQuarter,
    /// One page before a visit to whoever is selected.
    Brief,
    /// The brief, to the clipboard.
    Copy,
    /// A document, to a file.
    Write,
    /// How far ahead the agenda shows promises.
    Reach,
    /// Whose round the agenda shows.
    Whose,
    Reschedule,
    /// Puts the row to sleep until a day, or wakes it.
    Snooze,
    /// Lists what sleeps.
    Sleepers,
    Details,
    /// Everybody in an entry.
    Who,
    /// The selected row and another are one.
    Merge,
    /// Who and what is likely there twice.
    Doubles,
    /// Two of that list are not the same.
    NotSame,
    /// The other one of two stays.
    Turn,
    /// What is kept of what two do not agree on.
    Choose,
    /// Whether a text goes on naming somebody who is forgotten.
    Mention,
    Import,
    /// Another sheet of a workbook that is taken in.
    Sheet,
    /// The headings of a table are a line lower.
    HeadingsLower,
    HeadingsHigher,
    /// The rows of a table are something else: people, accounts, contacts.
    RowsAre,
    AsNew,
    /// Whether those come back who were forgotten.
    Returning,
    DaysOrder,
    IntoAccount,
    /// The marked column of a table means something else.
    Meaning,
    MeaningBack,
    /// Whether levels are proposed from titles.
    Proposals,
    /// Whether those come in who took part in something and whom nobody knows.
    Strangers,
    Sort,
    Filter,
    Demo,
    EmptyBook,
    /// The newest backup takes the place of the empty book.
    Restore,
    Encrypt,
    Lock,
    Accept,
    Cancel,
    Save,
    /// What the cursor of the open list is on, or else the next thing not known of somebody new.
    Take,
    /// The note, in the user's own editor.
    EditNote,
    /// Whether the note may appear in documents for others.
    Private,
    NextField,
    PreviousField,
    /// Hides notes, stances and what is private while somebody looks on, or shows them again.
    Present,
    Suspend,
    Redraw,
    Quit,
}

/// One row of the table. The first key is the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    pub scope: KeyScope,
    pub keys: Cow<'static, [Key]>,
    pub action: Action,
    /// Whether the footer shows it.
    pub in_footer: bool,
}

const fn shown(scope: KeyScope, keys: &'static [Key], action: Action) -> Binding {
    Binding {
        scope,
        keys: Cow::Borrowed(keys),
        action,
        in_footer: true,
    }
}

const fn quiet(scope: KeyScope, keys: &'static [Key], action: Action) -> Binding {
    Binding {
        scope,
        keys: Cow::Borrowed(keys),
        action,
        in_footer: false,
    }
}

const ENTER: Key = Key::plain(KeyCode::Enter);
const ESC: Key = Key::plain(KeyCode::Esc);
const TAB: Key = Key::plain(KeyCode::Tab);
const SHIFT_TAB: Key = Key::plain(KeyCode::BackTab);
const UP: Key = Key::plain(KeyCode::Up);
const DOWN: Key = Key::plain(KeyCode::Down);
const PAGE_UP: Key = Key::plain(KeyCode::PageUp);
const PAGE_DOWN: Key = Key::plain(KeyCode::PageDown);
const HOME: Key = Key::plain(KeyCode::Home);
const END: Key = Key::plain(KeyCode::End);
const LEFT: Key = Key::plain(KeyCode::Left);
const RIGHT: Key = Key::plain(KeyCode::Right);

/// Every binding. Order is the order of the footer and of the help.
pub const TABLE: &[Binding] = &{
    use Action as A;
    use KeyScope as S;
    use NounKind as N;
    const fn c(c: char) -> Key {
        Key::char(c)
    }
    [
        shown(S::Welcome, &[c('d')], A::Demo),
        shown(S::Welcome, &[c('i')], A::Import),
        shown(S::Welcome, &[c('e')], A::EmptyBook),
        quiet(S::Welcome, &[c('r')], A::Restore),
        quiet(S::Welcome, &[c('p')], A::Encrypt),
        quiet(S::Map, &[c('1')], A::View(View::Tree)),
        quiet(S::Map, &[c('2')], A::View(View::Matrix)),
        quiet(S::Map, &[c('3')], A::View(View::Power)),
        quiet(S::Map, &[c('4')], A::View(View::Chain)),
        quiet(S::Map, &[c('5')], A::View(View::Ties)),
        quiet(S::Map, &[c('6')], A::View(View::Ours)),
        quiet(S::Map, &[c('7')], A::View(View::Moves)),
        quiet(S::Map, &[c('8')], A::View(View::Units)),
        quiet(S::Map, &[c('9')], A::View(View::Rivals)),
        shown(S::Map, &[c('r')], A::NextRival),
        shown(S::Map, &[c('+')], A::Nearer),
        quiet(S::Map, &[c('-')], A::Farther),
        shown(S::Map, &[c(' ')], A::Fold),
        quiet(S::Map, &[c('Z')], A::FoldAll),
        shown(S::Map, &[c('@')], A::AsOf),
        quiet(S::Map, &[LEFT, c('h')], A::Left),
        quiet(S::Map, &[RIGHT], A::Right),
        shown(S::Bench, &[c(' ')], A::Suppose),
        shown(S::Bench, &[ENTER], A::Promise),
        shown(S::Bench, &[c('+')], A::SupposeMore),
        shown(S::Bench, &[c('p')], A::KeepPlan),
        quiet(S::Depth, &[c('1')], A::Page(Page::Points)),
        quiet(S::Depth, &[c('2')], A::Page(Page::Actions)),
        quiet(S::Depth, &[c('3')], A::Page(Page::Reasons)),
        quiet(S::Depth, &[c('4')], A::Page(Page::Trend)),
        quiet(S::Depth, &[c('5')], A::Page(Page::Warnings)),
        quiet(S::Depth, &[c('6')], A::Page(Page::Plan)),
        shown(S::Depth, &[c('<')], A::EarlierQuarter),
        shown(S::Depth, &[c('>')], A::LaterQuarter),
        quiet(S::Depth, &[c('c')], A::Close),
        quiet(S::Depth, &[c('r')], A::Reschedule),
        shown(S::Depth, &[ENTER], A::Open),
        shown(S::Depth, &[c(' ')], A::Fold),
        quiet(S::Depth, &[c('Z')], A::FoldAll),
        shown(S::Depth, &[c('y')], A::Years),
        shown(S::Depth, &[c('@')], A::AsOf),
        shown(S::Depth, &[c('z')], A::Snooze),
        quiet(S::Depth, &[c('J')], A::Add(N::Judgement)),
        // The key that came here goes back.
        quiet(S::Depth, &[c('d')], A::Back),
        shown(S::Book, &[ENTER], A::Open),
        shown(S::Agenda, &[ENTER], A::Open),
        quiet(S::Agenda, &[c('o')], A::Visit),
        quiet(S::Agenda, &[c('d')], A::Depth),
        shown(S::Agenda, &[c('c')], A::Close),
        shown(S::Agenda, &[c('r')], A::Reschedule),
        shown(S::Agenda, &[c('z')], A::Snooze),
        shown(S::Agenda, &[c('f')], A::Reach),
        shown(S::Agenda, &[c('w')], A::Whose),
        shown(S::Agenda, &[c('Z')], A::Sleepers),
        // The key that came here goes back.
        quiet(S::Agenda, &[c('a')], A::Back),
        shown(S::Rows, &[c('l')], A::QuickLog),
        shown(S::Rows, &[c('/')], A::Find),
        shown(S::Rows, &[c('a')], A::Agenda),
        shown(S::Book, &[c('d')], A::Depth),
        quiet(S::Book, &[c('@')], A::AsOf),
        shown(S::Account, &[c('d')], A::Depth),
        shown(S::Card, &[c('d')], A::Depth),
        shown(S::Rows, &[c('b')], A::Brief),
        shown(S::Brief, &[ENTER], A::Open),
        shown(S::Brief, &[c('y')], A::Copy),
        shown(S::Brief, &[c('d')], A::Depth),
        // The key that came here goes back.
        quiet(S::Brief, &[c('b')], A::Back),
        shown(S::Rivals, &[ENTER], A::Open),
        shown(S::Rivals, &[c('i')], A::Details),
        quiet(S::Rivals, &[c('d')], A::Depth),
        // The key that came here goes back.
        quiet(S::Rivals, &[c('R')], A::Back),
        shown(S::Account, &[ENTER], A::Open),
        shown(S::Rows, &[c('n')], A::New),
        shown(S::Rows, &[c('e')], A::Edit),
        shown(S::Account, &[c('s')], A::SetStance),
        shown(S::Card, &[c('s')], A::SetStance),
        shown(S::Account, &[c('p')], A::Appoint),
        shown(S::Card, &[c('p')], A::Appoint),
        shown(S::Account, &[c('m')], A::Move),
        quiet(S::Account, &[c('M')], A::MoveBoss),
        quiet(S::Account, &[c('L')], A::MoveLevel),
        quiet(S::Account, &[c('t')], A::TieTo),
        quiet(S::Account, &[c('S')], A::Aim),
        quiet(S::Card, &[c('m')], A::Move),
        quiet(S::Card, &[c('M')], A::MoveBoss),
        quiet(S::Card, &[c('L')], A::MoveLevel),
        quiet(S::Card, &[c('t')], A::TieTo),
        quiet(S::Card, &[c('S')], A::Aim),
        quiet(S::Account, &[c('N')], A::RuleOut),
        quiet(S::Account, &[c('E')], A::Placeholder),
        quiet(S::Account, &[c('T')], A::Template),
        quiet(S::Account, &[c('v')], A::Vacate),
        quiet(S::Card, &[c('v')], A::Vacate),
        quiet(S::Account, &[c('c')], A::Close),
        shown(S::Card, &[c('c')], A::Close),
        quiet(S::Account, &[c('r')], A::Reschedule),
        quiet(S::Card, &[c('r')], A::Reschedule),
        shown(S::Card, &[c('x')], A::End),
        quiet(S::Account, &[c('x')], A::End),
        shown(S::Account, &[c('w')], A::Who),
        shown(S::Card, &[c('w')], A::Who),
        shown(S::Account, &[c('1')], A::View(View::Tree)),
        quiet(S::Account, &[c('2')], A::View(View::Matrix)),
        quiet(S::Account, &[c('3')], A::View(View::Power)),
        quiet(S::Account, &[c('4')], A::View(View::Chain)),
        quiet(S::Account, &[c('5')], A::View(View::Ties)),
        quiet(S::Account, &[c('6')], A::View(View::Ours)),
        quiet(S::Account, &[c('7')], A::View(View::Moves)),
        quiet(S::Account, &[c('8')], A::View(View::Units)),
        quiet(S::Account, &[c('9')], A::View(View::Rivals)),
        quiet(S::Account, &[c('V')], A::TurnView),
        quiet(S::Account, &[c(' ')], A::Fold),
        shown(S::Account, &[c('i')], A::Details),
        shown(S::Book, &[c('i')], A::Import),
        quiet(S::Account, &[c('I')], A::Import),
        shown(S::Book, &[c('o')], A::Sort),
        shown(S::Book, &[c('f')], A::Filter),
        quiet(S::Card, &[ENTER], A::Edit),
        quiet(S::Welcome, &[ENTER], A::Open),
        shown(S::Rows, &[c('u')], A::Undo),
        shown(S::Rows, &[c('D')], A::Delete),
        shown(S::Rows, &[c('W')], A::Write),
        quiet(S::Rows, &[c('=')], A::Merge),
        quiet(S::Rows, &[c('~')], A::Doubles),
        quiet(S::Rows, &[c('R')], A::Rivals),
        quiet(S::Rows, &[c('X')], A::Forget),
        quiet(S::Rows, &[Key::ctrl('r')], A::Redo),
        quiet(S::Screens, &[TAB, c(']'), RIGHT], A::NextPane),
        quiet(S::Screens, &[SHIFT_TAB, c('['), LEFT], A::PreviousPane),
        quiet(S::Screens, &[DOWN, c('j')], A::Down),
        quiet(S::Screens, &[UP, c('k')], A::Up),
        quiet(S::Screens, &[c('g'), HOME], A::First),
        quiet(S::Screens, &[c('G'), END], A::Last),
        quiet(S::Screens, &[PAGE_DOWN, Key::ctrl('d')], A::PageDown),
        quiet(S::Screens, &[PAGE_UP, Key::ctrl('u')], A::PageUp),
        quiet(S::Screens, &[ESC, Key::plain(KeyCode::Backspace)], A::Back),
        shown(S::Screens, &[c(':'), Key::ctrl('p')], A::Palette),
        shown(S::Screens, &[c('?')], A::Help),
        quiet(S::Screens, &[Key::ctrl('k')], A::Lock),
        quiet(S::Screens, &[c('q')], A::Quit),
        quiet(S::Everywhere, &[Key::ctrl('c')], A::Quit),
        // A key that no field takes: whoever comes by does not wait until a form is closed.
        quiet(S::Everywhere, &[Key::ctrl('x')], A::Present),
        quiet(S::Everywhere, &[Key::ctrl('z')], A::Suspend),
        quiet(S::Everywhere, &[Key::ctrl('l')], A::Redraw),
        quiet(S::New, &[c('a')], A::Add(N::Account)),
        quiet(S::New, &[c('p')], A::Add(N::Person)),
        quiet(S::New, &[c('i')], A::QuickLog),
        quiet(S::New, &[c('m')], A::Add(N::Promise)),
        quiet(S::New, &[c('b')], A::Add(N::Matter)),
        quiet(S::New, &[c('s')], A::Add(N::Stance)),
        quiet(S::New, &[c('g')], A::Add(N::Target)),
        quiet(S::New, &[c('d')], A::Add(N::Department)),
        quiet(S::New, &[c('e')], A::Add(N::Seat)),
        quiet(S::New, &[c('h')], A::Add(N::Holder)),
        quiet(S::New, &[c('t')], A::Add(N::Tenure)),
        quiet(S::New, &[c('r')], A::Add(N::Tie)),
        quiet(S::New, &[c('c')], A::Add(N::Counterpart)),
        quiet(S::New, &[c('w')], A::Add(N::Colleague)),
        quiet(S::New, &[c('o')], A::Add(N::OrgFact)),
        quiet(S::New, &[c('v')], A::Add(N::Rival)),
        quiet(S::New, &[c('l')], A::Add(N::PlanItem)),
        quiet(S::New, &[c('j')], A::Add(N::Judgement)),
        quiet(S::New, &[c('z')], A::Add(N::Snooze)),
        shown(S::New, &[ESC], A::Cancel),
        quiet(S::Close, &[c('k')], A::CloseAs(PromiseState::Kept)),
        quiet(S::Close, &[c('d')], A::CloseAs(PromiseState::Dropped)),
        quiet(S::Close, &[c('o')], A::CloseAs(PromiseState::Open)),
        shown(S::Close, &[ESC], A::Cancel),
        shown(S::When, &[ENTER], A::Save),
        shown(S::When, &[TAB, DOWN], A::NextField),
        quiet(S::When, &[SHIFT_TAB, UP], A::PreviousField),
        shown(S::When, &[ESC], A::Cancel),
        shown(S::Panel, &[ENTER], A::Save),
        shown(S::Panel, &[TAB], A::NextField),
        quiet(S::Panel, &[SHIFT_TAB], A::PreviousField),
        quiet(S::Panel, &[DOWN], A::Down),
        quiet(S::Panel, &[UP], A::Up),
        quiet(S::Panel, &[PAGE_DOWN], A::PageDown),
        quiet(S::Panel, &[PAGE_UP], A::PageUp),
        shown(S::Panel, &[ESC], A::Cancel),
        shown(S::Filter, &[ENTER], A::Accept),
        shown(S::Filter, &[ESC], A::Cancel),
        shown(S::Who, &[ENTER], A::Accept),
        quiet(S::Who, &[DOWN, Key::ctrl('n')], A::Down),
        quiet(S::Who, &[UP, Key::ctrl('p')], A::Up),
        quiet(S::Who, &[PAGE_DOWN], A::PageDown),
        quiet(S::Who, &[PAGE_UP], A::PageUp),
        shown(S::Who, &[ESC], A::Cancel),
        shown(S::Other, &[ENTER], A::Accept),
        quiet(S::Other, &[DOWN, Key::ctrl('n')], A::Down),
        quiet(S::Other, &[UP, Key::ctrl('p')], A::Up),
        quiet(S::Other, &[PAGE_DOWN], A::PageDown),
        quiet(S::Other, &[PAGE_UP], A::PageUp),
        shown(S::Other, &[ESC], A::Cancel),
        shown(S::Merge, &[ENTER], A::Save),
        shown(S::Merge, &[c(' '), RIGHT], A::Choose),
        quiet(S::Merge, &[DOWN, c('j')], A::Down),
        quiet(S::Merge, &[UP, c('k')], A::Up),
        quiet(S::Merge, &[c('g'), HOME], A::First),
        quiet(S::Merge, &[c('G'), END], A::Last),
        quiet(S::Merge, &[PAGE_DOWN, Key::ctrl('d')], A::PageDown),
        quiet(S::Merge, &[PAGE_UP, Key::ctrl('u')], A::PageUp),
        shown(S::Merge, &[c('t')], A::Turn),
        shown(S::Merge, &[ESC], A::Cancel),
        shown(S::Doubles, &[ENTER], A::Open),
        shown(S::Doubles, &[c('n')], A::NotSame),
        quiet(S::Doubles, &[DOWN, c('j')], A::Down),
        quiet(S::Doubles, &[UP, c('k')], A::Up),
        quiet(S::Doubles, &[c('g'), HOME], A::First),
        quiet(S::Doubles, &[c('G'), END], A::Last),
        quiet(S::Doubles, &[PAGE_DOWN, Key::ctrl('d')], A::PageDown),
        quiet(S::Doubles, &[PAGE_UP, Key::ctrl('u')], A::PageUp),
        shown(S::Doubles, &[ESC], A::Cancel),
        shown(S::Editions, &[ENTER], A::Open),
        quiet(S::Editions, &[DOWN, c('j')], A::Down),
        quiet(S::Editions, &[UP, c('k')], A::Up),
        quiet(S::Editions, &[c('g'), HOME], A::First),
        quiet(S::Editions, &[c('G'), END], A::Last),
        quiet(S::Editions, &[PAGE_DOWN, Key::ctrl('d')], A::PageDown),
        quiet(S::Editions, &[PAGE_UP, Key::ctrl('u')], A::PageUp),
        shown(S::Editions, &[ESC], A::Cancel),
        shown(S::Forget, &[ENTER], A::Accept),
        shown(S::Forget, &[c(' '), RIGHT], A::Mention),
        quiet(S::Forget, &[DOWN, c('j')], A::Down),
        quiet(S::Forget, &[UP, c('k')], A::Up),
        quiet(S::Forget, &[c('g'), HOME], A::First),
        quiet(S::Forget, &[c('G'), END], A::Last),
        quiet(S::Forget, &[PAGE_DOWN, Key::ctrl('d')], A::PageDown),
        quiet(S::Forget, &[PAGE_UP, Key::ctrl('u')], A::PageUp),
        shown(S::Forget, &[ESC], A::Cancel),
        shown(S::ForgetName, &[ENTER], A::Forget),
        shown(S::ForgetName, &[ESC], A::Cancel),
        shown(S::QuickLog, &[ENTER], A::Save),
        quiet(S::QuickLog, &[DOWN], A::Down),
        shown(S::QuickLog, &[UP], A::Up),
        shown(S::QuickLog, &[TAB], A::Take),
        shown(S::QuickLog, &[Key::ctrl('o')], A::EditNote),
        shown(S::QuickLog, &[Key::ctrl('t')], A::Private),
        shown(S::QuickLog, &[ESC], A::Cancel),
        shown(S::Form, &[TAB], A::NextField),
        quiet(S::Form, &[SHIFT_TAB], A::PreviousField),
        quiet(S::Form, &[DOWN], A::Down),
        quiet(S::Form, &[UP], A::Up),
        quiet(S::Form, &[PAGE_DOWN], A::PageDown),
        quiet(S::Form, &[PAGE_UP], A::PageUp),
        shown(S::Form, &[ENTER, Key::ctrl('s')], A::Save),
        quiet(S::Form, &[Key::ctrl('o')], A::EditNote),
        shown(S::Form, &[ESC], A::Cancel),
        shown(S::Confirm, &[ENTER, c('y')], A::Accept),
        shown(S::Confirm, &[ESC, c('n')], A::Cancel),
        shown(S::Help, &[ENTER, TAB], A::Accept),
        quiet(S::Help, &[DOWN, Key::ctrl('n')], A::Down),
        quiet(S::Help, &[UP, Key::ctrl('p')], A::Up),
        quiet(S::Help, &[PAGE_DOWN], A::PageDown),
        quiet(S::Help, &[PAGE_UP], A::PageUp),
        shown(S::Help, &[ESC], A::Cancel),
        shown(S::Palette, &[ENTER, TAB], A::Accept),
        quiet(S::Palette, &[DOWN, Key::ctrl('n')], A::Down),
        quiet(S::Palette, &[UP, Key::ctrl('p')], A::Up),
        quiet(S::Palette, &[PAGE_DOWN], A::PageDown),
        quiet(S::Palette, &[PAGE_UP], A::PageUp),
        shown(S::Palette, &[ESC], A::Cancel),
        shown(S::Manual, &[c('/')], A::Find),
        quiet(S::Manual, &[c('n')], A::FindNext),
        quiet(S::Manual, &[DOWN, c('j')], A::Down),
        quiet(S::Manual, &[UP, c('k')], A::Up),
        shown(S::Manual, &[PAGE_DOWN, c(' '), Key::ctrl('d')], A::PageDown),
        quiet(S::Manual, &[PAGE_UP, Key::ctrl('u')], A::PageUp),
        quiet(S::Manual, &[c('g'), HOME], A::First),
        quiet(S::Manual, &[c('G'), END], A::Last),
        shown(
            S::Manual,
            &[ESC, Key::plain(KeyCode::Backspace), c('q')],
            A::Back,
        ),
        shown(S::Import, &[ENTER], A::Accept),
        shown(S::Import, &[TAB], A::NextField),
        quiet(S::Import, &[SHIFT_TAB], A::PreviousField),
        quiet(S::Import, &[DOWN], A::Down),
        quiet(S::Import, &[UP], A::Up),
        shown(S::Import, &[ESC], A::Cancel),
        shown(S::Preview, &[ENTER], A::Accept),
        shown(S::Preview, &[TAB], A::NextField),
        quiet(S::Preview, &[SHIFT_TAB], A::PreviousField),
        shown(S::Preview, &[c('a')], A::IntoAccount),
        shown(S::Preview, &[RIGHT], A::Meaning),
        quiet(S::Preview, &[LEFT], A::MeaningBack),
        shown(S::Preview, &[c('r')], A::RowsAre),
        shown(S::Preview, &[c('h')], A::HeadingsLower),
        quiet(S::Preview, &[c('H')], A::HeadingsHigher),
        shown(S::Preview, &[c('s')], A::Sheet),
        quiet(S::Preview, &[c('d')], A::DaysOrder),
        quiet(S::Preview, &[c('w')], A::AsNew),
        quiet(S::Preview, &[c('b')], A::Returning),
        quiet(S::Preview, &[c('p')], A::Proposals),
        quiet(S::Preview, &[c('n')], A::Strangers),
        quiet(S::Preview, &[DOWN, c('j')], A::Down),
        quiet(S::Preview, &[UP, c('k')], A::Up),
        quiet(S::Preview, &[PAGE_DOWN], A::PageDown),
        quiet(S::Preview, &[PAGE_UP], A::PageUp),
        shown(S::Preview, &[ESC], A::Cancel),
        shown(S::Writing, &[ENTER], A::Accept),
        shown(S::Writing, &[TAB, DOWN], A::NextField),
        quiet(S::Writing, &[SHIFT_TAB, UP], A::PreviousField),
        shown(S::Writing, &[ESC], A::Cancel),
        shown(S::Message, &[ENTER, ESC], A::Cancel),
    ]
};

/// The key table in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    table: Vec<Binding>,
}

impl Default for Keys {
    /// The standard table.
    fn default() -> Self {
        Self {
            table: TABLE.to_vec(),
        }
    }
}

impl Keys {
    /// Every row, in the order of the standard table; one whose keys the user took away has none.
    #[must_use]
    pub fn rows(&self) -> &[Binding] {
        &self.table
    }

    /// The bindings in force in a scope, its own first. A key that a nearer scope answers is left
    /// out, and so is a binding that has none left.
    pub fn bindings(&self, scope: KeyScope) -> impl Iterator<Item = Binding> {
        let mut taken: Vec<Key> = Vec::new();
        self.chain(scope).filter_map(move |binding| {
            let live: Vec<Key> = binding
                .keys
                .iter()
                .copied()
                .filter(|key| !taken.contains(key))
                .collect();
            taken.extend(&live);
            (!live.is_empty()).then_some(Binding {
                keys: Cow::Owned(live),
                ..*binding
            })
        })
    }

    /// What this key means here.
    #[must_use]
    pub fn lookup(&self, scope: KeyScope, key: Key) -> Option<Action> {
        let key = if scope.types() { key } else { key.as_command() };
        self.chain(scope)
            .find(|binding| binding.keys.contains(&key))
            .map(|binding| binding.action)
    }

    /// The key to show for an action here, if it has one.
    #[must_use]
    pub fn key_for(&self, scope: KeyScope, action: Action) -> Option<Key> {
        self.bindings(scope)
            .find(|binding| binding.action == action)
            .and_then(|binding| binding.keys.first().copied())
    }

    /// Gives an action of a scope other keys in place of those it has.
    pub(super) fn replace(&mut self, scope: KeyScope, action: Action, keys: &[Key]) {
        let rows = self.table.iter_mut();
        for row in rows.filter(|row| row.scope == scope && row.action == action) {
            row.keys = Cow::Owned(keys.to_vec());
        }
    }

    /// The bindings of a scope and of those that answer after it, nearest first, as the table has
    /// them.
    fn chain(&self, scope: KeyScope) -> impl Iterator<Item = &Binding> {
        scope
            .chain()
            .flat_map(|scope| self.table.iter().filter(move |row| row.scope == scope))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_scope_binds_a_key_twice() {
        for scope in KeyScope::ALL {
            let mut seen = std::collections::HashSet::new();
            for binding in TABLE.iter().filter(|b| b.scope == *scope) {
                for key in binding.keys.iter() {
                    assert!(seen.insert(*key), "{scope:?} binds {key} twice");
                }
            }
        }
    }

    #[test]
    fn no_letter_acts_inside_a_field() {
        for binding in TABLE.iter().filter(|b| b.scope.types()) {
            for key in binding.keys.iter() {
                assert_eq!(key.typed(), None, "{:?} takes {key}", binding.scope);
            }
        }
    }

    #[test]
    fn the_nearest_scope_answers_first() {
        let keys = Keys::default();
        let lookup = |scope, key| keys.lookup(scope, key);
        assert_eq!(lookup(KeyScope::Book, Key::char('i')), Some(Action::Import));
        assert_eq!(
            lookup(KeyScope::Account, Key::char('i')),
            Some(Action::Details)
        );
        assert_eq!(
            lookup(KeyScope::Account, Key::char('l')),
            Some(Action::QuickLog)
        );
        assert_eq!(lookup(KeyScope::Form, Key::char('l')), None);
        assert_eq!(
            lookup(KeyScope::Form, Key::ctrl('z')),
            Some(Action::Suspend)
        );
    }

    #[test]
    fn what_is_listed_is_what_answers() {
        let keys = Keys::default();
        for scope in KeyScope::ALL {
            for binding in keys.bindings(*scope) {
                for key in binding.keys.iter() {
                    assert_eq!(keys.lookup(*scope, *key), Some(binding.action), "{scope:?}");
                }
            }
        }
    }
}
