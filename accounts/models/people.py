"""Who teaches and who curates: a person is an e-mail address, nothing more is required."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class UserManager(BaseUserManager):
    """Makes people by e-mail address."""

    def create_user(self, email, password=None, **fields):
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email):
        return self.get(email=email.strip().lower())


class User(AbstractBaseUser, PermissionsMixin):
    """A person with an account; the e-mail address is the name."""

    email = models.EmailField(_("e-mail address"), unique=True)
    is_staff = models.BooleanField(_("may enter the curators' desk"), default=False)
    is_active = models.BooleanField(_("active"), default=True)
    joined_at = models.DateTimeField(_("joined at"), auto_now_add=True)
    warned_at = models.DateTimeField(
        null=True, editable=False
    )  # that the account goes: accounts/silence.py, accounts/second_lock.py
    lockless_at = models.DateTimeField(null=True, editable=False)  # seen at the desk without a second lock

    objects = UserManager()
    USERNAME_FIELD = "email"

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="one_account_per_address",
                violation_error_message=_("This address is in use."),
            )
        ]

    def __str__(self):
        return self.email


class Profile(models.Model):
    """What a teacher may tell about their work. Nothing of it has to be filled in."""

    class Network(models.TextChoices):
        CATHOLIC = "kov", _("Catholic education")
        COMMUNITY = "go", _("GO!")
        MUNICIPAL = "ovsg", _("Cities and municipalities (OVSG)")
        OTHER = "other", _("Another network or body")

    class Grade(models.TextChoices):
        NURSERY = "kleuter", _("Nursery school")
        PRIMARY_1 = "lager-1", _("Primary, first grade")
        PRIMARY_2 = "lager-2", _("Primary, second grade")
        PRIMARY_3 = "lager-3", _("Primary, third grade")
        SECONDARY_1 = "secundair-1", _("Secondary, first grade")
        SECONDARY_2 = "secundair-2", _("Secondary, second grade")
        SECONDARY_3 = "secundair-3", _("Secondary, third grade")
        SPECIAL_PRIMARY = "buitengewoon-lager", _("Special primary school")
        SPECIAL_SECONDARY = "buso", _("Special secondary school (BuSO)")
        NEWCOMERS = "okan", _("Reception class for newcomers (OKAN)")

    IN_THE_FILTER = {  # of the lessons, where it is not the grade of the same name
        Grade.NURSERY: "school=kleuter",
        Grade.SPECIAL_PRIMARY: "school=buitengewoon-lager",
        Grade.SPECIAL_SECONDARY: "school=buso-ov1&school=buso-ov2&school=buso-ov3&school=buso-ov4",
        Grade.NEWCOMERS: "school=okan",
    }

    user = models.OneToOneField(User, models.CASCADE, related_name="profile", primary_key=True)
    school = models.CharField(_("school"), max_length=120, blank=True)
    network = models.CharField(_("network"), max_length=10, choices=Network, blank=True)
    grades = models.JSONField(_("grades"), default=list, blank=True)
    subjects = models.CharField(_("subjects"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("profile")
        verbose_name_plural = _("profiles")

    def __str__(self):
        return str(self.user)

    @property
    def fitting(self) -> list[tuple[str, str]]:
        """For each grade in which somebody teaches: its name, and how one asks for its lessons."""
        grades = [grade for grade in self.Grade if grade in self.grades]
        return [(grade.label, self.IN_THE_FILTER.get(grade, f"graad={grade}")) for grade in grades]
