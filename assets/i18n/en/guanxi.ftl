### Words for values: the heading names the method and the type, each message a variant of it

## account_kind: domain::account::AccountKind
account-kind-group = group
account-kind-province = province
account-kind-city = city
account-kind-subsidiary = subsidiary
account-kind-company = company

## backup_reason: book::BackupReason
backup-reason-asked = asked for
backup-reason-daily = daily
backup-reason-import = before an import
backup-reason-merge = before a merge
backup-reason-update = before an update
backup-reason-restore = before a restore

## band: domain::score::Band
band-deep = deep
band-firm = firm
band-thin = thin
band-shallow = shallow

## because_alike: domain::summary::AlikeBy
because-alike-email = same e-mail
because-alike-name = same name
because-alike-phone = same phone
because-alike-pinyin = same sound
because-alike-firm = same company name
because-alike-function = same department

## brief_heading: domain::brief::Heading
brief-heading-visit = What is planned
brief-heading-matters = What is under way
brief-heading-who = Who they are
brief-heading-standing = Where they stand
brief-heading-deciding = Who decides
brief-heading-notes = Last notes
brief-heading-promises = Promises, both ways
brief-heading-unknown = What we do not know yet, and the points it costs
brief-heading-questions = Questions worth asking
brief-heading-ours = What our own people know

## limit: domain::insight::Limit
limit-never-met = we have never been in contact
limit-no-signal = nothing they did in half a year shows it
limit-hearsay = it was only heard of
limit-one-signal = only what they did on one day shows it
limit-no-information = they have not kept us informed so far

## cap: domain::score::CapReason
cap-one-thread = at most one active relationship
cap-one-department = all active relationships in one department
cap-opposed = somebody who approves or decides is against us
cap-no-supporter = nobody in an A, D or E seat supports us
cap-few-threads = too few active relationships
cap-strong-opponent = somebody senior or influential is against us
cap-out-of-reach = no active relationship with everyone who approves and decides

## chain: domain::seat::Chain
chain-technical = technical
chain-commercial = commercial
chain-combined = combined

## colleague_role: domain::colleague::ColleagueRole
colleague-role-account = account (AR)
colleague-role-solution = solution (SR)
colleague-role-fulfilment = fulfilment (FR)
colleague-role-executive = executive
colleague-role-other = other

## effort: domain::score::Effort
effort-light = light
effort-medium = medium
effort-heavy = heavy

## audience: domain::Audience
audience-own = included
audience-others = left out

## feast: days::Feast
feast-new-year = New Year’s Day
feast-lunar-eve = the eve of the Spring Festival
feast-spring = the Spring Festival
feast-lantern = the Lantern Festival
feast-qingming = Qingming
feast-labour = Labour Day
feast-dragon-boat = the Dragon Boat Festival
feast-mid-autumn = the Mid-Autumn Festival
feast-national = National Day
feast-double-ninth = the Double Ninth Festival
feast-good-friday = Good Friday
feast-easter = Easter
feast-thanksgiving = Thanksgiving
feast-christmas-eve = Christmas Eve
feast-christmas = Christmas
feast-new-years-eve = New Year’s Eve

## field: exchange::ImportField
field-name = name
field-first-name = first name
field-last-name = last name
field-alias = alias
field-account = account
field-department = department
field-title = title
field-level = level
field-email = e-mail
field-phone = phone
field-wechat = WeChat
field-birthday = birthday
field-note = note
field-id = id
field-manager = manager
field-path = place in the hierarchy
field-department-id = department id
field-from = from
field-to = to
field-influence = influence
field-middle-name = middle name
field-birth-year = year of birth
field-birth-month = month of birth
field-birth-day = day of birth
field-parent = unit of
field-tier = tier
field-kind = kind
field-tags = tags
field-date = date
field-contact = kind of contact
field-text = what was said
field-due = due
field-colleague = colleague
field-matter = matter
field-stage = stage
field-since = since
field-amount = amount
field-currency = currency
field-rival = rival

## function: domain::department::Function
function-executive = executive
function-procurement = procurement
function-technical = technical
function-finance = finance
function-engineering = engineering
function-maintenance = maintenance
function-supply-chain = supply chain
function-business = business
function-market = market
function-legal = legal
function-it = IT
function-other = other

## kind: domain::interaction::Kind
kind-message = message
kind-mail = mail
kind-call = call
kind-video = video
kind-meeting = meeting
kind-visit = visit
kind-meal = meal
kind-hq-tour = headquarters tour
kind-site-visit = reference-site visit
kind-technical-exchange = technical exchange
kind-summit = summit
kind-executive-visit = executive visit
kind-trial = trial

## label: app::forms::Label
label-as-of = as of
label-since = changes since
label-name = name
label-person-name = name
label-parent = parent account
label-account-kind = kind
label-tier = tier
label-mode-since = procurement mode since
label-procurement = procurement
label-tags = tags
label-note = note
label-private-note = private note
label-function = function
label-importance = importance 0–3
label-not-applicable = not applicable
label-vacant-since = vacant since
label-role = role
label-chain = chain
label-told = this is
label-called = called
label-boss = boss
label-title = title
label-account = account
label-department = department
label-other-department = other department
label-order = order
label-seat = seat
label-person = person
label-whom = who
label-suppose = what if
label-other-person = other person
label-third-person = third person
label-colleague = colleague
label-from = from
label-to = to
label-on = date
label-last-day = last day
label-level = level
label-influence = influence 0–10
label-aliases = other names
label-pinyin = pinyin
label-emails = mail
label-phones = phone
label-wechat = WeChat
label-birthday = birthday
label-cadence = cadence, days
label-origin = introduced by
label-stance = stance
label-evidence = evidence
label-source = how we know
label-rival = toward rival
label-rival-name = rival
label-sells = sells here
label-weak-points = weak points
label-known-from = known from
label-by = by
label-tie = tie
label-org-fact = kind
label-scope = scope
label-side = whose
label-due = due
label-promise = promise
label-made-on = made on
label-planned-for = planned for
label-purpose = purpose
label-outcome = expected outcome
label-bring = to bring
label-of-project = of one project only
label-matter = matter
label-matter-kind = kind
label-matter-stage = stage
label-reached = since
label-amount = amount
label-satisfaction = satisfaction 0–10
label-aim = aim
label-aimed-stance = stance to reach
label-aimed-percent = coverage to reach, %
label-how-many = how many
label-of-department = department
label-or-seat = or whoever holds
label-action = what we do
label-plan-state = state
label-against = against
label-depth = depth 0–100
label-warning = warning
label-until = until
label-reason = reason
label-time = time
label-kind = kind
label-privacy = privacy
label-file = file
label-document = document
label-format = format
label-audience = private entries
label-columns = columns
label-into = into
label-template = template

## aim_kind: domain::plan_item::AimKind
aim-kind-stance = where somebody stands
aim-kind-reach = somebody to speak with
aim-kind-coverage = coverage of a department
aim-kind-organization = between the companies

## layer: domain::score::Layer
layer-key = decision makers
layer-universal = departments
layer-organizational = company to company

## level: domain::tenure::Level
level-high = senior
level-middle = middle
level-working = working

## matter_kind: domain::matter::MatterKind
matter-kind-need = need
matter-kind-project = project
matter-kind-problem = problem
matter-kind-payment = payment

## matter_stage: domain::matter::MatterStage
matter-stage-heard = heard
matter-stage-answered = answered
matter-stage-lead = lead
matter-stage-qualified = qualified
matter-stage-bid = bid
matter-stage-contract = contract
matter-stage-delivery = delivery
matter-stage-acceptance = acceptance
matter-stage-open = open
matter-stage-solved = solved
matter-stage-due = due
matter-stage-paid = paid
matter-stage-lost = lost
matter-stage-dropped = dropped

## measure: domain::plan::Measure
measure-importance = importance
measure-influence = influence
measure-judgement = the estimate
measure-cadence = the cadence
measure-satisfaction = the satisfaction
measure-coverage = the coverage aimed at, in percent
measure-how-many = how many

## noun: domain::row::NounKind
noun-colleague = colleague
noun-account = account
noun-department = department
noun-seat = seat
noun-person = person
noun-holder = seat holder
noun-tenure = post
noun-interaction = interaction
noun-visit = planned visit
noun-stance = stance
noun-target = target stance
noun-counterpart = counterpart
noun-tie = tie
noun-org-fact = company-to-company fact
noun-rival = rival
noun-plan-item = plan item
noun-promise = promise
noun-matter = matter
noun-judgement = own estimate
noun-snooze = snooze

## order: domain::summary::BookOrder
order-tree = tree
order-name = name
order-depth = depth
order-last-contact = last contact
order-next-promise = next promise
order-warnings = warnings

## org_fact: domain::org_fact::OrgFactKind
org-fact-executive-meeting = executive meeting
org-fact-agreement = agreement
org-fact-joint-plan = joint plan
org-fact-joint-innovation = joint innovation
org-fact-joint-review = joint review

## outcome: domain::score::Outcome
outcome-won = won
outcome-lost = lost

## page: app::screens::Page
page-points = Points
page-actions = Actions
page-reasons = Matters
page-trend = Trend
page-warnings = Warnings
page-plan = Plan

## pane: app::screens::Pane
pane-map = Map
pane-history = History
pane-depth = Depth

## paper: app::PaperKind
paper-map = the map, as on the screen
paper-brief = the brief
paper-report = account report
paper-portfolio = report on all accounts
paper-round = what the colleague is to do
paper-rivals = the rivals of all accounts
paper-promises-here = promises at this account, for a calendar
paper-promises = all promises, for a calendar
paper-matters-here = open matters at this account, as a table
paper-matters = all open matters, as a table
paper-book = the whole book, as a backup

## privacy: domain::interaction::Privacy
privacy-shareable = shareable
privacy-private = private

## plan_state: domain::plan_item::PlanState
plan-state-open = open
plan-state-dropped = dropped

## procurement: domain::Procurement
procurement-independent = independent
procurement-central-negotiation = negotiate centrally, sign locally
procurement-group = group procurement

## promise_state: domain::promise::PromiseState
promise-state-open = open
promise-state-kept = kept
promise-state-dropped = dropped

## reach: domain::agenda::Reach
reach-today = today
reach-week = this week
reach-everything = everything

## reason: domain::score::ReasonId
reason-know-needs = understand needs
reason-shape-solution = shape the solution
reason-win-against-competitors = win
reason-deliver-contract = deliver
reason-get-paid = get paid
reason-last = keep it going

## role: domain::seat::Role
role-approver = approver
role-decider = decision maker
role-evaluator = evaluator
role-influencer = influencer
role-user = user

## rows_of: exchange::RowKind
rows-of-people = people
rows-of-accounts = accounts
rows-of-activities = interactions
rows-of-matters = matters

## scope: domain::org_fact::Scope
scope-project = Project
scope-region = Region
scope-group = Group

## scope_name: app::KeyScope
scope-name-everywhere = Everywhere
scope-name-screens = On every screen
scope-name-rows = In a book
scope-name-welcome = Welcome
scope-name-book = Book
scope-name-account = Account
scope-name-map = Map
scope-name-card = Card
scope-name-agenda = Agenda
scope-name-bench = Actions
scope-name-depth = Depth
scope-name-brief = Brief
scope-name-rivals = Rivals
scope-name-panel = Panel
scope-name-when = Day
scope-name-new = New
scope-name-close = Promise
scope-name-filter = Filter
scope-name-who = People involved
scope-name-other = The same as
scope-name-merge = Merge two entries
scope-name-editions = The depth is calculated anew
scope-name-doubles = Likely duplicates
scope-name-forget = Remove for good
scope-name-forget-name = Remove for good: the name again
scope-name-quick-log = Log line
scope-name-form = Form
scope-name-confirm = Question
scope-name-help = Help
scope-name-manual = Manual
scope-name-palette = Commands
scope-name-import = Import
scope-name-preview = Preview
scope-name-writing = Document
scope-name-message = Message

## section: domain::agenda::AgendaSection
section-planned = Visits today and tomorrow
section-overdue = Overdue
section-today = Today
section-this-week = This week
section-later = Later
section-quiet = Going quiet
section-next = Next best actions
section-asleep = Snoozed

## severity: domain::warnings::Severity
severity-serious = serious
severity-caution = caution
severity-note = note

## side: domain::promise::Side
side-us = ours
side-them = theirs

## signal: domain::interaction::Signal
signal-joined = joined our activity
signal-informed = kept us informed
signal-helped = helped our work
signal-promoted = spoke or acted for us
signal-warmth = personal warmth

## stage: domain::score::Stage
stage-point = single contact
stage-points = several contacts
stage-line = linked
stage-surface = broad
stage-solid = embedded

## stance: domain::stance::StanceValue
stance-not-accepted = not accepted
stance-neutral = neutral
stance-support = support
stance-strong-support = strong support
stance-coach = coach

## stance_source: domain::stance::StanceSource
stance-source-first-hand = first-hand
stance-source-hearsay = hearsay

## state: domain::score::State
state-live = in touch
state-cooling = cooling
state-dormant = dormant
state-never = never spoken with

## strength_word: domain::score::Strength
strength-word-strong = strong
strength-word-fair = fair
strength-word-weak = weak
strength-word-slight = slight
strength-word-opposed = opposed

## tie: domain::tie::TieKind
tie-reports-to = reports to
tie-influences = influences
tie-backs = backs
tie-opposes = opposes
tie-assists = assists
tie-private = private

## told: domain::command::Told
told-moved = a move, from that day on
told-corrected = a correction: it was always so

## view: domain::map::View
view-tree = Tree
view-matrix = Matrix
view-power = Power
view-chain = Chain
view-ties = Ties
view-ours = Our side
view-moves = Moves
view-units = Units
view-rivals = Rivals

## warning_rule: domain::warnings::Rule
warning-rule-decider-unknown = unknown who decides
warning-rule-decider-opposed = the decision is against us
warning-rule-account-silent = account silent
warning-rule-set-aside = weak parts set aside
warning-rule-nobody-opposed = maybe too optimistic
warning-rule-few-supporters = too few supporters
warning-rule-key-uncovered = key player uncovered
warning-rule-single-thread = too few relationships
warning-rule-single-colleague = only one of us
warning-rule-coach-silent = coach silent
warning-rule-stance-unproven = stance without evidence
warning-rule-seat-vacant = no known holder
warning-rule-target-missed = target missed
warning-rule-review-old = joint review overdue
warning-rule-promise-overdue = our promise overdue
warning-rule-rival-coach = coach of a rival
warning-rule-plan-late = plan late

## zoom: domain::map::Zoom
zoom-far = far
zoom-middle = middle
zoom-near = near

### Words of the glossary
## Scope

