"""Planting first content: adds what is new, follows the seed where nobody touched the row, never overwrites a curator.

A room's `seeding.py` reads the files in its `seed/` folder and calls `plant` for every entry. Beside each planted row
stand two digests: of the seed entry and of the row as it was planted. An entry that did not change costs nothing; a row
that no longer looks as it was planted has been changed by a curator and is left alone.
"""

import hashlib
import json
import tomllib
from collections import Counter
from pathlib import Path

from django.db import models, transaction

from .models import Planted, Publishable
from .undoing import one_version


def read(path: Path) -> dict:
    """A seed file as a dictionary."""
    with path.open("rb") as file:
        return tomllib.load(file)


class Planter:
    """Plants the seed of one room and counts what happened: new, followed, unchanged, kept (a curator's own)."""

    def __init__(self, room: str):
        self.room = room
        self.counts: Counter[str] = Counter()
        self._known = {row.key: row for row in Planted.objects.filter(room=room)}

    @transaction.atomic
    def plant(
        self,
        model: type[models.Model],
        key: dict,
        fields: dict,
        *,
        links: dict | None = None,
        children: dict | None = None,
    ):
        """Plant one row under its natural key.

        `links` maps a many-to-many field to a list of rows; `children` maps a reverse relation to a list of
        dictionaries, in order, whose values may be lists of rows too. Answers nothing; `counts` tells.
        """
        links, children = links or {}, children or {}
        name = f"{model._meta.model_name}:{'/'.join(str(value) for value in key.values())}"
        seed_digest = _digest({"fields": fields, "links": links, "children": children})
        known = self._known.get(name)
        if known and known.seed_digest == seed_digest:
            self.counts["unchanged"] += 1
            return
        row = model._default_manager.filter(**key).first()
        if known is None and row is not None:
            self.counts["kept"] += 1
            return
        if known is not None and (row is None or _look(row, fields, links, children) != known.row_digest):
            self.counts["kept"] += 1
            return
        self.counts["new" if row is None else "followed"] += 1
        row = row or model(**key)
        _write(row, fields, links, children)
        known = known or Planted(room=self.room, key=name)
        known.seed_digest, known.row_digest = seed_digest, _look(row, fields, links, children)
        known.save()


def _write(row, fields, links, children):
    with one_version(row, reason="geplant"):
        for field, value in fields.items():
            setattr(row, field, value)
        if links or children:  # they want a row to belong to; what stands alone is saved once, at the end
            row.save()
        for field, rows in links.items():
            getattr(row, field).set(rows)
        for relation, entries in children.items():
            _write_children(getattr(row, relation), entries)
        if isinstance(row, Publishable):
            row.make_public()


def _write_children(manager, entries):
    """Write the parts; one that was there before keeps its row, so that its history goes on and links to it hold."""
    names = {name: manager.model._meta.get_field(name).get_default() for name in _identity(manager, entries)}
    there = [(tuple(getattr(row, name) for name in names), row) for row in manager.all()]
    kept = [_take(there, tuple(entry.get(name, default) for name, default in names.items())) for entry in entries]
    for _, row in there:
        row.delete()
    for position, (entry, row) in enumerate(zip(entries, kept, strict=True), start=1):
        plain = {name: value for name, value in entry.items() if not isinstance(value, list)}
        child = manager.model(**plain, position=position, **{manager.field.name: manager.instance})
        child.pk, child._state.adding = (row.pk, False) if row else (None, True)
        child.save()
        for name, value in entry.items():
            if isinstance(value, list):
                getattr(child, name).set(value)


def _identity(manager, entries) -> list[str]:
    """The fields by which a part is known: those of its unique constraint, or else the first that the seed gives."""
    for constraint in manager.model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            return [e.name for e in constraint.expressions if e.name != manager.field.name]  # type: ignore[union-attr]
    return [next(iter(entry)) for entry in entries[:1]]


def _take(there, wanted):
    """The row of this identity, taken out of those that are there."""
    for number, (identity, _) in enumerate(there):
        if identity == wanted:
            return there.pop(number)[1]
    return None


def _look(row, fields, links, children) -> str:
    """The digest of a row as it stands, over what the seed says of it."""
    row = type(row)._default_manager.get(pk=row.pk)
    looks: dict = {field: getattr(row, field) for field in fields}
    looks["state"] = getattr(row, "state", "")
    for field in links:
        looks[field] = sorted(str(linked.pk) for linked in getattr(row, field).all())
    for relation, entries in children.items():
        names = list(dict.fromkeys(name for entry in entries for name in entry))
        looks[relation] = [
            {name: _value(getattr(child, name)) for name in names} for child in getattr(row, relation).all()
        ]
    return _digest(looks)


def _value(value):
    return sorted(str(row.pk) for row in value.all()) if isinstance(value, models.Manager) else value


def _digest(data) -> str:
    text = json.dumps(data, default=_plain, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value):
    if isinstance(value, models.Model):
        return f"{value._meta.label}:{value.pk}"
    return str(value)
