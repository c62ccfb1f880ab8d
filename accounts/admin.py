"""The desk for accounts: for administrators only. Curators do not see who has an account."""

import allauth.account.admin
import allauth.mfa.admin
import allauth.socialaccount.admin
import allauth.usersessions.admin  # noqa: F401 - all four are in, so that they can be taken out below
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import BaseUserCreationForm
from django.forms import ModelForm
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from .models import User
from .second_lock import take_away

# Keys, sessions and addresses are their owner's; the desk shows none of them, to nobody.
admin.site.unregister([EmailAddress, Authenticator, SocialAccount, SocialApp, SocialToken, UserSession])

RIGHTS = ("is_active", "is_staff", "is_superuser", "groups")


class NewUserForm(BaseUserCreationForm):
    """An account with a first password; from then on only its owner chooses one."""

    class Meta:
        model = User
        fields = ("email",)

    def clean_email(self):
        """In small letters, as it is typed at the door."""
        return self.cleaned_data["email"].strip().lower()


@admin.register(User)
class PersonAdmin(UserAdmin):
    """Accounts: who may enter, and in which role. A password of somebody else cannot be set here."""

    form = ModelForm  # Django's own would show the password
    add_form = NewUserForm
    list_display = ["email", "is_active", "is_staff", "is_superuser", "joined_at"]
    list_filter = ["is_active", "is_staff", "is_superuser", "groups"]
    search_fields = ["email"]
    ordering = ["email"]
    filter_horizontal = ["groups"]
    actions = ["take_second_lock_away"]
    fieldsets = [
        (None, {"fields": ["email", "joined_at", "last_login"]}),
        (_("What this person may do"), {"fields": RIGHTS}),
    ]
    add_fieldsets = [(None, {"fields": ["email", "password1", "password2"]})]

    @admin.action(description=_("Take away the second lock: its key is lost"))
    def take_second_lock_away(self, request, queryset):
        """For somebody else only: whoever lost the key to their own asks another administrator."""
        others = queryset.exclude(pk=request.user.pk)
        for person in others:
            take_away(user=person)
            self.log_change(request, person, gettext("Second lock taken away."))
        done = ngettext(
            "Second lock of %(count)d person taken away.", "Second lock of %(count)d people taken away.", others.count()
        )
        messages.success(request, done % {"count": others.count()})

    def get_actions(self, request, action_location=admin.ActionLocation.CHANGE_LIST):
        """Deleting is done one by one, with eyes open."""
        actions = super().get_actions(request, action_location)
        actions.pop("delete_selected", None)
        return actions

    def get_urls(self):
        """Without the page that sets a password for somebody else."""
        return [route for route in super().get_urls() if route.name != "auth_user_password_change"]

    def get_readonly_fields(self, request, obj=None):
        """Nobody takes their own rights away: so there is always an administrator left."""
        own = RIGHTS if obj == request.user else ()
        return ["joined_at", "last_login", *own]

    def has_module_permission(self, request):
        """For administrators only."""
        return request.user.is_superuser

    def has_view_permission(self, request, obj=None):
        """For administrators only."""
        return request.user.is_superuser

    has_add_permission = has_module_permission

    def has_change_permission(self, request, obj=None):
        """For administrators only."""
        return request.user.is_superuser

    def has_delete_permission(self, request, obj=None):
        """For administrators only, and never oneself."""
        return request.user.is_superuser and obj != request.user