## Two that are one
one-combined = { $goes } is now merged into { $stays }, with everything recorded under it.
one-would-combine = { $goes } would be merged into { $stays }.
one-renamed = name: { $kept }, also called { $other }
one-kept = { $aspect }: keep { $kept }, drop { $other }
one-both = { $aspect }: keep both, { $one } and { $other }
one-other-title = { $this } is the same as…
one-other-hint = any part of the name ({ $noun })
one-merge-title = Merge two entries
one-stays = kept
one-goes = merged into it
one-agrees = Nothing to decide: the two do not contradict each other.
one-merge-hint = Posts, history, promises and ties of both are kept. { $undo } undoes it.
one-apart = { $stays } and { $goes } are different: they will not be listed again.
one-recognised-title = Accounts with similar names
one-recognised = { $organization } → { $account } (known)
one-no-department = No department there is called “{ $word }”. There are: { $there }
one-no-doubles = No likely duplicates in this book.

## counted: domain::row::NounKind
counted-colleague = { $count ->
    [one] 1 colleague
   *[other] { $count } colleagues
}
counted-account = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
counted-department = { $count ->
    [one] 1 department
   *[other] { $count } departments
}
counted-seat = { $count ->
    [one] 1 seat
   *[other] { $count } seats
}
counted-person = { $count ->
    [one] 1 person
   *[other] { $count } people
}
counted-holder = { $count ->
    [one] 1 seat holder
   *[other] { $count } seat holders
}
counted-tenure = { $count ->
    [one] 1 post
   *[other] { $count } posts
}
counted-interaction = { $count ->
    [one] 1 interaction
   *[other] { $count } interactions
}
counted-visit = { $count ->
    [one] 1 planned visit
   *[other] { $count } planned visits
}
counted-stance = { $count ->
    [one] 1 stance
   *[other] { $count } stances
}
counted-target = { $count ->
    [one] 1 target stance
   *[other] { $count } target stances
}
counted-counterpart = { $count ->
    [one] 1 counterpart
   *[other] { $count } counterparts
}
counted-tie = { $count ->
    [one] 1 tie
   *[other] { $count } ties
}
counted-org-fact = { $count ->
    [one] 1 company-to-company fact
   *[other] { $count } company-to-company facts
}
counted-rival = { $count ->
    [one] 1 rival
   *[other] { $count } rivals
}
counted-plan-item = { $count ->
    [one] 1 plan item
   *[other] { $count } plan items
}
counted-promise = { $count ->
    [one] 1 promise
   *[other] { $count } promises
}
counted-matter = { $count ->
    [one] 1 matter
   *[other] { $count } matters
}
counted-judgement = { $count ->
    [one] 1 own estimate
   *[other] { $count } own estimates
}
counted-snooze = { $count ->
    [one] 1 snooze
   *[other] { $count } snoozes
}

## did_add: domain::row::NounKind
did-add-colleague = added { $name }
did-add-account = added { $name }
did-add-department = added the department { $name }
did-add-seat = added a decision seat at { $name }
did-add-person = added { $name }
did-add-holder = gave a seat to { $name }
did-add-tenure = added a post of { $name }
did-add-interaction = added an interaction with { $name }
did-add-visit = planned a visit to { $name }
did-add-stance = recorded the stance of { $name }
did-add-target = set the target stance for { $name }
did-add-counterpart = added a counterpart of { $name }
did-add-tie = added a tie of { $name }
did-add-org-fact = added a company-to-company fact about { $name }
did-add-rival = added the rival { $name }
did-add-plan-item = put something into the plan for { $name }
did-add-promise = added the promise “{ $name }”
did-add-matter = began the matter “{ $name }”
did-add-judgement = recorded your own estimate of { $name }
did-add-snooze = snoozed the reminder about { $name }

## did_delete: domain::row::NounKind
did-delete-colleague = deleted { $name }
did-delete-account = deleted { $name }
did-delete-department = deleted the department { $name }
did-delete-seat = deleted a decision seat at { $name }
did-delete-person = deleted { $name }
did-delete-holder = deleted a seat of { $name }
did-delete-tenure = deleted a post of { $name }
did-delete-interaction = deleted an interaction with { $name }
did-delete-visit = cancelled a planned visit to { $name }
did-delete-stance = deleted a stance of { $name }
did-delete-target = deleted the target stance for { $name }
did-delete-counterpart = deleted a counterpart of { $name }
did-delete-tie = deleted a tie of { $name }
did-delete-org-fact = deleted a company-to-company fact about { $name }
did-delete-rival = deleted what was recorded of the rival { $name }
did-delete-plan-item = deleted an item of the plan for { $name }
did-delete-promise = deleted the promise “{ $name }”
did-delete-matter = deleted the matter “{ $name }”
did-delete-judgement = deleted your own estimate of { $name }
did-delete-snooze = resumed the reminder about { $name }

## did_edit: domain::row::NounKind
did-edit-colleague = changed { $name }
did-edit-account = changed { $name }
did-edit-department = changed the department { $name }
did-edit-seat = changed a decision seat at { $name }
did-edit-person = changed { $name }
did-edit-holder = changed a seat of { $name }
did-edit-tenure = changed a post of { $name }
did-edit-interaction = changed an interaction with { $name }
did-edit-visit = changed a planned visit to { $name }
did-edit-stance = changed a stance of { $name }
did-edit-target = changed the target stance for { $name }
did-edit-counterpart = changed a counterpart of { $name }
did-edit-tie = changed a tie of { $name }
did-edit-org-fact = changed a company-to-company fact about { $name }
did-edit-rival = changed the rival { $name }
did-edit-plan-item = changed the plan for { $name }
did-edit-promise = changed the promise “{ $name }”
did-edit-matter = changed the matter “{ $name }”
did-edit-judgement = changed your own estimate of { $name }
did-edit-snooze = snoozed the reminder about { $name } until another day

### Forms

## Label

matters-open = open matters
matter-closes = closes { $day }
matter-due = due { $day }
matter-by = by { $day }
matter-until = until { $day }
matter-overdue = overdue since { $day }
matter-opposes = { $name } opposes
matter-carried = { $place }: { $who }
matter-layer = weakest: { $layer }
matter-nobody = { $place }: nobody yet
matters-none = no open matters
matter-stands = { $reason } { $value }%
money-in = { $amount } { $currency }
choice-none = –
choice-by-organization = the account named on each card
choice-this-account = this account
choice-named-account = one account, named below
choice-no-account = no account, unless a card names one
field-needed = required
field-too-long = too long
field-not-a-day = not a date; try 4 Dec, 2026-12-04, fri, 3d
field-not-a-time = write a time like 14:30
field-not-a-number = a number from { $least } to { $most }
field-not-picked = choose one from the list with { $down } and { $next }
field-nobody = nobody called “{ $typed }”
field-nothing = nothing called “{ $typed }”
field-unknown = no { $noun } called “{ $typed }”
field-ends-before-start = ends before it starts
field-not-an-amount = write an amount like 1,200,000 or 1.2m EUR
form-add = New { $noun }
form-edit = Edit { $noun }: { $about }
form-end = End { $noun }: { $about }
form-appoint = Appoint: { $about }
form-vacate = Mark vacant: { $about }
form-advance = { $about } is now at …
form-leaving-said = Not saved yet: { $cancel } again discards, { $save } saves.
form-corrects-said = Changes here are corrections: it was always so. For a move, press { $key } on the map.
pick-new-department = new department: { $name } ({ $function })
form-pick = type to search

### Keys

## Action
action-up = up
action-earlier-line = earlier line
action-down = down
action-first = first
action-last = last
action-page-up = page up
action-page-down = page down
action-next-pane = next pane
action-previous-pane = previous pane
action-open = open
action-back = back
action-quick-log = log
also-quick-log = add meeting call visit note record interaction diary 新增互动 记录 会议 拜访 电话 互动 写
action-find = find
action-find-next = next place
also-find = search look up filter lookup 查找 搜索 检索
action-palette = commands
action-help = help
also-help = keys manual ? 帮助 按键 说明
action-undo = undo
also-undo = revert back 撤销 撤回 还原
action-redo = redo
action-new = new …
also-new = add create insert plus 新增 添加 新建 创建
action-edit = edit
also-edit = rename change modify correct update 改名 重命名 修改 编辑 更正
action-end = end
also-end = leave left quit resign gone 离职 离开 调走 结束
action-delete = delete
also-delete = remove erase drop 删除 移除 去掉
action-set-stance = stance
also-set-stance = support attitude opinion 态度 支持 立场
action-appoint = appoint
also-appoint = seat role decision holder 决策 任命 角色 岗位
action-vacate = mark vacant
also-vacate = vacate empty nobody unfilled 空缺 空岗 无人
action-close = update status
also-close = done complete finish tick kept 完成 办完 关闭
action-details = details
action-merge = merge with another
action-forget = remove for good
also-forget = forget erase gdpr purge permanently 彻底删除 遗忘 清除
action-mention = keep / replace the name
action-doubles = likely duplicates
action-not-same = not the same
action-choose = use the other value
action-turn = swap the two
action-who = people involved
action-import = import
also-merge = merge combine unite join same duplicate double 合并 并入 重复 同一个
action-next-rival = next rival
action-all-rivals = all rivals
action-rivals = rivals of all accounts
also-rivals = rival competitor competitors competition opponent 竞争 对手 竞争对手 竞品 友商
also-doubles = merge combine duplicates dedupe twice same 合并 重复 查重 去重
also-import = load csv excel xlsx vcard outlook contacts file 导入 通讯录 表格
action-sheet = next sheet
action-headings-lower = header row down
action-headings-higher = header row up
action-rows-are = kind of rows
action-returning = with or without people removed for good
action-as-new = as a new account
action-days-order = day or month first
action-into-account = assign to account
action-meaning = change meaning
action-meaning-back = change meaning, backwards
action-proposals = suggest levels from titles
action-strangers = with or without strangers
action-sort = sort
also-sort = order 排序
action-filter = filter
also-filter = narrow 筛选 过滤
action-demo = demo book
action-restore = restore the backup
action-encrypt = encrypt the book
action-lock = lock the book
action-empty-book = empty book
action-accept = accept
action-cancel = cancel
action-take = choose
action-private = private
action-edit-note = note in editor
action-save = save
action-next-field = next field
action-previous-field = previous field
action-suspend = suspend
action-present = hide from onlookers, or show again
action-redraw = redraw
action-quit = quit
also-quit = exit close 退出 关闭
also-present = presentation present mode boss customer hide privacy 展示 演示 隐藏 遮挡 防窥
action-add = new { $noun }
also-new-person = add 添加 contact customer lead card 联系人 人员 新联系人 名片
also-new-account = add 添加 customer company organization client 客户 公司 单位 企业
also-new-matter = add 添加 project opportunity deal need problem payment 项目 商机 需求 问题 回款 事项
also-plan = add plan goal target objective quarter okr improve 计划 提升 目标 季度
also-new-promise = add 添加 follow-up followup task todo commitment reminder 跟进 待办 承诺 任务
also-new-department = add 添加 unit team 部门 科室

### The config file
config-at-line = { $file }, line { $line }: { $why }
config-not-text = not UTF-8 text
config-syntax = not valid TOML: { $detail }
config-unknown-key = there is no key “{ $key }”; allowed: { $known }
config-wrong-value = { $key }: expected { $allowed }
config-allowed-key-press = a key in quotes, such as "Ctrl-R", or a list of them in brackets
config-allowed-table = a table, such as [keys.book]
config-keys = { $key }: { $why }
config-unknown-scope = there is no scope “{ $typed }”; allowed: { $known }
config-unknown-action = { $scope } has no action “{ $typed }”; allowed: { $known }
config-action-elsewhere = { $scope } has no action “{ $typed }”, but { $elsewhere } has; allowed here: { $known }
config-no-key = “{ $typed }” is not a key; write it as the help shows it: a character as it is typed, Enter, Esc, Tab, Shift-Tab, Space, Backspace, Del, Up, Down, Left, Right, Home, End, PgUp, PgDn, F1 to F24, with Ctrl- or Alt- before it if needed, such as Ctrl-R or Alt-b
config-same-key = the terminal sends the same for { $typed } as for { $key }; write { $key }
config-edits = in a text field { $pressed } edits the text; use a key with Ctrl- or Alt- that edits nothing, or F1 to F24
config-taken = { $pressed } is already the key for { $by }; give one of the two another key
config-no-way = { $action } would have no key left in { $scope }, and it needs one
config-hides = this would hide the last key of { $action } in { $scope }; choose another key, or give { $action } one more
config-unreadable = { $file } cannot be read: { $why }
config-absent-said = { $file } does not exist; the defaults apply
config-fine-said = { $file }: no problems
config-nowhere = no home folder is set; name the config file with --config FILE or GUANXI_CONFIG

### Lists and dates

comma = {", "}
weekday-said = { $number ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[other] Sun
}
month = { $number ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[other] Dec
}
date-said = { $day } { $month }
date-year = { $day } { $month } { $year }
full-date-said = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { $year }
date-weekday = { $weekday } { $date }
ago-today = today
ago-days = { $n }d
ago-months = { $n }mo
ago-years = { $n }y
due-in = in { $days }
due-late = { $days } late
due-passed = { $day }, late
day-unknown = “{ $typed }” is not a date; perhaps { $near }
day-near = { $words } = { $day }
day-weekday = { $date } is a { $is }, not a { $said }
day-no-feast = the calendar does not know the day of { $feast } { $year }; write the date
day-over = { $on } is in the past

### Depth

stance-unknown = unknown
part-floor = negative points not counted
part-executive-meetings = executive meetings
part-agreement = agreement
part-joint-plans = joint plans
part-joint-review = joint review
part-our-people = our people known here
because-held = { $name }, { $stance }
named-title = { $name }, { $title }
set-beside = { $what } ({ $beside })
because-opposed = { $name } does not accept us
because-floor = { $points } added back
because-nobody = nobody known
because-covered-by-one = only { $name }
because-covered-by-two = { $name } and { $second }
because-met = { $count ->
    [0] none in a year
    [one] one in a year
   *[other] { $count } in a year
}
because-no-agreement = none in force
because-agreed = { $scope }
because-planned = { $count ->
    [0] none in force
    [one] one in force
   *[other] { $count } in force
}
because-never-reviewed = never
because-reviewed = last on { $on }
because-known = { $count ->
    [one] one of us
   *[other] { $count } of us
}
do-meet = meet { $name }
do-win-over = win { $name } over to neutral
do-signal-neutral = get news from { $name }, bring to neutral
do-signal-support = get news from { $name }, win support
do-signal-strong-support = get news from { $name }, win strong support
do-signal-coach = get news from { $name }, win as a coach
do-fill = find the { $role }, meet once
do-first = first contact in { $department }
do-second-person = get to know somebody in { $department } besides { $name }
do-review = hold a joint review
do-second-colleague = take a colleague to { $name }
why-lifted = no longer limited: { $reason }
why-capped = now limited: { $reason }
why-moved = { $what }: { $cause }
cause-added = counts now
cause-removed = no longer counts
cause-filled = now held by { $name }
cause-vacated = { $name } left
cause-replaced = { $to } took over from { $from }
cause-opened = { $name } is the first contact
cause-backed = { $name } is a second contact
cause-placed = the post of { $name }
cause-emptied = no contact left
cause-carried = now mainly { $name }
cause-stance = { $name } moved to { $stance }
cause-fell = { $name } dropped to { $stance }
cause-turned = { $name } no longer accepts us
cause-met = contact with { $name }
cause-signals = signals from { $name }
cause-signals-old = the signals from { $name } are too old
cause-faded = { $name } is cooling
cause-count = { $from } → { $to }
cause-agreement = the agreement changed
cause-reviewed = a joint review was held
cause-review-lapsed = the last review is too long ago
cause-share = the other weights changed
cause-share-seats = weights were redistributed among seats
cause-share-departments = weights were redistributed among departments

