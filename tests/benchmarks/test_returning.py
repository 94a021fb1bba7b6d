"""What is printed as PDF comes back, whoever prints it; ``make returning`` tries more of it."""

from __future__ import annotations

import shutil

import pytest
import returning


def test_what_the_library_prints_comes_back(tmp_path):
    assert [] == list(returning.unlike("own", returning.documents(6), tmp_path))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_libreoffice_prints_comes_back(tmp_path):
    assert [] == list(returning.unlike("office", returning.documents(3), tmp_path))


@pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium is not installed")
def test_what_chromium_prints_comes_back(tmp_path):
    assert [] == list(returning.unlike("browser", returning.documents(2), tmp_path))
