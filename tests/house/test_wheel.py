"""What a user installs: one wheel with every package, its data and its promises."""

import subprocess
import sys
import tomllib
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SOURCES = [ROOT / package for package in PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]]
PLUGINS = sorted(path.name for path in (ROOT / "plugins").iterdir() if (path / "__init__.py").is_file())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build the wheel, offline, from what stands in the tree."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=100)
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


def _metadata(wheel, name):
    (path,) = [entry for entry in wheel.namelist() if entry.endswith(f".dist-info/{name}")]
    return wheel.read(path)


def test_the_wheel_holds_every_file_of_every_package(wheel):
    expected = {
        path.relative_to(package.parent).as_posix()
        for package in SOURCES
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    actual = {name for name in wheel.namelist() if ".dist-info/" not in name}

    assert expected == actual


def test_every_package_says_that_it_is_typed(wheel):
    untyped = [package.name for package in SOURCES if f"{package.name}/py.typed" not in wheel.namelist()]

    assert untyped == []


@pytest.mark.parametrize("suffix", [".toml", ".xsd", ".schema.json"])
def test_the_data_that_the_code_reads_is_in_the_wheel(wheel, suffix):
    assert [name for name in wheel.namelist() if name.endswith(suffix)]


def test_no_test_example_or_benchmark_is_in_the_wheel(wheel):
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    (info,) = [top for top in tops if top.endswith(".dist-info")]

    assert {package.name for package in SOURCES} | {info} == tops


def test_the_licence_is_in_the_wheel(wheel):
    assert [name for name in wheel.namelist() if name.endswith("licenses/LICENSE")]


def test_the_wheel_brings_the_command(wheel):
    assert b"directive-model = directive_model.__main__:command" in _metadata(wheel, "entry_points.txt")


@pytest.mark.parametrize("plugin", PLUGINS)
def test_a_plugin_has_an_entry_point_and_an_extra_of_its_format_s_name(wheel, plugin):
    name = plugin.removeprefix("directive_model_")
    extras = message_from_bytes(_metadata(wheel, "METADATA")).get_all("Provides-Extra")

    assert f"{name} = {plugin}\n" in _metadata(wheel, "entry_points.txt").decode()
    assert name in extras


@pytest.mark.parametrize("plugin", PLUGINS)
def test_the_extra_all_takes_every_format(plugin):
    (everything,) = PROJECT["project"]["optional-dependencies"]["all"]

    assert plugin.removeprefix("directive_model_") in everything.partition("[")[2].rstrip("]").split(",")


@pytest.mark.parametrize("plugin", PLUGINS)
def test_a_plugin_is_under_every_contract(plugin):
    linter = PROJECT["tool"]["importlinter"]
    forbidden, independent = (
        entry for entry in linter["contracts"] if entry["type"] in ("forbidden", "independence")
    )

    assert plugin in linter["root_packages"]
    assert plugin in forbidden["source_modules"]
    assert plugin in independent["modules"]
