"""What somebody types in the workspace."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..models import Collection, Keeper, SavedLesson
from ..models.kept import LONGEST_LINE, LONGEST_NAME

LONGEST_NOTE = 5000
LARGEST_VERSION = 2**31 - 1


def version_field() -> forms.IntegerField:
    """Which version of the row the page showed; 0 when there was none yet."""
    return forms.IntegerField(min_value=0, max_value=LARGEST_VERSION, widget=forms.HiddenInput)


class LongTextField(forms.CharField):
    """A text of several lines, as typed. The browser hears of no limit: it would cut in silence what one pastes."""

    def __init__(self, *, rows: int = 3, **kwargs):
        super().__init__(required=False, strip=False, widget=forms.Textarea({"rows": rows}), **kwargs)

    def widget_attrs(self, widget) -> dict:
        return {}


class KeepForm(forms.Form):
    """The press itself (version 0), or one line and a collection for a lesson that is kept already."""

    version = version_field()
    note = forms.CharField(label=_("One line for yourself"), max_length=LONGEST_LINE, required=False)
    collection = forms.ModelChoiceField(
        Collection.objects.none(),
        label=_("Collection"),
        required=False,
        empty_label=_("no collection"),
        error_messages={"invalid_choice": _("This collection is not there any more. Choose another one.")},
    )
    new_collection = forms.CharField(label=_("Or a new collection"), max_length=LONGEST_NAME, required=False)

    def __init__(self, *args, keeper: Keeper, saved: SavedLesson | None = None, **kwargs):
        if saved:
            kwargs["initial"] = {"version": saved.version, "note": saved.note, "collection": saved.collection_id}
        super().__init__(*args, **kwargs)
        self.fields["collection"].queryset = Collection.objects.owned_by(keeper).there()
        self.fields["collection"].label_from_instance = lambda collection: collection.name

    def clean_note(self) -> str:
        return " ".join(self.cleaned_data["note"].split())

    def save(self, keeper: Keeper, lesson) -> tuple[SavedLesson, bool]:
        """Keep the lesson, and whether that is new; `Stale` when another tab gave it another line."""
        said = self.cleaned_data
        saved, is_new = SavedLesson.objects.keep(keeper, lesson)
        if said["version"]:
            collection = said["collection"]
            if said["new_collection"]:
                collection = Collection.objects.add(keeper, said["new_collection"])
            version = saved.version if is_new else said["version"]
            saved.change(version, note=said["note"], collection_id=collection and collection.pk)
        return saved, is_new


class CollectionForm(forms.Form):
    """The name of a collection."""

    version = version_field()
    name = forms.CharField(label=_("Name of the collection"), max_length=LONGEST_NAME)

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())


class PlaceForm(forms.Form):
    """Where a row goes: before or after another of its kind."""

    before = forms.ModelChoiceField(None, required=False)
    after = forms.ModelChoiceField(None, required=False)

    def __init__(self, *args, rows, name: str, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.queryset, field.to_field_name = rows, name

    def clean(self):
        if bool(self.cleaned_data.get("before")) == bool(self.cleaned_data.get("after")):
            raise ValidationError(_("The other one is not there any more, so nothing was moved."))
        return self.cleaned_data

    def put(self, row) -> None:
        """Put the row there."""
        after = self.cleaned_data["after"]
        row.put(after or self.cleaned_data["before"], after=bool(after))


class LessonPlaceForm(PlaceForm):
    """Where a lesson goes: before or after another one, or into a collection that is empty."""

    into = forms.ModelChoiceField(None, required=False)

    def __init__(self, *args, collections, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["into"].queryset, self.fields["into"].to_field_name = collections, "pk"

    def clean(self):
        return self.cleaned_data if self.cleaned_data.get("into") else super().clean()

    def put(self, row) -> None:
        """Put the lesson there."""
        if collection := self.cleaned_data["into"]:
            row.put_into(collection)
        else:
            super().put(row)


class NoteForm(forms.Form):
    """One note: its words, and where they stand."""

    position = forms.IntegerField(min_value=0, max_value=999, widget=forms.HiddenInput)
    title = forms.CharField(max_length=160, required=False, strip=False, widget=forms.HiddenInput)
    version = version_field()
    text = LongTextField(label=_("My note"), max_length=LONGEST_NOTE)

    use_required_attribute = False

    def clean_text(self) -> str:
        return self.cleaned_data["text"].replace("\r\n", "\n").rstrip()