## The course of a depth
event-ended = ends: { $what }
event-mode = procurement: { $mode } ({ $points })
event-visited = executive visit
event-took = { $name } takes the seat: { $seat }
event-took-over = { $name } takes over from { $from }: { $seat }
event-vacated = { $name } gives up the seat: { $seat }
event-came = { $name } joined
left-on-said = left { $day }
event-left = { $name } left
event-moved = { $name } moved: { $to }
event-stance = { $name }: { $from } → { $to }
event-first-contact = first contact with { $name }
event-agreement = { $what }: { $scope }
trend-day-said = { $day }: { $depth }
trend-past-said = depth of the last { $weeks } weeks
trend-in = in { $days } days { $depth }
trend-ahead-said = without further contact: { $depths }
changes-heading-said = { $name }  { $before } → { $after } · { $from } to { $to }
changes-none = nothing changed
changes-last-contact = last contact { $day }
cause-share-floor = the weight of opponents changed
trend-changed = changed since { $from }: { $before } → { $after }, { $points } points
trend-unchanged = nothing changed since { $from }
trend-events = what happened
years-stage = stage
years-mode = buying
mode-short-central = central
mode-short-group = group
years-past = depth at the end of each quarter, and today
years-stages = how far it had grown
years-modes = how they bought
years-none = No contact with this account has been written down yet: there is nothing to look back on.
quarter-said = Q{ $quarter } { $year }
turn-dated-said = { $quarter } · { $day }  { $what }
turn-stage-first = { $stage }, from the first contact on
turn-stage-before = { $stage }, before this already
turn-stage-up = { $stage }, up from { $from }
turn-stage-down = back to { $stage }, down from { $from }
turn-stage-fell = down to { $stage }, from { $from }
turn-mode-always = procurement: { $mode }
turn-mode-since = procurement: { $mode }, since { $day }
turn-lasted-said = { $months ->
    [one] 1 month
   *[other] { $months } months
}
turn-lasts-said = { $months ->
    [one] 1 month
   *[other] { $months } months
} so far
years-stop = { $quarter } { $stage }
years-stop-back = { $quarter } back to { $stage }
years-heads-quarter = quarter
years-heads-day = day
years-heads-depth = depth
book-as-of = as of { $day }, not today

### The log line

line-unknown-word = “{ $typed }” is not a date, time or kind; begin a note with a colon
line-detached = “{ $typed }” goes right after a name, without a space: @name{ $typed }
line-unclosed-quote = the quotation mark is not closed
line-unfinished = something is missing after “{ $typed }”
line-bad-name = “{ $typed }” is not a name
line-future = { $on } is in the future
line-no-such-day = there is no day “{ $typed }”
line-no-signal = “{ $letter }” is not a signal; signals are a i w p e, or in words: joined, info, help, project, personal
line-no-stance = “{ $typed }”: a stance is −1 to 3, or in words: opposed, neutral, support, strong support, coach
line-heard-stance = “{ $typed }”: a stance in the line is first-hand; what you only heard is a stance added by itself, how we know: hearsay
line-no-level = “{ $typed }”: a level is H, M or W
line-twice = { $part } given twice
line-matter-early = “{ $typed }”: a matter comes after the note, or after a colon alone: @name: ! matter
line-department-twice = “{ $typed }”: the department is given already; a level is //H, //M or //W
line-unknown-account = no account “{ $typed }”; in quotes, #"Name", it would be a new one
line-unknown-account-near = no account “{ $typed }”; the nearest is { $near }
line-no-account = which account? Name it with #name
line-no-common-account = these people have no account in common; say which with #name
line-no-people = with whom? Name them with @name
line-nobody-told = only somebody who was not there is named: name whoever told you, too, with @
line-there-and-spoken-of = “{ $typed }” is named as somebody who was there and as somebody only heard of (?): leave out one of the two
line-new-guest = a guest must already be in the book, at another account; this name is new
line-not-me = only &-me can be absent
line-planned = Planned visit – nothing is logged, and nothing counts, until it has happened.
line-several-matters = several matters are called “{ $typed }”: write more of the name
line-no-stage = “{ $typed }” is no stage of a { $kind }
line-not-yet = “{ $typed }” is for a visit that was: on a planned one nothing has happened yet
line-empty-promise = the promise has no text
line-long-promise = the promise is too long
line-no-due = “{ $typed }” is not a date, so this is not saved as a promise. Perhaps { $near }.
line-due-take-said = “{ $typed }” is not a date, so this is not saved as a promise. { $down } and { $up } choose a date, { $take } inserts it.
line-no-matter = “{ $typed }” is not a kind or a stage alone, so this is not saved as a matter. Write only these here; the day and the amount belong in its form.
line-over = “{ $typed }” is { $on }: that is in the past.
line-keep-said = { $key } again saves it unchanged; \>, \< and \! are plain signs.
line-keep-shell-said = To keep it as text, write \> or \<.
line-keep-matter-shell = To keep it as text, write \!.
line-over-shell = If you mean it, write the date: { $on }.
line-no-promise = not saved as a promise: no date after > or <. Write, for example, > fri send the form
line-named-again = named twice, counted once
line-note-begins = the words after the name are the note
line-later-today = that time is still in the future
line-comes-along = whoever was added with this interaction moves to its new account too
part-when = day or time
part-kind = kind
part-person = person
part-signals = signals
part-stance = stance
part-department = department
part-level = level
part-guest = guest
part-colleague = colleague
part-account = account
part-note = note
part-promise = promise
part-due = due day
part-little = joining word
part-unknown = unknown
line-guest = guest
line-not-there = not there
line-toward = { $stance } toward { $rival }, { $source }
line-new-rival = new rival
line-new = new
line-open = which one?
line-candidate-left = { $name } · no account now
line-candidate-said = { $name } · { $beside }
line-new-person = { $name } · new person
line-new-colleague = { $name } · new colleague
line-new-department = { $name } · new department
line-new-rival-called = { $name } · new rival
line-there = log it at { $name }
line-guest-here = log it here; { $name } took part as a guest
line-offer-new-person = new person
line-offer-new-colleague = new colleague
line-offer-new-department = new department
line-offer-all = all of them
line-blank-said = { $name } is new: { $wanted } { $take } adds it.
line-blank-department = department?
line-blank-level = level?
line-blank-both = department? level?
line-heard-said = { $lines } lines{ $count ->
    [0] {""}
    [one] , 1 person recognized: { $names }
   *[other] , { $count } people recognized: { $names }
}
line-heard-strangers = { $heard }; not in this account: { $strangers }
line-heard-take-said = { $heard }. Did they take part? { $down } and { $up } choose, { $take } adds them.
line-fill-department = Which department is { $name } in? { $down } and { $up } move, { $take } chooses, { $cancel } skips.
line-fill-level = How senior is { $name }? { $down } and { $up } move, { $take } chooses, { $cancel } skips.
line-ambiguous-said = { $mention } could be any of these; add a /department or more of the name, or choose on screen:
line-ambiguous-where = { $elsewhere }; write one of these:
line-to-write-said = { $write }   { $means }
line-ambiguous-or-new = { $mention } could be any of these; write more of the name, or { $quoted } if it is new:
line-choose-said = Which { $mention }? { $down } and { $up } move, { $take } chooses.
line-choose-where = { $elsewhere }. Where does this belong? { $down } and { $up } move, { $take } chooses.
line-elsewhere-said = { $name } is at { $there }, not at { $here }
line-nowhere = { $name } has no account now, and is not at { $here }
line-empty = when  kind  @who+signals  &ours  #account : note  > due our promise  < due theirs
line-words-kinds = Words for the kind of contact, a meeting if none is given; [kinds] in the config adds your own:
line-words-signals = What somebody did, as letters or words:
line-words-aims = Words before a colon in the note of a planned visit:
line-words-toward = Toward a rival, behind number or word: =2~NAME where you saw it yourself; =2~NAME? where you only heard it and they were not there
line-words-stances = Where somebody stands, as a number or a word:
line-words-matters = What a line is about, behind “ ! ” and a name: its kind or the stage it has come to, after a colon:
line-words-said = { $called }: { $words }
line-example = y visit @zhang+i @li/finance: payment agreed > next fri send the form
line-recall-said = { $up } brings back the line you saved last.

### Answers

# What was done, as a clause: after “Undone:”, in lists, and at the start of a sentence.
did-end-holder = ended a seat of { $name }
did-end-tenure = ended a post of { $name }
did-end-counterpart = ended a counterpart of { $name }
did-end-tie = ended a tie of { $name }
did-end-org-fact = ended a company-to-company fact about { $name }
did-end-promise = ended the promise “{ $name }”
did-log = logged an interaction with { $name }
did-appoint = filled a decision seat at { $name }
did-vacate = marked a decision seat at { $name } vacant
did-close = closed the promise “{ $name }”
did-advance = moved the matter “{ $name }” to another stage
did-furnish = used a template for { $name }
did-plan-visit = planned a visit to { $name }
did-plan = made a plan for { $name }
did-move = moved { $name } to another post
did-leave = recorded that { $name } left the account
did-merge = merged duplicates of { $name }
did-import-people = imported people
did-import-accounts = imported accounts
did-import-matters = imported matters
did-import-interactions = imported interactions
did-adopt = imported a book
did-forget = forgot somebody for good
unnamed-person = somebody
unnamed-account = an account

