"""The example plugin, installed as somebody else's would be, passes its own tests and works from the command line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "directive-model-org"
PROGRAM = ROOT / "examples" / "chuong-trinh-thang-12-2025.txt"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Build the example from a copy and install it beside this environment, without a network."""
    folder = tmp_path_factory.mktemp("example")
    copy = folder / "directive-model-org"
    shutil.copytree(EXAMPLE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    site = folder / "site"
    pip = ["-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-index", "--no-deps"]
    run([*pip, "--no-build-isolation", "--target", str(site), str(copy)], {})
    return copy, {"PYTHONPATH": str(site)}


def run(arguments, environment, cwd=None):
    """Run this Python; return what it printed, or fail with all that it said."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout


def test_its_own_tests_pass(installed):
    copy, environment = installed
    told = run(
        ["-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", "-W", "error"], environment, copy
    )

    assert " passed" in told
    assert "skipped" not in told


def test_its_format_is_listed(installed):
    _, environment = installed

    assert "org" in run(["-m", "directive_model", "formats"], environment)


def test_its_rule_is_listed(installed):
    _, environment = installed

    assert "exclamation-mark" in run(["-m", "directive_model", "rules"], environment)


def test_the_example_program_goes_through_it_and_comes_back_equal(installed, tmp_path):
    _, environment = installed
    run(["-m", "directive_model", "convert", str(PROGRAM), str(tmp_path / "a.org")], environment)
    run(["-m", "directive_model", "convert", str(tmp_path / "a.org"), str(tmp_path / "a.json")], environment)
    run(["-m", "directive_model", "convert", str(PROGRAM), str(tmp_path / "b.json")], environment)

    assert (tmp_path / "b.json").read_text("utf-8") == (tmp_path / "a.json").read_text("utf-8")


def test_it_is_not_installed_here():
    assert "directive_model_org" not in sys.modules
    assert "exclamation-mark" not in run(["-m", "directive_model", "rules"], {"PYTHONPATH": ""})
