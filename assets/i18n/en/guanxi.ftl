### Words of the glossary
## StanceValue
stance-not-accepted = not accepted
stance-neutral = neutral
stance-support = support
stance-strong-support = strong support
stance-coach = coach

## StanceSource
source-first-hand = first-hand
source-hearsay = hearsay

## Kind
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

## Signal
signal-joined = joined our activity
signal-informed = gave information
signal-helped = helped our work
signal-promoted = spoke or acted for us
signal-warmth = personal warmth

## Privacy
privacy-shareable = shareable
privacy-private = private

## Level
level-high = senior
level-middle = middle
level-working = working

## Role
role-approver = approver
role-decider = decision maker
role-evaluator = evaluator
role-influencer = influencer
role-user = user

## Chain
chain-technical = technical
chain-commercial = commercial
chain-combined = combined

## Function
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

## AccountKind
account-kind-group = group
account-kind-province = province
account-kind-city = city
account-kind-subsidiary = subsidiary
account-kind-company = company

## Procurement
procurement-independent = independent
procurement-central-negotiation = negotiate centrally, sign locally
procurement-group = group procurement

## TieKind
tie-reports-to = reports to
tie-influences = influences
tie-backs = backs
tie-opposes = opposes
tie-assists = assists
tie-private = private

## Side
side-us = ours
side-them = theirs

## PromiseState
promise-open = open
promise-kept = kept
promise-dropped = dropped

## ColleagueRole
colleague-role-account = account (AR)
colleague-role-solution = solution (SR)
colleague-role-fulfilment = fulfilment (FR)
colleague-role-executive = executive
colleague-role-other = other

## OrgFactKind
org-fact-executive-meeting = executive meeting
org-fact-agreement = agreement
org-fact-joint-plan = joint plan
org-fact-joint-innovation = joint innovation
org-fact-joint-review = joint review

## Scope
scope-project = project
scope-region = region
scope-group = group

## NounKind
noun-colleague = colleague
noun-account = account
noun-department = department
noun-seat = seat
noun-person = person
noun-holder = seat holder
noun-tenure = tenure
noun-interaction = interaction
noun-stance = stance
noun-target = target stance
noun-counterpart = counterpart
noun-tie = tie
noun-org-fact = organizational fact
noun-promise = promise
noun-judgement = own estimate
noun-snooze = snooze

## Deed
deed-log = log
deed-add = add
deed-edit = edit
deed-end = end
deed-delete = delete
deed-appoint = appoint
deed-close = close
deed-import = import
deed-adopt = take in

## Stage
stage-point = point
stage-points = points
stage-line = line
stage-surface = surface
stage-solid = solid

## Band
band-deep = deep
band-firm = firm
band-thin = thin
band-shallow = shallow

## BookOrder
order-tree = tree
order-name = name
order-depth = depth
order-last-contact = last contact
order-next-promise = next promise


### Forms

## Label
label-name = name
label-parent = parent
label-account-kind = kind
label-tier = tier
label-procurement = procurement
label-tags = tags
label-note = note
label-private-note = private note
label-function = function
label-importance = importance 0–3
label-not-applicable = not applicable
label-role = role
label-chain = chain
label-title = title
label-account = account
label-department = department
label-order = order
label-seat = seat
label-person = person
label-other-person = other person
label-colleague = colleague
label-from = from
label-to = to
label-on = on
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
label-origin = source
label-stance = stance
label-source = how we know
label-rival = toward rival
label-by = by
label-tie = tie
label-org-fact = kind
label-scope = scope
label-side = whose
label-due = due
label-promise = promise
label-made-on = made on
label-depth = depth 0–100
label-warning = warning
label-until = until
label-reason = reason
label-time = time
label-kind = kind
label-privacy = privacy
label-file = file
label-into = into

choice-none = –
choice-by-organization = the account each card names
choice-this-account = this account
choice-named-account = a new account
field-needed = needed
field-too-long = too long
field-not-a-day = no such day; try 2026-11-30, 11-30, 3d, today
field-not-a-time = a time is 14:30
field-not-a-number = a number from { $least } to { $most }
field-not-picked = pick one of the list with Down and Tab
field-ends-before-start = ends before it starts
form-add = New { $noun }
form-edit = Edit { $noun }: { $about }
form-end = End { $noun }: { $about }
form-appoint = Appoint: { $about }
form-vacate = Vacate: { $about }
form-leaving = Not saved. Esc again discards, Enter saves.
form-pick = type to find


### Keys

## Action
action-up = up
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
action-find = find
action-palette = commands
action-help = help
action-undo = undo
action-redo = redo
action-new = new …
action-edit = edit
action-end = end
action-delete = delete
action-set-stance = stance
action-appoint = appoint
action-vacate = vacate
action-close = close promise
action-details = details
action-import = import
action-sort = sort
action-filter = filter
action-demo = demo book
action-empty-book = empty book
action-accept = accept
action-cancel = cancel
action-save = save
action-next-field = next field
action-previous-field = previous field
action-suspend = suspend
action-redraw = redraw
action-quit = quit
action-add = new { $noun }

## Scope
scope-everywhere = everywhere
scope-screens = on every screen
scope-welcome = welcome
scope-book = book
scope-account = account
scope-card = card
scope-new = new
scope-close = promise
scope-filter = filter
scope-quick-log = log line
scope-form = form
scope-confirm = question
scope-help = help
scope-palette = commands
scope-import = import
scope-preview = preview
scope-message = message


### Dates

weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
date = { $day } { $month }
date-year = { $day } { $month } { $year }
date-weekday = { $weekday } { $date }
ago-today = today
ago-days = { $n }d
ago-months = { $n }mo
ago-years = { $n }y
due-today = today
due-in = in { $days }
due-late = { $days } late