done-said = { $clause } · { $undo } undoes
done-shift = Saved · { $shift } · { $undo } undoes
undone = Undone: { $clause } · { $redo } redoes
redone = Redone: { $clause } · { $undo } undoes
shift-said = { $before } → { $after }: { $why }
shift-slight = depth { $after } ({ $points }): { $why }
shift-closed = { $why }; { $closed }
shift-still = depth { $after }, as before
shift-new = a new account at { $after }
notice-draft-kept = Draft kept: { $log } continues it.
notice-nothing-selected = Not possible here; { $help } shows what is.
notice-too-much-pasted = Too much to paste; a file can be imported.
notice-nobody-asleep = Nothing is snoozed.
notice-hidden = Not while presenting. { $key } shows everything again.
notice-asleep = Snoozed until { $on }: { $what } · { $undo } undoes
notice-awake = Reminder resumed: { $what } · { $undo } undoes
notice-rescheduled = Rescheduled to { $on }: { $what } · { $undo } undoes
refused-nothing-to-undo = Nothing to undo.
refused-erased = The newest change told of somebody who was forgotten for good and cannot be undone. { $key } again undoes what was changed before it.
refused-expired = No change is left to undo: the older ones are not kept, as the config says under [journal].
refused-backed-up = The newest change took in a file too large to be undone. The backup made before it has the book as it was: guanxi restore brings it back.
forget-somebody = somebody
forget-goes = { $name } is removed for good.
forget-title = Remove { $name } for good
forget-replaced = replaced
forget-kept = kept
forget-mentions = { $count ->
    [one] One other note names them:
   *[other] { $count } other notes name them:
}
forget-steps = { $count ->
    [one] One change in the journal told of them and can no longer be undone.
   *[other] { $count } changes in the journal told of them and can no longer be undone.
}
forget-backups = { $count ->
    [0] There are no backups.
    [one] One backup is rewritten without them; if it cannot be opened, it is removed.
   *[other] { $count } backups are rewritten without them; one that cannot be opened is removed.
}
forget-no-way-back = This cannot be undone, and no backup is made before: it would keep them.
forget-out-of-reach = What was exported or written as a document, copies of the book elsewhere and backups on a medium that is not connected are out of reach.
forget-say-again = Say the name once more: --name-again "{ $name }". Nothing was changed.
forget-type-name = Type the name “{ $name }” to remove this person for good:
forget-other-name = That is not “{ $name }”. Nothing was changed.
forget-keep-this = “{ $text }” – (r)eplace the name, (k)eep it?
forget-nothing-changed = Nothing was changed.
open-elsewhere = The book is open in another window or program. Close it there first.
open-elsewhere-by = The book is open in another window or program (process { $pid }). Close it there first.
forgetting-now = Removing for good …
forgetting-over = Removed for good
forgetting-not = Not removed
forgetting-backup = Backup { $number } of { $count }
forgetting-go-on = Enter: back to the book
forget-goes-on = The file could not be rewritten, so traces may still be in it. This is finished the next time the book is opened.
forget-later = Somebody was removed for good, but is still in the backups: where these are is not known without a home folder. This is finished once there is one.
forget-done = { $count ->
    [0] Removed for good.
    [one] Removed for good, from one backup too.
   *[other] Removed for good, from { $count } backups too.
}
forget-removed = Could not be opened and was removed: { $path }
forget-left = Could be neither rewritten nor removed, and still names them: { $path }
forget-no-folder = The backup folder { $path } is not there. If one of its backups comes back, they are removed from it again.
held-title = What is held on { $name }
held-subtitle = as of { $day }
held-other = another person
held-fact = { $label }: { $says }
held-due = by { $day }
held-mentions = named in notes about others
held-elsewhere = where else
held-steps = { $count ->
    [0] The journal holds no change that tells of this person.
    [one] The journal holds one change that tells of this person.
   *[other] The journal holds { $count } changes that tell of this person.
}
held-backups = Backups hold what the book held when they were made.
held-exports = Exports, documents and copies of the book are not listed here.
refused-nothing-to-redo = Nothing to redo.
delete-colleague = Delete our colleague { $name }? ({ $undo } undoes it)
delete-account = Delete the account { $name }? ({ $undo } undoes it)
delete-department = Delete the department { $name }? ({ $undo } undoes it)
delete-seat = Delete the decision seat “{ $name }”? ({ $undo } undoes it)
delete-person = Delete { $name }? ({ $undo } undoes it)
delete-holder = Delete a seat of { $name }? ({ $undo } undoes it)
delete-tenure = Delete the post “{ $post }” of { $name }? ({ $undo } undoes it)
delete-tenure-bare = Delete a post of { $name }? ({ $undo } undoes it)
delete-stance = Delete a stance of { $name }? ({ $undo } undoes it)
delete-target = Delete the target stance for { $name }? ({ $undo } undoes it)
delete-counterpart = Delete a counterpart of { $name }? ({ $undo } undoes it)
delete-tie = Delete a tie of { $name }? ({ $undo } undoes it)
delete-org-fact = Delete the company-to-company fact “{ $name }”? ({ $undo } undoes it)
delete-visit = Cancel the planned visit to { $name }? ({ $undo } undoes it)
delete-rival = Delete what is recorded of the rival { $name }? Stances toward it stay. ({ $undo } undoes it)
delete-plan-item = Delete the item of the plan “{ $name }”? ({ $undo } undoes it)
delete-promise = Delete the promise “{ $name }”? ({ $undo } undoes it)
delete-matter = Delete the matter “{ $name }”? ({ $undo } undoes it)
delete-snooze = Resume the reminder about { $name }? ({ $undo } undoes it)
delete-this = Delete this { $noun }? ({ $undo } undoes it)
refused-undo-not-own = This window has nothing to undo. The newest change in the book, { $when }: { $did }. { $key } again undoes it.
refused-redo-not-own = This window has nothing to redo. Undone elsewhere, { $when }: { $did }. { $key } again redoes it.
refused-stale = Not done: newer changes build on it and would be lost.
refused-busy = Another program is writing to the book. Try again.
refused-busy-by = Another program (process { $pid }) is writing to the book. Try again.
refused-busy-here = This program is still writing to the book. Try again in a moment.
refused-stopped = Stopped. Nothing was imported.
name-empty = A name needs at least one visible character.
name-too-long = A name has at most { $most } characters.
refused-gone = Not done: it is no longer in the book.
refused-newer = { $path } was written by a newer guanxi (its schema is { $found }, this program knows up to { $known }). Use that one, or name another book with --book FILE.
refused-not-a-book = { $path } is not a guanxi book. Name another with --book FILE; a file of people goes into a book by guanxi import.
refused-copy-differs = { $path } is not what the book is, so it was removed. Try again; if it happens again, check the disk.
refused-no-backups = No home folder is set, so backups have no place. Name one in the config: folder under [backup].
refused-backup-folder = There is no backup: the folder { $path } that the config names is not there. Plug the disk in, or change folder under [backup].
refused-bad-link = { $path } is a link to { $to }, and nothing is there. Is a disk missing? Otherwise name the file itself with --book FILE.
refused-read-only = The book can only be read: nothing can be written to its file or folder. Copy it to a folder of yours and name the copy with --book FILE.
refused-not-empty = The book is not empty: nothing was written over it.
refused-file = { $path }: { $why }.
refused-full = The disk is full, so nothing can be saved. Make room and try again.
refused-damaged = The book is damaged, so nothing more is written to it. It can still be read as far as it goes; guanxi salvage FILE NEW puts what is whole into a new book, and guanxi restore lists the backups. Keep the file.
refused-not-a-file = { $path } is not a file but a device or a pipe. Name another with --book FILE.
refused-sealed = { $path } is encrypted, and nobody can be asked for the passphrase here. Name a file with it in GUANXI_PASSPHRASE_FILE, or a command that prints it with --passphrase-command.
refused-wrong-passphrase = That is neither the passphrase of { $path } nor its recovery key. Nothing was changed.
refused-weak-passphrase = That passphrase is too short: eight letters at least, or four Chinese characters.
refused-cannot-seal = This guanxi was built without encryption, or the book was encrypted by a newer one. Use a guanxi with the feature “sealed”.
refused-unconfirmed = The disk did not confirm the last change, which may be lost, so nothing more is written to the book. End the program, check the disk, and see after the next start whether the change is there.
refused-foreign-log = { $path }: the file beside it that ends with -wal belongs to another state of this book; both together would be destroyed. Nothing was touched. If you put a copy in place here, move the -wal and -shm files away and the copy opens as it was; guanxi salvage FILE NEW does the same into a new book.
refused-unopened = The book cannot be opened: { $detail }. Check the permissions of its file and folder.
refused-database = Not done: the book’s database says: { $detail }.
refused-strange = The book holds something that this program does not know: { $detail }. A newer guanxi may have written it: use that one.
refused-broken = The part of the program that reads the book has stopped. What was saved is safe: leave and start again.
no-home = No home folder is set. Name the book with --book FILE or GUANXI_BOOK.
io-missing = there is no such file or folder
io-forbidden = you may not read or write there; it may belong to another user
io-full = the disk is full
io-folder = it is a folder
io-not-a-folder = part of the path is a file, not a folder
io-read-only = the disk is read-only
io-bad-name = the name is too long, or has characters that this disk does not take
io-too-large = the file is larger than this disk takes
io-far = the disk does not answer; it may be another machine’s
io-other = the system says: { $said }
shell-demo-kept = { $path } stays as it is, since it is open elsewhere or something was done in it; --anew writes it anew once nobody has it open.
shell-demo-there = { $path } already exists; a demo is never written over a book. Name another file.
shell-no-id = Nothing in the book has the id “{ $id }”.
shell-not-same-kinds = --not-same takes two people, two accounts or two departments.
shell-diff-order = --diff compares with an earlier day: { $from } is not before { $to }.
shell-at-person = --at goes with a person; “{ $name }” is an account.
shell-json-whole = JSON always exports the whole book; --account goes with --format ics or csv.
shell-same-two = “{ $stays }” and “{ $goes }” are the same one: { $name }.
shell-keep-wrong = --keep takes FIELD=stays or FIELD=goes, and for notes and posts FIELD=both, not “{ $typed }”. The fields are { $fields }.
shell-keep-same = --keep { $field }: the two do not differ there.
shell-since-today = --since takes a day before today.
shell-rival-view = --rival goes with --view rivals, which it brings along by itself.
shell-since-map = --since takes a day before that of the map.
shell-map-wrong = --map takes COLUMN=FIELD, not “{ $typed }”. The fields are { $fields }.
refused-failed = Not done: { $chain }
rule-overtaken = Not saved, as it was changed elsewhere meanwhile: { $what }. { $key } again saves what stands here.
overtaken-field = { $field } is “{ $theirs }”, here “{ $ours }”
rule-gone = Not done: the { $noun } is no longer in the book.
import-no-name = no name
import-card-of-cards = a contact group, not a person
import-sum = “{ $text }” is a total of the rows above, not a name
goes-with-said = Also deleted: { $list }.
stays-without = { $count ->
    [one] 1 interaction stays, with this taken out.
   *[other] { $count } interactions stay, with this taken out.
}
import-no-title = no name of a matter
import-no-account-name = no account name

### The draft and the editor

draft-mark = draft
present-mark = presenting ({ $key })
present-hidden = not shown while presenting
notice-draft-waits = There is a draft: { $log } continues it.
notice-draft-not-kept = The draft could not be kept. { $why }
draft-in-file = { $why } What you were writing is kept in { $file }; the next start takes it up.
notice-form-waits = Not saved yet: “{ $form }”. Open it again and what you typed is there.
ground-synced = { $service } copies this folder to other machines, and two that write at once damage the book: keep it elsewhere (--book FILE); backups may go there.
ground-network = The book lies on a disk of another machine ({ $kind }): use it from one machine at a time, or keep it on a disk of this one (--book FILE).
notice-computing-stopped = Not everything could be calculated. { $why }
notice-note-same = Nothing changed in the editor; the note is unchanged.
notice-no-editor = No editor found: set VISUAL or EDITOR.
notice-editor-failed = { $editor } failed ({ $reason }); the note is unchanged.

### Find

find-title = Find
find-hint = a name, pinyin, or a word from a note
find-palette-hint = what to do, a name, or a word from a note
find-help-hint = what you want to do, or a word to have explained
find-recent = Recently opened or met
find-command = command
find-nothing = No match.
find-in-vain-said = Nothing contains “{ $typed }”: names, titles, addresses, numbers, tags, notes and promises were searched.
find-alike-said = Nothing contains “{ $typed }”. Did you mean:
find-empty-book = The book is still empty. { $log } logs a first contact, { $new } adds an account, { $import } in the book imports people.

### Screens

screen-book = Book
screen-loading = reading …
screen-depth = depth
screen-stage = stage
stage-short-point = single
stage-short-points = several
screen-last-contact = last contact
screen-next-promise = promise
screen-no-accounts = No account yet. { $new } adds one, { $import } imports people from a file.
screen-no-match = No account name contains that.
screen-too-small = guanxi needs { $width }×{ $height }
screen-unit-of = { $kind } of { $parent }
screen-accounts = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
screen-sorted-by = by { $order }
screen-filtered-by = “{ $text }”
screen-promises-due = { $count ->
    [one] 1 promise due
   *[other] { $count } promises due
}
screen-cooling = { $count } cooling
map-everybody = Everybody
map-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
map-people-shown = { $shown } of { $of } people
map-no-department = No department
seat-not-known = not known yet
seat-vacant = vacant
seat-vacant-since = vacant since { $day }
map-decided-at = Decided at { $account }
map-decided-above = decided above
map-not-applicable = not applicable
history-we = us
history-they = them
depth-holds-back = What holds it back
depth-would-move = What would move it most
depth-reasons = What it is for
depth-doubtful = not enough data yet
depth-confidence = confidence { $percent }%
depth-weeks = { $count } weeks
depth-limit-lifts = { $limited } – { $lifts }
depth-limit = limited to { $limit }: { $reason }
person-strength = strength
person-warmth = warmth
person-evidence = evidence
person-stance = stance
promise-someday = someday
period-open = today
log-title-amend = Edit interaction
log-title-plan = Plan a visit
log-title-visit = Change a planned visit
log-title-happened = Log a planned visit
log-title = Log
new-title = New …
close-title = This promise is …
filter-title = Filter
import-title = Import from files
import-file-hint = .vcf, .csv, .xlsx, .ics or a book in .json; separate several with spaces
preview-title = What the import would do
preview-duplicates = already in the book, will be merged
preview-tier = tier { $tier }
preview-unread = not read: { $columns }
preview-not-read = not read
preview-taking-in = importing { $count } … { $percent } % · { $stop } stops
preview-unread-times = { $name } ({ $count })
preview-unread-to-dos = to-dos
preview-unread-busy-times = busy times
preview-unread-journals = journal entries
preview-unread-answered = follow-ups that a later contact answered
preview-sheet = sheet { $sheet }
preview-headings = headings in line { $line }
preview-groups = group rows: { $names }
preview-other-sheet = { $sheet } ({ $count ->
    [one] 1 row
   *[other] { $count } rows
})
preview-other-sheets = other sheets, not read: { $sheets }
preview-proposed = { $what } (suggested by the title)
preview-unit-of = unit of { $parent }
profile-fxiaoke = Fxiaoke
profile-xiaoshouyi = Neocrm
profile-wecom = WeCom
profile-dingtalk = DingTalk
profile-feishu = Feishu
profile-wps = WPS directory
preview-day = { $sample } is { $day }: { $why }
preview-day-said = as you said
preview-day-other = as { $other } shows
preview-day-usual = usual order, { $key } changes it
preview-placed = { $count ->
    [one] 1 person
   *[other] { $count } people
} → { $account } ({ $why })
preview-by-said = as you said
preview-as-new = { $key } makes them new accounts, one after the other
preview-forgotten = { $name }: removed for good on { $on }
preview-forgotten-once = { $name }: removed for good earlier
preview-stay-out = Removed for good, and left out
preview-come-back = Removed for good, and would come back
preview-bring-back = { $key } brings them back
preview-leave-out = { $key } leaves them out
preview-apart = { $name }: a new account, as you said
preview-by-line = from line { $line }
preview-by-sheet = from the name of the sheet
preview-by-file = from the name of the file
preview-unplaced = { $count ->
    [one] 1 person goes to no account
   *[other] { $count } people go to no account
}
preview-whose = The file does not say where these people work. Which account? Leave empty for none.
preview-which-account = Which account does everybody go to? Leave empty for none, unless a row names one.
preview-problems = not imported
preview-read = { $count } read
preview-added = { $count } new
preview-merged = { $count } merged
preview-skipped = { $count } skipped
preview-new = new: { $what }
preview-new-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
preview-new-accounts = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
preview-new-contacts = { $count ->
    [one] 1 interaction
   *[other] { $count } interactions
}
preview-new-matters = { $count ->
    [one] 1 matter
   *[other] { $count } matters
}
preview-below = { $down } { $count } more
notice-taken-in = Imported: { $what } · { $undo } undoes, { $find } finds them
notice-taken-in-nothing-new = Imported: nothing new, { $merged } · { $undo } undoes
preview-completed = { $count ->
    [one] 1 known account filled in
   *[other] { $count } known accounts filled in
}
preview-interactions = interactions: { $added } new, { $known } in the book already, { $skipped } skipped
preview-matters = matters: { $added } new, { $furthered } brought up to date, { $known } in the book already, { $skipped } skipped
preview-at-line = { $file }, line { $line }
preview-at-lines = { $file }, lines { $lines }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
demo-mark = demo
welcome-title = Who matters, what was promised, how deep it is.
welcome-text = Your book is empty. Begin with …
welcome-privacy = Everything stays on this machine, in one file that is backed up every day.
welcome-unprotected = Only your login protects that file: whoever can read your files can read it.
welcome-protected = That file is encrypted; it opens with your passphrase alone.
offer-demo = the demo book
offer-demo-text = fifty invented customers with three years of history
offer-import = your own people
offer-import-text = from .vcf, .csv, .xlsx or .ics files
offer-empty = an empty book
offer-empty-text = and your first account
offer-restore = a backup
offer-restore-text = your book as it was on { $made }
offer-passphrase = a passphrase
offer-passphrase-text = encrypts the book before anything is in it
passphrase-unlock = { $book } is encrypted.
passphrase-locked = The book is locked.
passphrase-idle = { $minutes ->
    [one] The book is locked: no key was pressed for a minute.
   *[other] The book is locked: no key was pressed for { $minutes } minutes.
}
passphrase-choose = A passphrase for { $book }
passphrase-choose-text = Eight letters at least, or four Chinese characters. A few words that do not belong together are hard to guess and easy to remember. You are asked for it whenever the book is opened.
passphrase-printed = { $book } is encrypted now. Write this down:
passphrase-printed-text = The recovery key opens the book if the passphrase is forgotten. It is not shown again, and nobody can help if both are lost. Keep it away from this computer.
passphrase-field-here = Passphrase
passphrase-field-new = New passphrase
passphrase-field-again = Once more
passphrase-trying = One moment …
passphrase-differs = The two were not the same. Once again:
passphrase-keys-unlock = Enter: open · Ctrl-U: clear · Esc: leave. The recovery key is taken, too.
passphrase-keys-choose = Enter: go on · Ctrl-U: clear · Esc: without a passphrase
passphrase-keys-printed = Enter: I have written it down
rule-mismatch = Not done: this { $row } cannot become something else ({ $contents }).
rule-endless = Not done: the { $noun } cannot have an end date.
rule-fixed = Not done: the { $noun } cannot be moved elsewhere.
rule-void-period = Not done: it would end on { $to }, before it starts on { $from }.
rule-out-of-range = Not done: { $what } is { $value }; it must be from { $min } to { $max }.
rule-future = Not done: the { $what } is dated { $on }, which is in the future.
rule-already-done = Not done: this visit has been logged already.
rule-nobody = Not done: nobody from the customer took part.
rule-twice = Not done: { $name } is named twice.
rule-department-elsewhere = Not done: the department { $name } belongs to another account.
rule-interaction-elsewhere = Not done: the interaction is with another account.
rule-tie-to-self = Not done: { $name } cannot have a tie to the same person.
rule-reporting-circle = Not done: they would report to each other in a circle: { $names }.
rule-account-circle = Not done: the accounts would be above each other in a circle: { $names }.
rule-seat-held = Not done: { $name } holds the seat during that time.
rule-last-department = Not done: the last { $function } department has to stay; mark it not applicable instead.
rule-last-seat = Not done: the last { $role } seat has to stay; mark it not applicable instead.
rule-me-stays = Not done: you cannot be removed from your own book.
rule-second-me = Not done: the book already belongs to { $name }.
rule-closing-day = Not done: a promise that is { $state } cannot have this closing date.
rule-closed-before-made = Not done: closed on { $closed }, before it was made on { $made }.
rule-undated = Not done: { $kind } needs a start date.
rule-agreement-without-scope = Not done: an agreement needs a scope.
rule-rival-known = Not done: { $name } is among the rivals of this account already.
rule-stage-of-another = Not done: a { $kind } is never at “{ $stage }”.
rule-stage-before = Not done: { $stage } on { $on } would be before { $before } on { $since }.
rule-stageless = Not done: a matter needs a stage.
rule-matter-elsewhere = Not done: “{ $name }” is a matter of another account.
rule-seat-elsewhere = Not done: “{ $name }” is a seat of another account.
rule-no-such-stance = Not done: the stance a plan aims at must be between −1 and 3.
rule-unknown-id = Not done: the id { $id } is used but not defined.
rule-id-twice = Not done: the id { $id } is used for two things.
import-empty = the file is empty
import-unknown-format = not a contact card, table, calendar or book
import-spreadsheet = this spreadsheet cannot be read; save it as CSV
import-no-events = this calendar has no events
import-no-event = this event cannot be read
import-no-day = no date
import-bad-day = the date cannot be read: “{ $day }”
import-cancelled = “{ $title }” was cancelled
import-never = “{ $title }” never took place
import-crowd = “{ $title }” has { $guests } guests; nobody met them all, so it is left out
import-declined = you declined “{ $title }”
import-events-to-come = { $count ->
    [one] 1 event is still to come; only past events are imported
   *[other] { $count } events are still to come; only past events are imported
}
import-events-alone = { $count ->
    [one] 1 event names no participants
   *[other] { $count } events name no participants
}
import-bad-rule = its repetition cannot be read: only its first time was imported
import-unknown-zone = unknown time zone “{ $zone }”: its times are read as local
import-stayed-away = declined, so not counted: { $who }
import-locked = this workbook is protected by a password; save it without one, or save the sheet as CSV
import-scattered = its cells are scattered too widely for a list; copy the list to a new sheet
import-web-page = a web page named like a spreadsheet; open it and save it as .xlsx or CSV
import-no-sheet = no visible sheet “{ $wanted }”; there are: { $there }
import-no-header = no line with column headings
import-no-name-column = no column with names
import-no-account-column = no column with account names
import-no-date-column = no column with dates
import-no-matter-column = no column with names of matters
import-unknown-column = there is no column “{ $column }”
import-not-a-book = not a guanxi book
import-too-new = written by a newer version (format { $found }, this program knows { $known })
import-syntax = not valid JSON at column { $column }: { $detail }
import-malformed = not { $encoding } text here
import-unknown-charset = unknown encoding “{ $name }”
import-too-many-cells = { $found } cells in { $expected } columns
import-open-quote = a quotation mark is opened here and never closed
import-bad-value = { $at }: value not allowed at column { $column }: { $detail }
import-no-such-word = { $at } “{ $found }”: must be one of { $allowed }
import-out-of-range = { $key } is { $found }; it must be from { $min } to { $max }
import-no-end = has no end and may be cut off
import-stray = outside any card
import-not-a-property = not a property: “{ $line }”
import-named-after = no name; { $field } is used instead
import-too-long = { $field } is too long
import-bad-level = “{ $level }” is not a level; levels are H, M, W
import-bad-date = “{ $date }” is not a date
import-bad-tier = “{ $tier }” is not a tier; tiers are S, A, B, C; kept in the note
import-bad-stage = “{ $text }” is not a stage we know; kept in the note
import-bad-amount = “{ $text }” is not an amount
import-ruined-number = “{ $text }” was rounded by the spreadsheet and is not a phone number
import-several-people = could be any of { $names }; left unmerged
import-several-accounts = several accounts are called { $name }
import-to-come = { $day } is still to come; only what has happened is imported
import-with-nobody = names nobody from a customer
import-strangers = nobody who took part is in the book: { $names }
import-without = without { $names }: not in the book
import-elsewhere = could belong to any of { $names }; say which account
import-no-account = nothing says which account it was with
import-other-tier = the book has tier { $known }, the file { $said }: unchanged
import-other-matter = the book says { $known }, the file { $said }: unchanged
import-other-parent = the book has it under { $known }, the file under { $said }: unchanged
import-units = it would be above itself, through { $names }: imported without a parent account
import-needed = nothing imported: other rows refer to { $id }, but no usable row describes it
import-book-alone = import a book file on its own: give only this one file
import-too-large = too large to be read at once; split it into smaller files
import-too-many = more than { $most } cards, rows or events; split the file
import-riddled = more than { $most } mistakes: this is not what guanxi writes
import-missing = no such file
import-folder = this is a folder: name the files in it
import-pipe = this is a pipe or a device: save what comes from it as a file
import-forbidden = you may not read this file
import-unreadable = cannot be read: { $why }
import-unknown-key = unknown key “{ $key }”
part-because = { $what }: { $why }
stance-counts-as = counts as { $stance }: not shown by what they do yet
stance-toward = toward
line-without-me = without you

