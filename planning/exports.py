"""All that a teacher keeps here, for “download everything”."""

from .models import Collection, Keeper, MarginNote, SavedLesson


def export_of(user) -> dict:
    """Collections, lessons and margin notes of one teacher, as plain values; nothing of anybody else."""
    keeper = Keeper(user=user)
    return {
        "collections": [_collection(row) for row in Collection.objects.owned_by(keeper)],
        "saved_lessons": [
            _saved(row) for row in SavedLesson.objects.owned_by(keeper).select_related("lesson", "collection")
        ],
        "margin_notes": [_note(row) for row in MarginNote.objects.owned_by(keeper).select_related("lesson")],
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


def _moment(moment) -> str | None:
    return moment.isoformat() if moment else None
