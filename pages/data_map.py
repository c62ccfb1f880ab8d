"""The data map: every field that is kept about a person, why, how long, and who sees it. /privacy/ is drawn from it.

A field about a person without a row here makes a test red (tests/pages/test_data_map.py).
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

YOU = _("only you")
YOU_AND_ADMINISTRATORS = _("you, and the administrators of the site")
NOBODY = _("nobody; the site itself compares with it")
CURATORS = _("the curators and administrators of the site")
WITH_THE_ACCOUNT = _("until you delete the account, or do not sign in for two years")
WITH_WHAT_YOU_KEEP = _(
    "until you take it away or delete the account; without an account until you stay away for 30 days"
)
PUBLIC_TEXTS = _("as long as the text; when your account goes, your name goes from it")


@dataclass(frozen=True)
class Kept:
    """Some fields of one table that are kept for one reason."""

    model: str
    fields: str
    what: Promise
    why: Promise
    how_long: Promise
    who_sees: Promise
    in_download: bool = True
    gone: bool = True  # when the account is deleted


# What a row needs to be a row (whose it is, its version against a second tab, its place in a list) goes with its table.
DATA_MAP = (
    Kept(
        "accounts.User", "email", _("your e-mail address"), _("to let you in and to write you about your account"),
        WITH_THE_ACCOUNT, YOU_AND_ADMINISTRATORS,
    ),
    Kept(
        "account.EmailAddress", "user email verified primary",
        _("that your address is confirmed, and a new address that is not yet"),
        _("so that nobody uses your address without you"), WITH_THE_ACCOUNT, YOU,
    ),
    Kept(
        "account.EmailConfirmation", "email_address created sent key",
        _("the link with which you confirm an address"), _("so that nobody uses your address without you"),
        _("three days"), NOBODY, in_download=False,
    ),
    Kept(
        "accounts.User", "password", _("your password, made unreadable"), _("to let in nobody but you"),
        WITH_THE_ACCOUNT, NOBODY, in_download=False,
    ),
    Kept(
        "accounts.User", "joined_at last_login", _("when the account was made and last used"),
        _("to let go of accounts that nobody uses"), WITH_THE_ACCOUNT, YOU_AND_ADMINISTRATORS,
    ),
    Kept(
        "accounts.User", "warned_at lockless_at", _("when we wrote you that the account ends or closes"),
        _("so that nobody goes unheard, or hears it twice"), WITH_THE_ACCOUNT, NOBODY, in_download=False,
    ),
    Kept(
        "accounts.User", "is_active is_staff is_superuser groups user_permissions",
        _("whether you work at the desk, and in which role"),
        _("to open the desk for those who work there, and no further"), WITH_THE_ACCOUNT, YOU_AND_ADMINISTRATORS,
        in_download=False,
    ),
    Kept(
        "accounts.Profile", "user school network grades subjects",
        _("your school, network, grades and subjects, if you told them"), _("to show lessons that fit first"),
        WITH_THE_ACCOUNT, YOU,
    ),
    Kept(
        "mfa.Authenticator", "user type data created_at last_used_at",
        _("your passkeys, the secret of your app, and reserve codes"), _("the second lock on your account"),
        WITH_THE_ACCOUNT, NOBODY,
    ),
    Kept(
        "socialaccount.SocialAccount", "user provider uid last_login date_joined extra_data",
        _("the account of your school or provider with which you sign in"),
        _("to know you again when you come in by that door"), WITH_THE_ACCOUNT, YOU,
    ),
    Kept(
        "socialaccount.SocialToken", "app account token token_secret expires_at", _("a key of that provider"),
        _("not kept: the table stays empty"), _("not kept"), NOBODY, in_download=False,
    ),
    Kept(
        "usersessions.UserSession", "user created_at ip last_seen_at session_key user_agent data",
        _("on which browsers you are signed in, with the network but not its exact address"),
        _("so that you can see it, and end it"), _("until you sign out: at most 14 days of silence, 90 days in all"),
        YOU,
    ),
    Kept(
        "sessions.Session", "session_key session_data expire_date", _("that this browser is signed in"),
        _("so that you need not sign in at every page"),
        _("until you sign out: at most 14 days of silence, 90 days in all"), NOBODY, in_download=False,
    ),
    Kept(
        "accounts.Letter", "to sender subject text html tries next_try_at written_at",
        _("a mail to you that has to be posted yet"), _("so that no mail is lost when the mail server is away"),
        _("until it is posted: mostly a second"), NOBODY,
    ),
    Kept(
        "accounts.Tally", "key times since last_at",
        _("how often a wrong password was typed, without the address that it was for"),
        _("to slow down who guesses"), _("two days"), NOBODY, in_download=False,
    ),
    Kept(
        "planning.Visitor", "key_digest last_seen_on",
        _("without an account: a fingerprint of the key in your browser, and your last day here"),
        _("to find back what you keep"), _("until you stay away for 30 days, sign in, or wipe it"), NOBODY,
        in_download=False,
    ),
    Kept(
        "planning.SavedLesson", "user visitor lesson collection note position saved_at seen_at let_go_at version",
        _("lessons that you keep, with one line of yours"), _("to find them back"), WITH_WHAT_YOU_KEEP, YOU,
    ),
    Kept(
        "planning.Collection", "user visitor name position let_go_at version", _("your collections and their names"),
        _("to find them back"), WITH_WHAT_YOU_KEEP, YOU,
    ),
    Kept(
        "planning.MarginNote", "user visitor lesson phase_position phase_title text written_at version",
        _("your notes in the margin of a lesson"), _("to find them back"), WITH_WHAT_YOU_KEEP, YOU,
    ),
    Kept(
        "planning.ClassGroup", "user visitor label age_group school_type network size let_go_at version",
        _("your classes: a label, an age, a kind of school, how many"), _("to make a plan fit"), WITH_WHAT_YOU_KEEP,
        YOU,
    ),
    Kept(
        "planning.Plan",
        "user visitor key title class_group minutes hour_minutes planned_on starts_at lesson_hour "
        "teacher school subject room number_in_series length_of_series copied_from shared_from made_at "
        "saved_at let_go_at version",
        _("your lesson plans, with day, hour, room, and the name and school that you put on them"),
        _("to plan, print and teach"), WITH_WHAT_YOU_KEEP, YOU,
    ),
    Kept(
        "planning.PlanStep",
        "plan key position part title minutes_minimum minutes minutes_maximum optional choice "
        "instruction pupils say differentiation method materials goals note lesson more_lessons "
        "phase_position phase_title copied_at is_adapted version",
        _("the steps of your plans, as you changed them"), _("to plan, print and teach"), WITH_WHAT_YOU_KEEP, YOU,
    ),
    Kept(
        "planning.PlanText", "plan field text written_at version",
        _("what you wrote in the fields of a preparation"), _("to plan, print and teach"), WITH_WHAT_YOU_KEEP, YOU,
    ),
    Kept(
        "planning.PlanVersion", "plan made_at done contents", _("earlier versions of your plans"),
        _("so that you can go back"), WITH_WHAT_YOU_KEEP, YOU,
    ),
    Kept(
        "planning.Share", "plan key words_digest contents with_notes with_reflection made_at frozen_at",
        _("plans that you share: a copy without class, day, room, school and name"),
        _("so that colleagues can read and copy them"),
        _("until you withdraw it, delete the plan or the account, or a year has passed"),
        _("whoever has the code or the link"),
    ),
    Kept(
        "planning.Taught", "user visitor key plan taught_on minutes sentence version",
        _("when you taught a plan, and one sentence about it"), _("to see what you did"), WITH_WHAT_YOU_KEEP, YOU,
    ),
    Kept(
        "planning.TaughtLesson", "taught lesson minutes", _("which lessons you taught in it, and their minutes"),
        _("to propose minutes that are real"), WITH_WHAT_YOU_KEEP, YOU, in_download=False,
    ),
    Kept(
        "planning.OwnTemplate", "user content found uploaded_at", _("the form of your school, without images"),
        _("to fill it for you"), WITH_THE_ACCOUNT, YOU,
    ),
    Kept(
        "admin.LogEntry", "action_time user content_type object_id object_repr action_flag change_message",
        _("of curators: what they did at the desk"), _("because a text has to be accountable"), WITH_THE_ACCOUNT,
        CURATORS, in_download=False,
    ),
    Kept(
        "publishing.Review", "content_type object_id by from_state to_state remark at",
        _("of curators: who let a text go online or took it off, and what they said about it"),
        _("because a text has to be accountable"), PUBLIC_TEXTS, CURATORS, in_download=False, gone=False,
    ),
    Kept(
        "simple_history.*", "history_user", _("of curators: which changes to texts they made"),
        _("because a text has to be accountable"), PUBLIC_TEXTS, CURATORS, in_download=False, gone=False,
    ),
)  # fmt: skip