### The agenda

screen-agenda = Agenda
agenda-count-planned = { $count ->
    [one] 1 visit
   *[other] { $count } visits
}
agenda-count-overdue = { $count } overdue
agenda-count-today = { $count } today
agenda-count-this-week = { $count } this week
agenda-count-later = { $count } later
agenda-count-quiet = { $count } going quiet
agenda-count-next = { $count ->
    [one] 1 action
   *[other] { $count } actions
}
agenda-of = Agenda of { $name }
no-such-colleague = Nobody of your own people is called “{ $word }”. There are: { $names }
no-such-rival = No rival at this account is called “{ $word }”. There are: { $names }
several-rivals = “{ $word }” could be any of these:
several-colleagues = “{ $word }” could be any of these:
agenda-visit = visit
agenda-plan = plan
visit-planned = planned
visit-late = planned, not logged
agenda-count-asleep = { $count } snoozed
agenda-computing = calculating …
agenda-left-said = calculating … { $count ->
    [one] 1 account left
   *[other] { $count } accounts left
}
agenda-more = … and { $count } more
agenda-empty = Nothing is due and nobody is going quiet. Promises from your log lines appear here.
agenda-empty-today = Nothing is due today. { $key } looks further ahead.
agenda-empty-week = Nothing is due this week. { $key } looks further ahead.
agenda-silence = every { $days ->
    [one] day
   *[other] { $days } days
}, last { $on }
agenda-silence-by-tier = every { $days } days (tier { $tier }), last { $on }
agenda-gains = { $what }, for { $account }
agenda-gains-several = { $what }, for { $count } accounts
agenda-gain-in-all = { $here } here, { $all } in all { $count } accounts
agenda-asleep-until = snoozed until { $on }
agenda-promised-on = promised on { $on }
agenda-planned-on = planned on { $on }
agenda-topic = { $noun } “{ $name }”
when-due-title = Due when?
when-sleep-title = Snooze until when?
when-hint = fri   4 Dec   2w   end of month   someday
when-sleep-hint = fri   4 Dec   2w   end of month
when-unclear = not a date; write fri, 4 Dec, 2w or end of month
when-past = choose today, a later day, or someday
when-no-sleep = choose a day after today
when-due-now = now { $due }
action-agenda = agenda
also-agenda = todo to-do follow-up followup tasks due reminder today promises 待办 跟进 任务 提醒 日程 今日
action-reach = look ahead
action-reschedule = reschedule
also-reschedule = postpone later date 改期 推迟 延期
action-snooze = snooze
also-snooze = sleep hide later remind 稍后 暂缓 提醒
action-wake = resume reminder
action-whose = whose agenda
also-whose = colleague round mine filter 同事 谁的
action-sleepers = snoozed

### Story
## A history, and the card of a person
day-heading-said = { $day } · { $distance }
distance-ago = { $time } ago
distance-before-yesterday = 2d ago
distance-yesterday = yesterday
distance-tomorrow = tomorrow
distance-after-tomorrow = in 2d
ago-weeks = { $n }w
history-all-people = all people
history-empty = Nothing has happened yet. { $log } logs an interaction.
history-of = { $name }:{" "}
history-still = still{" "}
history-first = first contact
history-first-with = first contact: { $names }
history-we-promised = we promised { $name }: { $text }
history-we-promised-them = we promised: { $text }
history-promised = { $name } promised: { $text }
history-they-promised = they promised: { $text }
history-we-kept = we kept our promise: { $text }
history-kept = { $name } kept the promise: { $text }
history-they-kept = they kept their promise: { $text }
history-we-dropped = we dropped our promise: { $text }
history-dropped = { $name } dropped the promise: { $text }
history-they-dropped = they dropped their promise: { $text }
history-on-time = on time
history-stage = { $title }: { $before } → { $stage }
history-stage-first = { $title }: { $stage }
stance-brought = { $stance } · brought along from { $account }, { $on }
history-late = { $days } late
history-target = target for { $name }
history-target-reached = reached
history-target-missed = missed
history-toward = toward { $rival }
rival-weak = weak: { $points }
rival-by-name = known by name only
rival-backed-by = backed by { $names }
rival-backed-by-nobody = nobody known to back them
rivals-none = no rivals recorded
rivals-empty = No rivals yet. { $rival } records one; so does a stance toward one ({ $stance }).
rivals-serious = { $count ->
    [one] at 1 account a rival’s coach decides
   *[other] at { $count } accounts a rival’s coach decides
}
rival-among = only { $rival }, { $at } of { $count } rivals
rival-proper = Only what the customer says openly, what is published, or what anybody can see on site: no prices from a confidential tender, nothing that somebody had a duty to keep to themselves.
rival-known-from = { $source }, { $day }
rival-toward-us = toward us: { $stance }
contest-nobody = nobody who decides is known, and nobody has a stance toward a rival
history-joins = { $name } joins: { $post }
history-moves = { $name } moves from { $from } to { $to }
history-leaves = { $name } leaves: { $post }
history-goes = { $name } leaves { $from } for { $to }
history-untied = no longer: { $tie }
tie-says-reports-to = { $from } reports to { $to }
tie-says-influences = { $from } influences { $to }
tie-says-backs = { $from } backs { $to }
tie-says-opposes = { $from } opposes { $to }
tie-says-assists = { $from } assists { $to }
tie-says-private = { $from } knows { $to } privately
who-title = People involved
card-contact = { $days }, expected every { $cadence }
card-contact-never = never, expected every { $cadence }
card-last-contact = last contact
card-signals = signals
card-signals-none = none in half a year
card-signal-times = { $count }× { $signal }
card-post = post
card-seat = seat
card-influence = influence { $influence }
card-since = since { $day }
card-stale = out of date: { $days } old
card-age = { $days } old
card-target = by { $day } · { $due }
card-target-day = by { $day }
card-target-missed = not reached by { $day }
card-stance-open = not known; { $key } records their stance
card-note-shareable = Note, may be shared
card-note-private = Private note, for your eyes only
card-no-note = nothing yet; { $key } writes it

### The shell
shell-me = Me
shell-undated = left out for want of a date: { $count ->
    [one] 1 promise
   *[other] { $count } promises
}
shell-undone = undone
shell-step-undone = Undone: { $what }
shell-step-redone = Redone: { $what }
shell-dropped = undone for good
shell-erased = cannot be undone any more
shell-empty-book = The book is empty. In a terminal, guanxi opens it; guanxi demo writes one to try.
shell-sum = total
shell-found-nothing = nothing in the book contains “{ $query }”
shell-no-account = no account is called “{ $name }”
shell-no-account-at-all = no account is called “{ $name }”; guanxi list accounts says which there are
shell-no-name = no account or person is called “{ $name }”
shell-no-name-at-all = no account or person is called “{ $name }”; guanxi search looks for any part of a name
shell-several-accounts = “{ $name }” fits several accounts; give the full name or id:
shell-several-names = “{ $name }” fits several accounts or people; give the full name or id:
shell-no-command = guanxi has no command “{ $typed }”
shell-no-command-at-all = guanxi has no command “{ $typed }”; guanxi help lists them all
shell-meant = { $said }. Did you mean: { $names }?
shell-no-book = there is no book at { $path } yet. To begin one, run guanxi in a terminal, guanxi import FILE or guanxi log LINE; --book FILE uses another
shell-file-there = { $path } already exists; nothing is written over it. Name another file.
shell-salvaged = a new book: { $path } ({ $had }). What was done last can no longer be undone in it.
shell-salvage-not-all = Not everything could be read: compare it with what you know before you throw the old file away.
shell-backed-up = a backup: { $path }
shell-backups-none = There are no backups of this book. guanxi backup makes one.
shell-restore-how = guanxi restore N puts number N in the place of the book; what the book is now is kept first.
shell-restore-none = There is no backup { $name }. guanxi restore lists those there are.
shell-restored = { $path } is now what it was in { $backup }
shell-restore-kept = what it was until now: { $path }
shell-check-well = The book is whole: every page, every reference, { $steps ->
    [one] 1 step
   *[other] { $steps } steps
} that can be undone; { $backups ->
    [one] 1 backup
   *[other] { $backups } backups
}, too.
shell-check-ill = { $count ->
    [one] 1 thing is wrong
   *[other] { $count } things are wrong
}. guanxi salvage FILE NEW puts what can be read into a new book; guanxi restore puts a backup back.
shell-compacted = { $before } before, { $after } now
shell-encrypted = { $path } and its backups are encrypted now. Nobody can read them without the passphrase or the recovery key, and nobody can help if both are lost.
shell-recovery-key = The recovery key opens the book if the passphrase is forgotten. Write it down and keep it away from this computer:
shell-passphrase-changed = { $path } and its backups have another passphrase now. The old one and its recovery key no longer open them.
shell-decrypted = { $path } and its backups are not encrypted any more.
shell-backup-left = { $path } is as it was: { $why }
shell-other-passphrase = { $path } opens with another passphrase than the book, an earlier one perhaps.
shell-encrypted-already = The book is encrypted already. guanxi passphrase changes the passphrase.
shell-not-encrypted = The book is not encrypted. guanxi encrypt does that.
shell-passphrases-differ = The two are not the same. Nothing was changed.
shell-passphrase-command = { $command } did not print a passphrase: it failed, or is not there.
ask-line = What happened?{" "}
ask-passphrase = Passphrase of { $path }:{" "}
ask-new-passphrase = New passphrase:{" "}
ask-passphrase-again = The same once more:{" "}
shell-book-made = a new book: { $path }
shell-no-line = there is nothing to log: the line is empty. For example: guanxi log 'y call @zhang: wants prices > fri send them'
shell-no-lines = there is nothing to log: standard input has only empty lines
shell-line-is-no-text = the line is not text in UTF-8
shell-line-too-long = the line is longer than a megabyte; nothing behind it was read
shell-form-contradicts = { $file } is { $named } by its name, but --format asks for { $asked }; leave --format out, or change the name
shell-form-not-written = { $file }: cannot be written as { $named }, only as { $ours }; change the name
shell-pdf-is-no-text = a PDF needs a file: -o FILE
shell-merged = { $new } → { $known }, already in the book
shell-nothing-taken = nothing was imported
shell-say-whose = { $count ->
    [one] 1 person has a title or department, but nothing says at which account, so nothing is imported.
   *[other] { $count } people have titles or departments, but nothing says at which account, so nothing is imported.
} --account "{ $name }" says it; --no-account imports them without one, titles into their notes

