"""Installed plugins are found as ``importlib.metadata`` finds them, without the time that it takes to import."""

from __future__ import annotations

import sys
import zipfile
from importlib.metadata import entry_points

import pytest

from directive_model.host.installed import FoundPoint, installed_points

GROUP = "directive_model"
POINTS = """
# of whoever made it
[console_scripts]
org = directive_model_org.cli:main

[directive_model]
org = directive_model_org
  orgs=directive_model_org:plugins.more [fast]
# not = this_one

[directive_model.rules]
other = directive_model_other
"""


def facts(points):
    return {(point.name, point.value, point.dist.name, point.dist.version) for point in points}


def install(
    folder, name="Directive.Model-Org", version="1.0", points=POINTS, suffix="dist-info", metadata="METADATA"
):
    info = folder / f"{name.replace('-', '_').replace('.', '_').lower()}-{version}.{suffix}"
    info.mkdir(parents=True)
    if points is not None:
        (info / "entry_points.txt").write_text(points, "utf-8")
    if metadata:
        text = (
            f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nSummary: Tổ chức\n\nName: of the description\n"
        )
        (info / metadata).write_text(text, "utf-8")


@pytest.fixture
def folders(tmp_path, monkeypatch):
    """Return two folders that are before all others on the path."""
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (second, first):
        folder.mkdir()
        monkeypatch.syspath_prepend(folder)
    return first, second


def test_the_installed_plugins_are_those_of_the_standard_library():
    assert facts(entry_points(group=GROUP)) == facts(installed_points(GROUP))


def test_a_plugin_beside_them_is_found_with_its_distribution(folders):
    install(folders[0])

    found = facts(installed_points(GROUP))

    assert {
        ("org", "directive_model_org", "Directive.Model-Org", "1.0"),
        ("orgs", "directive_model_org:plugins.more [fast]", "Directive.Model-Org", "1.0"),
    } <= found
    assert facts(entry_points(group=GROUP)) == found


@pytest.mark.parametrize(
    ("suffix", "metadata"), [("dist-info", "METADATA"), ("egg-info", "PKG-INFO"), ("EGG-INFO", "PKG-INFO")]
)
def test_every_kind_of_folder_that_installers_make_is_read(folders, suffix, metadata):
    install(folders[0], suffix=suffix, metadata=metadata)

    assert facts(entry_points(group=GROUP)) == facts(installed_points(GROUP))


def test_the_first_of_one_name_on_the_path_hides_the_others_even_without_plugins(folders):
    install(folders[0], "directive-model_org", points=None)
    install(folders[1], "Directive.Model-Org")

    found = facts(installed_points(GROUP))

    assert "org" not in {name for name, *_ in found}
    assert facts(entry_points(group=GROUP)) == found


def test_a_distribution_without_metadata_is_named_by_its_folder(folders):
    install(folders[0], metadata=None)

    assert ("org", "directive_model_org", "directive_model_org", "1.0") in facts(installed_points(GROUP))


def test_a_plugin_in_an_archive_on_the_path_is_found(tmp_path, monkeypatch):
    archive = tmp_path / "plugins.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("org-1.0.dist-info/entry_points.txt", POINTS)
        file.writestr("org-1.0.dist-info/METADATA", "Name: org\nVersion: 1.0\n")
    monkeypatch.syspath_prepend(archive)

    assert "org" in {point.name for point in installed_points(GROUP)}


def test_a_finder_of_others_is_asked(monkeypatch):
    class Finder:
        @staticmethod
        def find_spec(name, path=None, target=None):
            return None

        @staticmethod
        def find_distributions(context):
            asked.append(context)
            return ()

    asked = []
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder])

    assert facts(entry_points(group=GROUP)) == facts(installed_points(GROUP))
    assert asked


def test_a_path_that_cannot_be_listed_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "path", [str(tmp_path / "absent"), *sys.path])

    assert facts(entry_points(group=GROUP)) == facts(installed_points(GROUP))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("zipfile", zipfile),
        ("zipfile:ZipFile", zipfile.ZipFile),
        ("zipfile : ZipFile.open [fast,all]", zipfile.ZipFile.open),
    ],
)
def test_a_point_loads_a_module_or_what_is_in_it(value, expected):
    assert expected is FoundPoint("a", value, None).load()
