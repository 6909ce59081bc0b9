"""Whatever happens while saving, the old file or the whole new one is there, and nothing else."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from journeydesk.formats.files import CannotWrite, backup_of, write_atomically


def put(data: bytes) -> Callable[[BinaryIO], object]:
    return lambda file: file.write(data)


def failing(error: BaseException) -> Callable[[BinaryIO], object]:
    def write(file: BinaryIO) -> None:
        file.write(b"half of it")
        file.flush()
        raise error

    return write


@pytest.fixture
def old(tmp_path) -> Path:
    path = tmp_path / "home.jmap"
    path.write_bytes(b"old")
    return path


def untouched(old: Path) -> bool:
    return old.read_bytes() == b"old" and list(old.parent.iterdir()) == [old]


def test_a_new_file_is_written_whole(tmp_path):
    write_atomically(tmp_path / "new.pdf", put(b"new"), backup=True)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("new.pdf", b"new")]


def test_an_old_file_is_replaced_and_no_backup_is_kept_unless_asked(old):
    write_atomically(old, put(b"new"))
    assert old.read_bytes() == b"new"
    assert list(old.parent.iterdir()) == [old]


def test_the_previous_version_is_kept_each_time(old):
    for text in (b"second", b"third"):
        write_atomically(old, put(text), backup=True)
    assert old.read_bytes() == b"third"
    assert backup_of(old).read_bytes() == b"second"
    assert len(list(old.parent.iterdir())) == 2


def test_saving_the_same_twice_keeps_the_version_before(old):
    for _ in range(2):
        write_atomically(old, put(b"new"), backup=True)
    assert (old.read_bytes(), backup_of(old).read_bytes()) == (b"new", b"old")
    assert len(list(old.parent.iterdir())) == 2


def test_a_backup_is_kept_where_the_disk_knows_no_links(old, monkeypatch):
    def refused(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    write_atomically(old, put(b"new"), backup=True)
    assert (old.read_bytes(), backup_of(old).read_bytes()) == (b"new", b"old")


@pytest.mark.parametrize("error", [ZeroDivisionError("a mistake"), KeyboardInterrupt("a cancel")])
def test_a_failure_or_a_cancel_midway_leaves_the_old_file(old, error):
    with pytest.raises(type(error)):
        write_atomically(old, failing(error), backup=True)
    assert untouched(old)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your part of the disk is full"),
        (errno.EIO, "the disk reports a fault"),
    ],
)
def test_a_full_or_faulty_disk_is_named_and_leaves_the_old_file(old, number, reason):
    with pytest.raises(CannotWrite, match=reason):
        write_atomically(old, failing(OSError(number, "said by the system")), backup=True)
    assert untouched(old)


def test_a_disk_that_fills_up_at_the_last_moment_leaves_the_old_file(old, monkeypatch):
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="the disk is full"):
        write_atomically(old, put(b"new"), backup=True)
    assert untouched(old)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_disk_that_is_really_full_is_named(old):
    def fill_up(_: BinaryIO) -> None:
        with Path("/dev/full").open("wb", buffering=0) as disk:
            disk.write(b"x")

    with pytest.raises(CannotWrite, match="the disk is full"):
        write_atomically(old, fill_up)
    assert untouched(old)


def test_a_rename_that_is_refused_leaves_the_old_file(old, monkeypatch):
    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, "The file is open in another program")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(CannotWrite, match="you may not write there"):
        write_atomically(old, put(b"new"))
    assert untouched(old)


def test_a_backup_that_cannot_be_kept_stops_the_saving(old):
    backup_of(old).mkdir()
    with pytest.raises(CannotWrite):
        write_atomically(old, put(b"new"), backup=True)
    assert old.read_bytes() == b"old"
    assert len(list(old.parent.iterdir())) == 2


def test_trouble_with_another_file_is_not_blamed_on_this_one(old, tmp_path):
    missing = tmp_path / "fonts" / "missing.ttf"
    with pytest.raises(FileNotFoundError):
        write_atomically(old, lambda _: missing.read_bytes())
    assert untouched(old)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(CannotWrite) as caught:
        write_atomically(tmp_path / "nowhere" / "home.jmap", put(b""))
    assert str(caught.value) == (
        f"“home.jmap” cannot be written in “{tmp_path / 'nowhere'}”: the folder does not exist. "
        "Make the folder first, or choose another."
    )


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="only Linux has such a folder")
def test_a_folder_that_is_there_is_not_called_missing():
    with pytest.raises(CannotWrite, match="the folder is there, but takes no new files"):
        write_atomically(Path("/proc/home.jmap"), put(b""))


def test_a_folder_is_not_written_over(tmp_path):
    with pytest.raises(CannotWrite, match="a folder has that name"):
        write_atomically(tmp_path, put(b""))


def test_a_device_is_not_renamed_away():
    with pytest.raises(CannotWrite, match="it is a device"):
        write_atomically(Path(os.devnull), put(b""))


def test_a_folder_without_permission_is_named(tmp_path, monkeypatch):
    def forbidden(self: Path, *_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(CannotWrite, match="you may not write there"):
        write_atomically(tmp_path / "home.jmap", put(b""))


def test_a_read_only_file_is_not_written_over(old, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may always write
    with pytest.raises(CannotWrite, match="the file there is read-only"):
        write_atomically(old, put(b"new"))
    assert untouched(old)


@pytest.mark.parametrize("name", ["a\0b", "x" * 300])
def test_a_name_that_no_file_can_have_is_refused(tmp_path, name):
    with pytest.raises(CannotWrite):
        write_atomically(tmp_path / name, put(b""))
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_written_through(tmp_path, old):
    link = tmp_path / "link.jmap"
    link.symlink_to(old)
    write_atomically(link, put(b"new"))
    assert link.is_symlink()
    assert old.read_bytes() == b"new"


def test_links_in_a_ring_are_refused(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(CannotWrite, match="links lead round in a ring"):
        write_atomically(one, put(b"new"))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_permissions_are_kept_even_while_writing(old):
    old.chmod(0o600)
    seen: list[int] = []

    def look(file: BinaryIO) -> None:
        seen.append(stat.S_IMODE(os.fstat(file.fileno()).st_mode))

    write_atomically(old, look)
    assert seen == [0o600]
    assert stat.S_IMODE(old.stat().st_mode) == 0o600