## The map: views and what stands in them
map-nobody = nobody
map-uncovered = uncovered
map-no-level = level unknown
map-opposed = opposed
map-influence-heading = infl.
map-reports-to = reports to { $name }
map-more = +{ $count } more
map-line-technical = Technical line
map-line-commercial = Commercial line
map-line-combined = Combined line
map-chain = { $chain } · { $count ->
    [one] 1 seat
   *[other] { $count } seats
}
action-left = left
action-right = right
action-turn-view = next view
action-nearer = nearer
action-farther = farther
action-fold = fold
action-fold-all = fold or unfold all
action-years = years
action-year = one year
action-as-of = another day
also-years = long view ten years quarters stages trend history 历年 长期 多年 季度 阶段
also-as-of = date history past 日期 过去
mark-came = new
mark-left = left
mark-from = from { $name }
mark-was = was { $was }
mark-took = took { $role }
mark-lost = no longer { $role }
mark-boss = new boss
mark-reported-to = reported to { $name }
mark-held-before = before: { $name }
days-title = As of another day
days-today = today
days-none = not marked
days-unclear = a past day: 6w, 3 Mar, 2026-01-01, last fri
days-not-before = must be before the day of the map
action-view = map: { $view }
action-map = map
also-map = chart org organization tree stakeholder 组织 架构 地图 关系图
map-importance = importance { $weight }
map-covered = covered { $percent }%
ties-untied = { $count ->
    [one] 1 person without ties
   *[other] { $count } people without ties
}
ties-left-out = not shown: { $people ->
    [one] 1 person
   *[other] { $people } people
}, { $ties ->
    [one] 1 tie
   *[other] { $ties } ties
}
ties-none = No ties are recorded here
ties-how = In the other views, { $key } adds a tie to the selected person.

## Panels: editing the map in place
action-aim = target stance
also-aim = target goal 目标
action-move = move
also-move = transfer department promote 调动 转岗 换部门
action-move-boss = move to another boss
action-move-level = level, influence
action-tie-to = tie to somebody
also-tie-to = relation link friend 关系 认识 人脉
action-rule-out = mark not applicable, or restore
action-placeholder = placeholder seat
panel-move = Move { $name }
panel-rate = Where { $name } stands
panel-aim = Where { $name } should stand
panel-tie = { $name }, tied to
panel-leave = { $name } leaves
panel-rule-out = { $name } is not applicable here
panel-placeholder = A seat at { $name }
panel-hint-letters = Press a letter to choose; { $take } accepts the marked choice and goes on.
panel-hint-text = { $take } goes on, { $save } saves.
panel-hint-said = Press a letter to choose, or type to search; { $take } accepts the marked choice and goes on.
panel-incomplete = Something is still missing.
ask-influence = influence
ask-tie = tie
ask-other = to whom
ask-chain = line
ask-account = goes to
ask-reason = reason
ask-from = since
ask-today = today
ask-nothing = –
ask-wanted = ?
ask-stays = unchanged
value-nobody = nobody
value-none = none
value-unknown = not known

## Documents
document-subtitle-said = { $day } · { $people }
document-footer = { $account } · { $day } · one person’s view, not for employee appraisal
private-left-out = Private entries are left out and do not count, so the program may show other numbers.
private-of-account = Private entries of this account are included.
private-of-all = Private entries are included.
document-standing = Where the relationship stands
document-depth = Depth { $depth } of 100, { $band }
document-stage = Stage { $stage }, confidence { $percent }%
document-threads = { $live } active relationships among { $people } people
document-uncovered = No real contact in: { $names }
document-deciding = Who decides
document-changes = What has changed
document-remarks = Private notes
document-signs = Signs
document-strokes = Bars: strength of a person, coverage of a department · dates: the last contact, ~ cooling, ! dormant
document-seats = Seats
document-people = People
document-column-seat = Seat
document-column-role = Role
document-column-department = Department
document-column-holder = Holder
document-column-stance = Stance
document-column-strength = Strength
document-column-name = Name
document-column-title = Title
document-column-level = Level
document-column-seats = Seats held
document-column-last = Last contact
config-allowed-line-word = a word of at most 24 characters that begins with a letter and has none of the signs of the log line in it
config-allowed-tables = several tables, each under a heading in double brackets, such as [[seats]]
config-allowed-text = a text in quotes, of at most { $most } characters
config-allowed-up-to = a whole number from 0 to { $most }
action-template = template
also-template = industry structure departments 行业 模板 部门
panel-furnish = Template for { $name }
ask-template = template
value-template = { $name } · { $departments ->
    [one] 1 department
   *[other] { $departments } departments
}, { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
}
template-done-said = { $account } now uses the template { $name }.
template-unknown-said = There is no template “{ $id }”. There are: { $known }.
template-folder-said = your own: { $folder }
manual-hint = a word on this page
## The manual
manual-unknown = The manual has nothing called { $typed }; guanxi manual lists its pages.
manual-nearly = The manual has nothing called { $typed }. Perhaps: { $near }
manual-several = { $typed } is in several places of the manual:
## Around the map: our side, moves, units
setting-pending = calculating …
ours-if-left = depth if they left
ours-unmet = no contact here
gap-matched-below = matched to { $name }, who is too junior
gap-met-below = only met by { $names }, who is too junior
gap-unmatched = no counterpart
gap-on-paper = matched to { $name }, who has not met them for a year
gap-wanted = better: { $name }
gap-nobody-fits = none of ours is senior enough
gap-and-wanted = { $gap }; { $wanted }
moves-sum-said = since { $since }: { $came } joined, { $left } left, { $moved } moved · { $gain } points
moves-none = Nobody joined, left or moved.
moves-now-at = now at { $name }
moves-came = joined
moves-left = left
moves-between = from { $from } to { $to }
moves-gave-up = gave up { $seats }
moves-took = took { $seats }
units-none = No units below.
units-spread-said = { $count ->
    [one] 1 unit: { $low } ({ $worst })
   *[other] { $count } units, from { $low } ({ $worst }) to { $high } ({ $best })
}
units-seat-empty = { $seat }: { $empty } { $loss }
units-seat-opposed = { $seat }: { $name } opposes us { $loss }
units-seat-weak = { $seat }: { $name } { $loss }
units-worst-seat = worst seat: { $seat } ({ $unit })
units-decided-at = { $roles } decided at { $name }

## Staff lists
import-no-superior = nobody here is { $who }: imported without a manager
import-several-superiors = several people here are { $who }: imported without a manager
import-circle = { $names } would report to each other in a circle: imported without a manager
import-nobody-of-key = nobody in these files has the id { $key }
import-unknown-department = no department in these files has the id { $key }
import-bad-path = { $path } is not a place in a hierarchy
import-bad-influence = { $text } is not an influence from 0 to 10
field-not-columns = write pairs such as 3=title, Boss=manager, or none
columns-remembered = as you set for such a table before
preview-arrivals = what will be imported
preview-history = history to be imported
preview-posts = { $count } posts
map-unit = ▸ { $name } · unit

## Templates
config-twice = { $key }: “{ $value }” is already taken; choose another
config-allowed-path = the path of a folder, in quotes
config-journal = for how many days changes can be undone; 0: for ever
config-cadence = how often whoever decides is met, by the tier of the account, in days
config-backup = how often, and how much room
config-allowed-word = a word in quotes, of letters, digits, - and _
template-plain = { $name } · the standard structure
templates-wrong = { $files ->
    [one] 1 of your own templates cannot be used: run guanxi config check
   *[other] { $files } of your own templates cannot be used: run guanxi config check
}

## What a number must not be taken for
what-the-number-is-not = What the depth is not: it has not been calibrated against results, so it is not a win probability. It is one person’s view, from what they wrote down. It is not for employee appraisal, ours or the customer’s.

## What to do next, and the bench
neglect-said = { $points } by { $on }
neglect-within = if nothing is done: { $points } by { $on }, { $later } within 90 days
neglect-none = nothing is lost within 90 days
keeps-promise = keeps what we promised: { $text } ({ $due })
suppose-stance = { $name }: { $stance }
suppose-shows = { $name }: { $signal }
suppose-leaves = { $name } leaves
suppose-vacated = { $seat }: vacant
suppose-mode = procurement: { $mode }
said-since = { $what }, since { $day }
suppose-executive-meeting = hold an executive meeting
suppose-agreement = sign an agreement, { $scope }
suppose-any-agreement = sign an agreement
suppose-joint-plan = make a joint plan
suppose-joint-innovation = start a joint innovation
when-promise-title = Promise by when?
when-plan-title = Plan by when?
when-visit-title = Visit when?
when-matter-title = This stage is over by when?
when-no-visit = a visit needs a date; write fri, +3d or 11-30
when-no-target = a target needs a date; write fri, +3d or 11-30
notice-promised = Promised by { $on }: { $what } · { $undo } undoes
plan-targets = { $count ->
    [one] 1 target stance
   *[other] { $count } target stances
}
action-promise = promise
action-visit = go to the account
panel-suppose = What if: { $name }
value-account = the account itself
supposed-leaves = leaves
suppose-hint = { $key } tries it out; nothing is saved
action-suppose = on or off
action-suppose-more = what if …
action-keep-plan = keep as a plan
action-earlier-quarter = earlier quarter
action-later-quarter = later quarter
stands-met = last contact { $on }
stands-never-met = never met
stands-stance = recorded stance: { $stance }
stands-empty = nobody is known there
stands-alone = one person is known there, two count
stands-no-review = no review yet
stands-review = last review { $on }
stands-few = too few of our people have met anybody here lately
bench-hint-said = { $one }: try it out · { $more }: another what-if
bench-points = { $points } with { $count } on
bench-empty = Nothing would give more points now.
bench-what-if = what if
bench-gain = gain
bench-in-all = in all
bench-likely = likely
bench-effort = effort
bench-if-nothing = if nothing is done
next-likely = about { $percent } % likely

## Constants of the score
constant-out-of-range = { $key }: must be { $range }, not { $value }
constant-wrong-sum = { $keys } add up to { $value }; they must add up to { $range }
constant-no-number = { $key }: must be { $range }; { $typed } is not a number
constant-positive = more than 0, at most { $most }
constant-within = a number from { $least } to { $most }
constant-whole = a whole number from { $least } to { $most }
constant-exactly = { $sum }
constant-from = { $least } or more, since { $key } is { $least }
constants-stage = share of a layer from which a relationship reaches the next stage
constants-layers = weight of each layer; they add up to 1
constants-strength = what makes a contact strong, the first three add up to 1; from which value it is strong, fair or weak, and an active relationship
constants-stance = value of each stance
constants-warmth = value of a contact, for how many people at once in full, and how much in a larger group; the most that messages can give; when somebody is fully warm
constants-cadence = days between two contacts; half-life of warmth, and when cooling and dormant begin, in cadences
constants-evidence = for how many days a signal counts, and how many are enough
constants-seats = weights of the decision seats; how an opponent counts
constants-coverage = how two people cover a department; the first two add up to 1
constants-departments = importance of a department where you have not set it
constants-organization = value of what ties the two companies, and for how many days
constants-caps = the highest depth while something is missing
constants-bands = from which depth a relationship is called what
constants-confidence = how many days count as fresh, and how much of it makes a depth trustworthy

