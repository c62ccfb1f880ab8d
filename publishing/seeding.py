"""Plants the three roles of a curator over everything that the desk keeps."""

import hashlib
from collections import Counter

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType

from .models import Planted, Publishable

# Each role may what the one before it may, and more. A part (a phase, a passage) may always be removed from its piece.
ROLES = {
    "Auteur": ("view", "add", "change"),
    "Nalezer": ("view", "add", "change", "review"),
    "Uitgever": ("view", "add", "change", "review", "publish", "delete"),
}
OF_A_PART = ("view", "add", "change", "delete")
ROOM = "publishing"


def plant_all() -> Counter:
    """Plant the roles; what an administrator added stays, and what she took away stays away until the roles change."""
    counts = Counter()
    for name, allowed in ROLES.items():
        permissions = permissions_of(allowed)
        digest = hashlib.sha256("\n".join(sorted(map(_name, permissions))).encode()).hexdigest()
        known = Planted.objects.filter(room=ROOM, key=f"group:{name}").first()
        if known and known.seed_digest == digest:
            counts["unchanged"] += 1
            continue
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(*permissions)
        Planted.objects.update_or_create(
            room=ROOM, key=f"group:{name}", defaults={"seed_digest": digest, "row_digest": digest}
        )
        counts["followed" if known else "new"] += 1
    return counts


def pieces() -> list[type[Publishable]]:
    """Every kind of content."""
    return [model for model in apps.get_models() if issubclass(model, Publishable)]


def permissions_of(allowed: tuple[str, ...]) -> list[Permission]:
    """The permissions of a role over every kind of content and its parts."""
    wanted = dict.fromkeys(pieces(), allowed)
    wanted |= {model._meta.get_field(part).related_model: OF_A_PART for model in pieces() for part in model.parts}
    types = ContentType.objects.get_for_models(*wanted)
    names = {(types[model].pk, f"{verb}_{model._meta.model_name}") for model, verbs in wanted.items() for verb in verbs}
    found = Permission.objects.filter(content_type__in=types.values()).select_related("content_type")
    return [permission for permission in found if (permission.content_type_id, permission.codename) in names]


def _name(permission: Permission) -> str:
    return f"{permission.content_type.app_label}.{permission.codename}"
