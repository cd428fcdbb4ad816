"""Settings: kept between starts, and never a reason not to start."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from l5desk.storage.files import FileError
from l5desk.storage.settings import (
    REMEMBERED,
    Settings,
    load_settings,
    save_settings,
    settings_file,
)


def test_before_anything_is_set_the_defaults_count_and_nothing_is_said(tmp_path: Path):
    assert load_settings(tmp_path / "absent" / "settings.json") == (Settings(), "")


def test_settings_are_kept_in_the_users_own_folder(home: Path):
    assert settings_file() == home / "config" / "l5desk" / "settings.json"

    save_settings(settings_file(), Settings(theme="dark"))

    assert load_settings(settings_file()) == (Settings(theme="dark"), "")


printable = st.text(st.characters(exclude_categories=["Cs"]))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.builds(
        Settings,
        theme=st.sampled_from(["system", "light", "dark", "high-contrast"]),
        text_scale=st.integers(80, 200),
        paper=st.sampled_from(["A4", "Letter"]),
        emergency_number=printable,
        clinic_name=printable,
        recent_files=st.lists(printable).map(tuple),
    )
)
def test_settings_read_back_as_they_were_saved(tmp_path: Path, given: Settings):
    save_settings(tmp_path / "settings.json", given)

    assert load_settings(tmp_path / "settings.json") == (given, "")


def test_a_setting_that_is_not_understood_is_reset_alone_and_named(tmp_path: Path):
    path = tmp_path / "settings.json"
    written = '{"theme": "pink", "emergency_number": "112", "text_scale": 900}'
    path.write_text(written)

    found, said = load_settings(path)

    assert found == Settings(emergency_number="112")
    aside = tmp_path / "settings.unreadable.json"
    assert said == (
        f"settings not understood: text_scale, theme; the file is kept as '{aside}'; "
        "please check them, the emergency number above all"
    )
    assert aside.read_text() == written
    assert not path.exists()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\x00\xff", b'{"theme": ', b"[" * 100_000]
)
def test_a_broken_file_is_put_aside_and_the_defaults_count(tmp_path: Path, content: bytes):
    path = tmp_path / "settings.json"
    path.write_bytes(content)

    found, said = load_settings(path)

    assert found == Settings()
    assert said.startswith("the settings could not be read; the file is kept as ")
    assert (tmp_path / "settings.unreadable.json").read_bytes() == content


def test_a_broken_file_that_cannot_be_put_aside_does_not_stop_the_start(tmp_path: Path):
    (tmp_path / "settings.json").write_text("{")
    (tmp_path / "settings.unreadable.json").mkdir()

    found, said = load_settings(tmp_path / "settings.json")

    assert found == Settings()
    assert "the file could not be put aside" in said


def test_settings_of_a_later_version_are_not_an_error(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "hologram": true}')

    assert load_settings(path) == (Settings(theme="dark"), "")


def test_a_folder_in_place_of_the_file_is_told_but_does_not_stop_the_start(tmp_path: Path):
    found, said = load_settings(tmp_path)

    assert found == Settings()
    assert said == (
        f"cannot read '{tmp_path}': it is a folder; choose a file; the settings are as at first; "
        "please check them, the emergency number above all"
    )


def test_settings_that_cannot_be_saved_are_told(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(FileError, match="a part of the path is not a folder"):
        save_settings(tmp_path / "file" / "l5desk" / "settings.json", Settings())


def test_impossible_settings_cannot_be_made():
    with pytest.raises(ValidationError):
        Settings(text_scale=500)


def test_the_latest_file_stands_first_once_and_the_list_stays_short(tmp_path: Path):
    found = Settings()
    for n in range(20):
        found = found.with_recent(tmp_path / f"{n % 15}.yaml")

    assert len(found.recent_files) == REMEMBERED
    assert [Path(each).name for each in found.recent_files[:6]] == [
        "4.yaml",
        "3.yaml",
        "2.yaml",
        "1.yaml",
        "0.yaml",
        "14.yaml",
    ]


def test_a_file_name_that_no_text_can_hold_is_not_remembered(tmp_path: Path):
    assert Settings().with_recent(tmp_path / "caf\udce9.yaml") == Settings()