## Warnings
warnings-heading = warnings
warnings-count = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
warnings-asleep = { $count } snoozed
warnings-asleep-behind-said = { $count } snoozed: { $key } lists them
warnings-none = no warnings
fact-no-approver = we do not know who approves the money
fact-no-decider = we do not know who decides
fact-nobody-opposed = { $count } people have a stance, and none is against us: is this too optimistic?
fact-outweighed = of { $key ->
    [one] 1 key player
   *[other] { $key } key players
} { $supporters ->
    [0] none is for us
    [one] 1 is for us
   *[other] { $supporters } are for us
}, { $opponents ->
    [0] none against us
   *[other] { $opponents } against us
}
fact-no-live-thread = no active relationship
fact-last-contact = last contact { $on }
fact-opposes = does not accept us · { $role }
fact-opposes-above = does not accept us · { $role } at { $account }, where it is decided
fact-all-silent = nobody of { $people ->
    [one] 1 person
   *[other] { $people } people
} spoken with for { $days } days, since { $on }
fact-set-aside = depth { $depth }, but { $whole } if what is set aside counted
fact-no-thread = no active relationship yet
fact-one-thread = the only active relationship
fact-one-colleague = all { $count } active relationships run through { $name }
fact-silent = silent for { $days } days, since { $on }; expected every { $cadence ->
    [one] day
   *[other] { $cadence } days
}
fact-unproven = { $stance } since { $on }, no signal so far
fact-unproven-since = { $stance } since { $on }, last signal { $signal }
fact-not-known = holder not known yet
fact-vacant-after = vacant since { $name } left
fact-missed = should be { $target } by { $by }, is { $stance }
fact-unmet = planned { $target } by { $by }, so far { $now }
fact-never-reviewed = no joint review so far
fact-reviewed = no joint review for { $days } days, since { $on }
fact-late = “{ $text }” was due { $due }, { $days ->
    [one] 1 day
   *[other] { $days } days
} late
fact-late-to = “{ $text }” for { $name } was due { $due }, { $days ->
    [one] 1 day
   *[other] { $days } days
} late
fact-late-theirs = “{ $text }”, promised to us, was due { $due }, { $days ->
    [one] 1 day
   *[other] { $days } days
} late
fact-nobody-there = nobody is known there
fact-no-stance = stance not known
fact-opposed = does not accept us
fact-stale = { $stance } on { $on }, nothing seen since
fact-limited = recorded as { $stance }, but { $limit }
fact-no-executives = no executive meeting in a year
fact-no-level = level not known
fact-no-department = department not known
fact-no-boss = boss not known
fact-no-reach = no phone number, mail address or WeChat known
fact-no-rival = nobody’s stance toward a rival is known
fact-rival-coach = coach of { $rival } ({ $how })
fact-rival-coach-in = { $role } and coach of { $rival } ({ $how })
fact-not-of-rival = stance toward { $rival } not known
cure-nobody-in-role = Ask your coach or a user who it is, and appoint them on the map.
cure-nobody-opposed = Ask your coach who would rather have somebody else, and record it.
cure-opposes = Find out why, and bring them to neutral first: until then nothing else lifts the depth.
cure-all-silent = Talk to one of those who decide this week, then to one of each department.
cure-set-aside = Bring back the seats and departments this customer really has.
cure-no-supporter = Win over one key player: what they do for us proves more than a meeting.
cure-outweighed = Bring an opponent to neutral, or a neutral key player to your side.
cure-uncovered = Meet them, or have a coach or an executive of ours open the door.
cure-no-thread = Meet somebody who has a say, and log it.
cure-one-thread = Build a second active relationship, ideally in another department.
cure-one-colleague = Take a colleague along to the next meeting.
cure-silent = Call them this week.
cure-unproven = Ask them for something small and log what they do, or record a lower stance.
cure-not-known = Find out who holds it, or say on the map why the seat does not exist here.
cure-vacant = Find out who comes next, or say on the map why the seat does not exist here.
cure-missed = Set a date you can keep, or try another way.
cure-review = Agree on a day for a joint review.
cure-late = Keep it today, or agree on another day.
cure-rival-coach = Ask openly what they value in { $rival }, offer a comparison they can check themselves, and win whoever else has to agree.
judged-shortly-said = yours { $own } · { $computed }
judged-said = yours { $own } · computed { $computed } · { $apart }, judged { $on }
config-allowed-whole = a whole number from { $least } to { $most }
config-allowed-rising = { $count } whole numbers from { $least } to { $most } in brackets, each larger than the one before
## The depth, full screen
action-page = depth: { $page }
action-depth = depth
also-depth = score points rating explain 评分 得分 分数 打分 深度
depth-all-counted = { $depth } if what is set aside counted too
editions-why = The depth follows stricter rules now: an opponent who approves or decides limits it to 45, what somebody thinks of you fades while you are silent, one day proves little however much is written down, and few or narrow contacts limit it too. Nothing you recorded has changed. Before and now:
need-threads = next: a second active relationship ({ $have ->
    [0] none yet
   *[other] { $have } so far
})
need-win-over = next: win over { $name }, who is against us
need-layer = { $stage } needs { $layer } { $needed }% (now { $have }%)
lift-one-thread = a second active relationship would lift it
lift-one-department = an active relationship in another department would lift it
lift-no-supporter = the support of an approver, decision maker or evaluator would lift it
lift-few-threads = more active relationships would lift it
lift-out-of-reach = an active relationship with each of them would lift it
lift-opponent = winning { $name } over to neutral would lift it
lift-opponents = winning them over to neutral would lift it
lift-nearest = { $lifts }; { $name } is closest
ledger-sum-said = { $points } points: depth { $depth }
ledger-limited-to = { $points } points, limited to { $limit }
ledger-lost = lost
ledger-points = points
ledger-strength = strength { $share }%
ledger-counted = counts { $share }% here: same level, or a newer post elsewhere
ledger-everybody = Everybody
ledger-met = contact with { $name } on { $on }
ledger-never = never spoken with: a stance counts nothing yet
ledger-silent = last spoken with on { $on }, every { $cadence } days expected: the stance still counts { $fresh }%
ledger-summit = met at executive level
ledger-rated = { $stance }, since { $on }
ledger-limited-said = { $stance }, since { $on }; { $counts }
ledger-warmth = { $left } left of all contacts; { $full } counts as full; halves every { $days } days
ledger-worth = { $kind }, worth { $worth } that day
ledger-outshone = another contact that day counts more
ledger-ceiling = messages
ledger-ceiling-why = beyond what messages can add
ledger-evidence = signals on { $count ->
    [one] 1 day
   *[other] { $count } days
} of the last { $days }: { $worth } of { $full }

## The six reasons, and who must sign
checklist-delivery = before delivery
checklist-invoicing = before invoicing
checklist-ready = { $ready } of { $of } ready
ready-yes = { $name } can be asked
ready-cold = not warm enough yet: meet { $name } first
ready-opposed = does not accept us: win { $name } over first
ready-nobody = nobody known: make a first contact
ready-unknown = no such department known here
cure-fill = find out who holds it
cure-first-contact = make a first contact
cure-win-over = win { $name } over
cure-meet = meet { $name }
cure-second-person = get to know somebody besides { $name }, ideally on another level
cure-counterpart = name a counterpart for { $name }
cure-live-thread = build an active relationship on this level: { $level }
cure-layer = see its parts on the first page

## Taking stock: the review of an account and of all of them
review-title = { $account } · account review
review-everything = All accounts
review-since-asked = changes since { $day }
review-since-review = changes since the joint review of { $day }
review-since-quarter = changes of 90 days, since { $day }
review-summary = In short
review-trend = Trend and forecast
review-years = Over the years
review-gaps = What is missing or not known
review-plan = Open promises
review-targets = Target stances
review-matters = Open matters
portfolio-matters = Matters most at risk
review-rivals = Rivals
review-column-backers = Who backs them
review-actions = Next best actions
review-changes-said = What changed since { $day }
review-moves = Who came, left and moved
review-reading = How to read this
review-bar-depth = Depth
review-bar-confidence = Confidence
review-of = { $points } of { $most }
review-weakest = weakest: { $link }
review-no-reason = no department of this kind
review-went-said = { $before } then, { $after } now ({ $points } points)
review-same = { $depth } then and now ({ $points } points before rounding and limits)
review-because = { $what }: { $why }
review-best-said = What would help most: { $what } ({ $gain })
review-judged-said = Own estimate of { $day }: { $own }, computed { $depth } ({ $apart })
review-seats-not-known = Seats whose holder is not known yet: { $seats }
review-vacant = Vacant seats: { $seats }
review-opposed = Do not accept us: { $names }
review-unknown = Stance not known: { $names }
review-silent = Gone quiet: { $names }
review-no-gaps = Every seat has a holder, no department is empty, everybody's stance is known
review-more = and { $count } more
review-warning = { $rule }: { $fact } → { $cure }
review-rest = { $count ->
    [one] one smaller change
   *[other] { $count } smaller changes
 }
review-column-part = Part
review-column-layer = Layer
review-column-points = Points
review-column-change = Points
review-column-most = Possible
review-column-lost = Lost
review-column-why = Why
review-column-when = When
review-column-whose = Whose
review-column-promise = Promise
review-column-with = With
review-column-due = By
review-column-target = Target
review-column-gain = Gain
review-column-action = What to do
review-column-effort = Effort
review-column-neglect = If nothing is done
portfolio-title = All accounts · review
portfolio-went-said = { $up } rose, { $down } fell, { $same } stayed where they were
portfolio-grid = Depth by tier
portfolio-grid-caption = Each account with its depth, deepest first; ? not enough data yet
portfolio-movers = Risen and fallen most
portfolio-gaps = Where most is missing, by tier
portfolio-stale = Not enough data yet: { $count }
portfolio-all = All accounts
portfolio-no-tier = no tier
portfolio-column-account = Account
portfolio-column-tier = Tier
portfolio-column-then = Then
portfolio-column-now = Now
portfolio-column-depth = Depth
portfolio-column-gap = What is missing
portfolio-column-moved = Moved
portfolio-column-stage = Stage
portfolio-column-promise = Next promise

## How past depths told won from lost
calibrated-said = { $cases } outcomes from { $rows } rows · { $won } won · { $lost } lost
calibrated-how = depth on the day before each outcome, with today’s weights
auc-said = AUC { $value }, 95% interval { $low } to { $high }
auc-means-said = Of 100 pairs of one won and one lost, the won one was deeper in { $percent } (ties count half).
calibrated-book-said = { $cases ->
    [one] 1 outcome
   *[other] { $cases } outcomes
} of { $accounts ->
    [one] 1 account
   *[other] { $accounts } accounts
} in this book: { $projects ->
    [one] 1 project
   *[other] { $projects } projects
}, { $agreements ->
    [one] 1 agreement
   *[other] { $agreements } agreements
} · { $won } won or renewed · { $lost } lost or not renewed
calibrated-book-how-said = depth { $days } days before each was decided, and before its bid began, with today’s weights
calibrated-as-one = several outcomes of one account count as one in every interval
calibrated-book-none = This book tells of no outcome yet. A project counts once it has a contract or is lost, an agreement with an end once that is past, if it is not for one project (how exactly: guanxi manual depth). Or name a file with the outcomes.
case-not-counted = { $count ->
    [one] 1 is over but does not count:
   *[other] { $count } are over but do not count:
}
case-project = { $day }  project, { $account }: { $why }
case-agreement = { $day }  agreement, { $account }: { $why }
undecided-given-up = given up before it was won or lost
undecided-for-one-project = it was for one project and ended with it
undecided-outlasted = a longer agreement that reaches as far was there all along
undecided-after-gap = the next one came late, by { $grace } days at most: neither renewed nor lost
undecided-just-ended = it ended less than { $grace } days ago: the next one may still come
case-projects = { $count ->
    [one] 1 project
   *[other] { $count } projects
}: { $why }
case-agreements = { $count ->
    [one] 1 agreement
   *[other] { $count } agreements
}: { $why }
case-each = (--json lists each)
calibration-layer = layer
calibration-auc = AUC
calibration-band = band
calibration-cases = outcomes
calibration-share = share won
calibration-interval = 95% interval
calibration-depth = mean depth
verdict-too-few-said = Not enough yet: { $cases ->
    [one] 1 outcome
   *[other] { $cases } outcomes
} of { $accounts ->
    [one] 1 account
   *[other] { $accounts } accounts
} ({ $won } won at { $won-at }, { $lost } lost at { $lost-at }). At least { $enough } outcomes of { $enough-accounts } accounts are needed, { $each } accounts with something won and { $each } with something lost.
verdict-unclear = No evidence that depth separates won from lost here: the interval includes 0.5, so chance alone could explain it.
verdict-tells = Here greater depth went with winning. That describes the past, not the future, and does not show what caused what.
verdict-misleads = Here greater depth went with losing: what this book counts as deep did not go with winning. Do not base decisions on it.
outcome-no-account-column = no account column found; name it “account”
outcome-no-date-column = no date column found; name it “date”
outcome-no-outcome-column = no outcome column found; name it “outcome”
outcome-no-account = no account
outcome-unknown = “{ $text }” is neither won nor lost; write won, renewed or lost
case-unknown-account = no account is called “{ $name }”
case-ambiguous-account = several accounts match “{ $name }”; give the full name or id
case-future = the day has not come yet
case-no-facts = nothing dated is known of this account before the day of its depth
case-at-line = line { $line }: { $why }
case-not-taken = { $count ->
    [one] 1 row was skipped:
   *[other] { $count } rows were skipped:
}
case-none = no row of this file can be used
## Brief
action-brief = brief
also-brief = prepare visit one page 简报 准备 拜访
action-copy = copy
also-copy = clipboard 复制 剪贴板
action-write = write a document
also-write = print export pdf report document backup save as file html svg markdown calendar ics json share send 打印 导出 文档 报告 备份 保存 另存为 文件 日历 分享 盘点
brief-title-said = Brief · { $who }
brief-footer-said = { $title } · { $day } · made with guanxi
brief-line = { $label }: { $says }
brief-more = and { $count } more
brief-names-more = { $names } and { $count } more
brief-tier = tier { $tier }
brief-depth-said = depth { $depth }, { $band }
brief-threads = active relationships with { $live } of { $people } people
brief-last = last contact { $when }
brief-never = no contact yet
brief-label-post = post
brief-label-seat = seat
brief-label-tie = tie
brief-label-reach = contact
brief-label-birthday = birthday
brief-label-ways = usual ways
brief-label-note = note
brief-label-private = private note
brief-label-strength = strength
brief-label-stance = stance
brief-label-rival = rival
brief-label-aim = target
brief-label-seen = seen { $day }
brief-label-points = −{ $points }
brief-label-nothing = –
brief-at = at { $account }
brief-wechat = WeChat { $id }
brief-way = { $kind } { $count }×
brief-cadence = every { $days } expected
brief-counts-as = { $stance }, counts as { $counts }
brief-signals-said = { $count ->
    [one] 1 signal
   *[other] { $count } signals
}
brief-stale = nothing seen since
brief-silent = { $when }, { $state }
brief-aim-said = wanted: { $stance } by { $day }
brief-aim-missed = wanted: { $stance }, missed since { $day }
brief-influence-only = influence { $influence }, no seat
brief-toward = toward { $rival }: { $stance } · { $source } · { $day }
brief-with = { $people } with { $ours }
brief-said = { $who }: { $note }
brief-private = (private) { $note }
ask-approver = Who can release the money for something like this today?
ask-decider = Who has the last word on this, and what do they look at first?
ask-evaluator = Who examines the proposal, and what would make them say no?
ask-influencer = Whose opinion is asked before the decision?
ask-user = Who will work with it every day, and what do they need most?
ask-nobody-executive = Which of your leaders follows this, and could ours meet them?
ask-nobody-procurement = Who in { $department } runs the purchase, and in which steps?
ask-nobody-technical = Who in { $department } checks the technical side?
ask-nobody-finance = Who in { $department } arranges the payment, and what do they need for it?
ask-nobody-delivery = Who in { $department } takes the work over on site?
ask-nobody-supply = Who in { $department } plans deliveries and stock?
ask-nobody-business = Who in { $department } can tell us what the business needs?
ask-nobody-other = Who in { $department } should we get to know?
ask-never-met = Could you introduce us to { $name }?
ask-never-met-themselves = What are you responsible for, and where could we be of use?
ask-no-stance = How does { $name } see working with us?
ask-no-stance-themselves = What matters most to you in this, and what makes you hesitate?
ask-stale = Has anything changed for { $name } since { $day }?
ask-stale-themselves = What has changed for you since { $day }?
ask-no-level = What can { $names } decide on their own?
ask-no-level-themselves = What can you decide on your own, and what goes further up?
ask-no-department = Which department do { $names } work for now?
ask-no-department-themselves = Which department do you work for now?
ask-no-boss = Who above { $name } has to agree?
ask-no-boss-themselves = Who above you has to agree?
ask-no-reach = How is { $name } reached best?
ask-no-reach-themselves = How do we reach you best?
ask-no-rival = Who else is in the running, and what do people like about them?
ask-not-of-rival = What does { $name } think of { $rival }?
ask-not-of-rival-themselves = What do you think of what { $rival } offers?
ask-unproven-done = What has { $name } done for this so far?
ask-unproven-done-themselves = Would you come along to a reference site or a technical exchange?
ask-opposed = What does { $name } hold against us, and what would change it?
ask-opposed-themselves = What would have to be different for you to agree?
ask-behind = What would win { $name } over?
ask-behind-themselves = What would you need to see from us to back this?
ask-one-thread = Besides { $name }, with whom should we be talking?
ask-one-thread-themselves = Besides you, with whom should we be talking?
ask-no-review = Which day suits you for the next joint review?
ask-no-executives = When could your leaders and ours meet?
ask-owed = How is this coming along, which was due { $day }: { $text }?
brief-met = met { $names }
brief-met-on = { $name } { $day }
brief-contacts = { $count ->
    [one] 1 contact, { $day }
   *[other] { $count } contacts, last { $day }
}
brief-counterpart = counterpart of { $names }
brief-their-counterpart = their counterpart
brief-only-you = nobody but you has been in contact
brief-copied = Copied as Markdown, private entries left out.
brief-copied-unsure = Copied as Markdown. If it does not arrive: let the terminal take OSC 52.
paper-file-map = map
paper-file-brief = brief
paper-file-report = report
paper-file-round = agenda
paper-file-rivals = rivals
paper-file-portfolio = all-accounts
paper-file-promises = promises
paper-file-matters = matters
paper-file-book = book
writing-title-said = Write a document
writing-title-about = Write a document · { $name }
writing-now = writing …
writing-hint-said = Can be shown to others.
writing-hint-own = For you only: your private entries are in it.
writing-hint-map = View, folds and day as on the screen; can be shown to others.
writing-hint-matters = One row per open matter, for a spreadsheet; an import reads it back.
writing-hint-promises = Open promises with a due day, as to-dos.
writing-hint-book = Everything, private entries included; importing the file restores it.
written-file = Written: { $file }
written-without = { $without } · Written: { $file }
# A square stands for each in a PDF, and is searched and copied as the character.
undrawn-named = Cannot be drawn: { $characters }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
} (a square stands for each)
insisting-replace = { $file } already exists. { $key } again replaces it.
insisting-make-folder = The folder { $folder } does not exist yet. { $key } again makes it and writes the file.
unwritten-there = { $file } already exists and was left unchanged.
unwritten-contradicts = { $file } is { $named } by its name, but { $asked } is chosen. Choose { $named }, or change the name.
unwritten-book = { $file } was not written: it is the open book, or belongs to it. Choose another name.
unwritten-folder = { $file } is a folder: name a file in it.
unwritten-no-folder = { $file } cannot be written: there is no folder { $folder }. Make it first, or name another.
unwritten-not-a-folder = { $file } cannot be written: part of its path is a file, not a folder.
unwritten-forbidden = { $file } cannot be written: you have no permission to write there. Choose another folder.
unwritten-full = { $file } cannot be written: the disk is full. Make room, or choose another folder.
unwritten-gone = { $file } was not written: the person or account is no longer in the book.
unwritten-refused = { $file } was not written. { $why }
unwritten-failed = { $file } cannot be written: { $why }. Try another name or folder.

