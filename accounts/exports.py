"""What the account itself knows of a person, for who asks for all their data."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession

from .models import Letter, Profile, User


def export_of(user: User) -> dict:
    """Account, profile, addresses, devices and keys; never a password, a secret or a code."""
    profile = Profile.objects.filter(user=user).first()
    return {
        "account": {"email": user.email, "joined_at": user.joined_at, "last_login": user.last_login},
        "profile": _profile(profile) if profile else None,
        "email_addresses": list(EmailAddress.objects.filter(user=user).values("email", "verified", "primary")),
        "devices": list(UserSession.objects.filter(user=user).values("created_at", "ip", "user_agent")),
        "second_factors": list(Authenticator.objects.filter(user=user).values("type", "created_at", "last_used_at")),
        "other_doors": list(SocialAccount.objects.filter(user=user).values("provider", "uid", "date_joined")),
        "mail_in_the_outbox": list(Letter.objects.filter(to__iexact=user.email).values("subject", "written_at")),
    }


def _profile(profile: Profile) -> dict:
    return {name: getattr(profile, name) for name in ("school", "network", "grades", "subjects")}
