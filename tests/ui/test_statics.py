"""Static files are collected once, and again when one of them changed."""

from ui import statics


def test_the_second_start_collects_nothing(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    assert statics.collect_when_changed() is True
    assert (tmp_path / "static" / "css" / "base.css").exists()
    assert statics.collect_when_changed() is False


def test_a_changed_file_is_collected_again(settings, tmp_path, monkeypatch):
    settings.STATIC_ROOT = tmp_path / "static"
    statics.collect_when_changed()
    (tmp_path / "static" / "left-over.css").write_text("")
    monkeypatch.setattr(statics, "fingerprint", lambda: "another")
    assert statics.collect_when_changed() is True
    assert not (tmp_path / "static" / "left-over.css").exists()