### The help of the command line, by the id of the command, option or value
usage-cmd = Stakeholder map, interaction history and an explainable relationship depth for one account manager, offline
usage-book = The book to use, instead of the one in your data folder (also GUANXI_BOOK)
usage-lang = The language of the program; otherwise GUANXI_LANG, the config or the system decides
usage-config = The config to use, instead of the one in your config folder (also GUANXI_CONFIG)
usage-today = Calculate as if this were today
usage-passphrase-command = A command that prints the passphrase of an encrypted book (also GUANXI_PASSPHRASE_FILE: a file with it)
usage-help = Print this help
usage-version = Print the version
usage-json = Print JSON
usage-dry-run = Only say what would happen; save nothing
usage-account = The account: an id, a name, or a part of one that fits no other
usage-output = The file to write, readable by you alone; otherwise, or with -, standard output
usage-format = The format; otherwise the ending of the file tells, else txt
usage-private = Include your private entries: of an account its own alone, and your remarks
usage-limit = How many at most
usage-cmd-open = Open an account on the screens
usage-cmd-demo = Try the program with a made-up book; your own book is left alone
usage-demo-size = How large
usage-demo-size-small = 50 accounts, 500 people, 5,000 interactions
usage-demo-size-decade = one person’s ten years: 60 accounts, 2,000 people, 30,000 interactions
usage-demo-size-heavy = 2,000 accounts, 40,000 people, 400,000 interactions
usage-demo-size-extreme = 20,000 accounts, 400,000 people, 4,000,000 interactions
usage-demo-seed = Another number makes other accounts
usage-demo-anew = Write it anew, also where something was done in it
usage-demo-no-open = Write the book and say where it is, without opening it
usage-cmd-log = Log an interaction in one line, such as: y @zhang+i: pricing review > fri send offer
usage-log-line = The line; - reads lines from standard input (one that begins with # and a space is skipped); without it you are asked
usage-log-dry-run = Only say what was understood and what it would do to the depth; save nothing
usage-cmd-import = Import vCards, tables of people, accounts or interactions (CSV, XLSX …), calendars, or another book’s JSON
usage-import-files = The files to import
usage-import-account = Put everybody into this account; otherwise each goes to their own organization
usage-import-no-account = Leave people without an account where their row names none, whatever the table is called
usage-import-columns = What a column holds: its heading or number, and the field
usage-import-sheet = The sheet of a workbook, by name or number; otherwise the first that holds people
usage-import-header = The line with the headings of a table; otherwise it is searched for
usage-import-rows = What the rows of a table are; otherwise the headings tell
usage-import-no-proposals = Do not propose levels and functions from job titles
usage-import-replace-malformed = Also import rows with unreadable bytes, putting � in their place
usage-import-bring-back = Also import people who were removed for good; otherwise they are left out
usage-import-strangers = Also import people from calendar events whom the book does not know
usage-import-as-new = An organization that is a new account, although a similar name is known
usage-cmd-export = Export the whole book as JSON, what is due as a calendar, or open matters as a table
usage-export-format = The format; otherwise the ending of the file tells, else json
usage-export-format-json = the whole book
usage-export-format-ics = promises, matters and plan items with a due day as to-dos, planned visits as events
usage-export-format-csv = open matters, one row each
usage-export-account = Only what is due or under way at this account
usage-cmd-map = Write the map of an account as a document
usage-map-view = Which map
usage-map-view-tree = departments, and in them the reporting lines
usage-map-view-matrix = department × level
usage-map-view-power = influence × stance
usage-map-view-rivals = toward us and toward each rival
usage-map-view-chain = the decision seats in order
usage-map-view-ties = who is tied to whom
usage-map-view-ours = their people × ours: who met whom, who is matched
usage-map-view-moves = who left, who came, and what it cost
usage-map-view-units = the accounts below, each with its depth
usage-map-rival = Only this rival against us, by its name or a part of it; brings --view rivals along
usage-map-zoom = How much of each person is shown
usage-map-as-of = The map at the end of this day
usage-map-since = Mark what has changed since this day
usage-map-width = How many columns wide the picture is; otherwise 120, in a PDF what fills the page
usage-cmd-report = Write a review of one account, or of all of them
usage-report-all = All accounts: two pages and one table
usage-report-since = What changed since this day; otherwise since the last joint review, else in 90 days
usage-cmd-brief = Write one page to read before a visit: who they are, what was said and promised, what to ask
usage-brief-whom = The account or person: an id, a name, or a part of one that fits no other
usage-brief-at = The account where the person is met, if they belong to several
usage-cmd-list = List accounts or people
usage-list-what = What to list
usage-cmd-search = Find people, accounts, departments, notes and promises
usage-search-query = The words to look for; pinyin and initials will do
usage-cmd-score = Show the depth of an account and every point of it
usage-score-all = Every account
usage-score-explain = Each contribution with its reason, what holds the depth back, and the six reasons
usage-score-as-of = The depth at the end of this day
usage-score-diff = What has changed since the end of this day, and which facts changed it
usage-score-years = How it went over the years: each quarter since the first contact, the stages it reached and lost, how they bought
usage-score-calibrate = How well past depths told won from lost: of the projects and agreements in the book, or of a table of account, date and outcome (won, renewed or lost)
usage-cmd-agenda = Show what is due on both sides, who is going quiet, and what to do next
usage-agenda-whose = What one of your own people is to do: their visits, their promises, their items of plans, and whom they are the counterpart of; a name or part of one
usage-agenda-days = What is due within so many days or until a day, with what is late or undated; otherwise all
usage-cmd-warnings = Show what is wrong at an account: the rule, the fact, and what helps
usage-warnings-account = One account; otherwise all that have warnings
usage-cmd-matters = Show the open needs, projects, problems and payments, the most at risk first
usage-matters-account = One account; otherwise all of them
usage-cmd-rivals = Show who competes at an account: what they sell there, where they are weak, who backs them. Only what a supplier may properly know belongs here
usage-rivals-account = One account; otherwise all that have rivals
usage-cmd-next = Show what would deepen a relationship most, with the exact gain
usage-next-account = One account; otherwise all of them
usage-cmd-doubles = List who and what is probably in the book twice
usage-doubles-not-same = Two ids from the list that are not the same: they are not listed again
usage-cmd-combine = Merge two people, accounts or departments: the first stays, the other goes into it
usage-combine-what = What the two are
usage-combine-stays = The one that stays, by name or id
usage-combine-goes = The one that goes into it; its name is kept as another name
usage-combine-account = The account that the departments belong to
usage-combine-keep = What to keep where they differ, such as name=goes,title=both
usage-combine-dry-run = Only say what differs and what would be kept; save nothing
usage-cmd-subject = All that is held on one person, to give to them
usage-subject-person = The person, by name or id
usage-subject-whole = Say who else is named in it
usage-cmd-forget = Remove a person for good: from the book, its journal and its backups. This cannot be undone
usage-forget-person = The person, by name or id
usage-forget-name-again = The name once more, letter by letter, where nobody can be asked for it
usage-forget-mentions = What becomes of their name in notes about others: replaced by “somebody”, or kept
usage-forget-dry-run = Only show what would be removed
usage-cmd-backup = Make a backup of the book and compare it with the book; one is made by itself each day, and before imports
usage-backup-file = Where it goes; without, among the backups of this book
usage-backup-list = List the backups there are
usage-cmd-restore = Put a backup in the place of the book; what the book is now is kept first
usage-restore-backup = The number of a backup in the list, or a file; without, the list
usage-value-n-file = N|FILE
usage-cmd-check = Look at every page, reference and step of the book, and at its backups
usage-cmd-compact = Give the free space in the file back to the disk
usage-cmd-encrypt = Put the book and its backups under a passphrase
usage-cmd-decrypt = Take the passphrase away from the book and its backups
usage-cmd-passphrase = Change the passphrase of the book and its backups
usage-passphrase-new-passphrase-file = A file whose first line is the new passphrase; without it you are asked
usage-cmd-salvage = Put what can be read of a damaged book into a new one; the old one is left as it is
usage-salvage-file = The damaged book
usage-salvage-new = Where the new book goes; nothing may be there
usage-cmd-undo = Undo the newest change
usage-cmd-redo = Redo what was undone
usage-cmd-history = List the newest changes
usage-cmd-template = What an account may start with, by industry; your own templates are beside the config
usage-cmd-template-list = List the templates, and what is wrong with your own
usage-cmd-template-show = Print a template as a file to begin your own with
usage-cmd-template-use = Give an account the departments and seats of a template that it lacks
usage-template-show-id = The template
usage-template-use-id = The template
usage-cmd-config = Your config: where it is, what it says, what is wrong with it
usage-cmd-config-path = Say where it is looked for
usage-cmd-config-show = Print every setting in force, in the form of a config
usage-cmd-config-check = List everything that is wrong with it, by line
usage-config-check-file = Another file than the one in use
usage-cmd-manual = Read the manual: its pages, one of them, or what it says of a word
usage-manual-page = A page, or a word that is explained, such as depth or cadence; otherwise all pages are listed
usage-cmd-bench = Time the program’s own paths on a copy of a book
usage-bench-book = The book

## What stands for a value
usage-value-new = NEW
usage-value-file = FILE
usage-value-files = FILES
usage-value-date = DATE
usage-value-name = NAME
usage-value-account = ACCOUNT
usage-value-whom = WHOM
usage-value-size = SIZE
usage-value-seed = SEED
usage-value-line = LINE
usage-value-column-field = COLUMN=FIELD
usage-value-name-n = NAME|N
usage-value-rows = ROWS
usage-value-format = FORMAT
usage-value-view = VIEW
usage-value-zoom = ZOOM
usage-value-n = N
usage-value-n-date = N|DATE
usage-value-what = WHAT
usage-value-query = QUERY
usage-value-limit = N
usage-value-id = ID
usage-value-stays = STAYS
usage-value-goes = GOES
usage-value-field-stays-goes-both = FIELD=stays|goes|both
usage-value-book = BOOK
usage-value-options = OPTIONS
usage-value-command = COMMAND
usage-value-page = PAGE|WORD

## Around it, and what is wrong with arguments
shell-usage = Usage: { $usage }
shell-heading-commands = Commands
shell-heading-arguments = Arguments
shell-heading-options = Options
shell-heading-everywhere = Options of every command
shell-default = otherwise { $value }
shell-one-of = one of { $values }
shell-one-of-else = one of { $values }; otherwise { $value }
shell-wrong-option = { $command } has no option { $option }
shell-superfluous = “{ $argument }” is more than { $command } takes
shell-missing = Missing: { $arguments }
shell-wrong-value = { $option } does not take “{ $value }”, only { $allowed }
shell-not-a-number = { $option } takes a number, not “{ $value }”
shell-needs-value = { $option } needs a value
shell-values = { $option } takes { $wanted } values, not { $given }
shell-conflict = { $option } and { $other } do not go together
shell-option-twice = { $option } is given twice
shell-no-text = An argument is not readable text
shell-see-help = More: { $command } --help

## The plan for a relationship
plan-aim-stance = { $name }: { $stance }
plan-aim-seat = { $seat }: known, and { $stance }
plan-aim-reach = { $name }: a conversation with somebody there
plan-aim-coverage = { $name }: covered { $percent }%
plan-aim-many = { $count } × { $what }
plan-now-nobody = no contact yet
plan-now-spoken = spoken with { $day }
plan-now-covered = { $percent }%
plan-now-count = { $count } of { $of }
plan-then = { $then } → { $target }
plan-contact-wanted = a conversation
plan-confirmed = reached { $day }
plan-confirmed-late = reached { $day }, { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
plan-by-contact = { $kind } with { $name }
plan-by-rating = as { $name } was rated
plan-by-post = with the new appointment
plan-by-already = was so already
plan-on-track = on track
plan-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
plan-due = due { $day }
plan-dropped = dropped
plan-owner-none = nobody of ours yet
plan-action-none = no action yet
plan-count = { $reached } of { $of } reached
plan-count-late = { $count } late
plan-none = nothing planned for this quarter
plan-none-yet = { $key } then l adds the first item.
plan-proposed = proposed (Enter takes one up)
plan-turn = { $earlier } earlier · { $later } later
plan-now = now: { $now }
plan-proposed-why = Only proposed: it is planned when you save it.
plan-title = Plan for { $name }
plan-missing = Not planned yet
plan-column-about = about
plan-column-way = from → to
plan-column-owner = owner
plan-column-outcome = what came of it
usage-cmd-plan = Write the plan for the relationship in a quarter, and what came of it, as one page
usage-plan-account = The account: an id, a name, or a part of one that fits no other
usage-plan-quarter = Another quarter than the present one, such as 2026-Q4
plan-reviewed = The plan: what was meant and what came
shell-no-quarter = “{ $typed }” is no quarter. Write it like 2026-Q4.
