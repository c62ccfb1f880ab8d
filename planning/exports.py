"""All that a teacher keeps here, for “download everything”."""

import base64

from .models import ClassGroup, Collection, Keeper, MarginNote, OwnTemplate, Plan, SavedLesson, Share, Taught
from .versions import contents_of


def export_of(user) -> dict:
    """All that one teacher keeps and plans, as plain values; nothing of anybody else."""
    keeper = Keeper(user=user)
    classes = ClassGroup.objects.owned_by(keeper).select_related("age_group", "school_type")
    plans = Plan.objects.owned_by(keeper).select_related("share").prefetch_related("steps", "texts", "versions")
    return {
        "collections": [_collection(row) for row in Collection.objects.owned_by(keeper)],
        "saved_lessons": [
            _saved(row) for row in SavedLesson.objects.owned_by(keeper).select_related("lesson", "collection")
        ],
        "margin_notes": [_note(row) for row in MarginNote.objects.owned_by(keeper).select_related("lesson")],
        "classes": [_class(row) for row in classes],
        "plans": [_plan(row) for row in plans],
        "own_template": [_template(row) for row in OwnTemplate.objects.filter(user=user)],
        "taught": [_taught(row) for row in Taught.objects.owned_by(keeper)],
    }


def _collection(row: Collection) -> dict:
    return {"name": row.name, "position": row.position, "taken_away_at": _moment(row.let_go_at)}


def _saved(row: SavedLesson) -> dict:
    return {
        "lesson": row.lesson.slug,
        "title": str(row.name),
        "collection": row.collection.name if row.collection else "",
        "note": row.note,
        "position": row.position,
        "saved_at": _moment(row.saved_at),
        "seen_at": _moment(row.seen_at),
        "taken_away_at": _moment(row.let_go_at),
    }


def _note(row: MarginNote) -> dict:
    return {
        "lesson": row.lesson.slug,
        "phase": row.phase_title,
        "phase_position": row.phase_position,
        "text": row.text,
        "written_at": _moment(row.written_at),
    }


def _class(row: ClassGroup) -> dict:
    return {
        "label": row.label,
        "age_group": row.age_group.name if row.age_group else "",
        "school_type": row.school_type.name if row.school_type else "",
        "network": row.get_network_display(),
        "size": row.size,
        "taken_away_at": _moment(row.let_go_at),
    }


def _plan(row: Plan) -> dict:
    return contents_of(row) | {
        "number": row.pk,
        "saved_at": _moment(row.saved_at),
        "taken_away_at": _moment(row.let_go_at),
        "shared": _share(row.share) if hasattr(row, "share") else None,
        "older_versions": [{"made_at": _moment(old.made_at), **old.contents} for old in row.versions.all()],
    }


def _share(row: Share) -> dict:
    return {
        "words": row.words,
        "link": row.get_absolute_url(),
        "made_at": _moment(row.made_at),
        "frozen_at": _moment(row.frozen_at),
        "closes_at": _moment(row.closes_at),
        "contents": row.contents,
    }


def _taught(row: Taught) -> dict:
    return {
        "plan": row.plan_id,
        "taught_on": row.taught_on.isoformat(),
        "minutes": row.minutes,
        "sentence": row.sentence,
    }


def _template(row: OwnTemplate) -> dict:
    return {"uploaded_at": _moment(row.uploaded_at), "docx_base64": base64.b64encode(row.content).decode()}


def _moment(moment) -> str | None:
    return moment.isoformat() if moment else None
