"""What stands beside the document for who reads it on a screen: outline, filter, marks of passages."""

from __future__ import annotations

import attrs
from lxml import html

from directive_model.flow import (
    Face,
    Flow,
    FlowParagraph,
    FlowSection,
    Layout,
    Passage,
    Run,
)
from directive_model.plugin import Source
from directive_model_html.read import read as read_flow
from directive_model_html.writer import write as write_flow


def words(text: str, **fields) -> FlowParagraph:
    return FlowParagraph((Run(text, fields.pop("face", None)),), **fields)


def page_of(*blocks, **fields) -> str:
    return write_flow(Flow((FlowSection(blocks, **fields),))).value.decode()


def test_the_outline_is_lists_of_links_to_the_headings():
    levels = ((1, "KẾ HOẠCH"), (3, "a"), (2, "b"), (2, "c\nd"), (1, "PHỤ LỤC"))
    root = html.document_fromstring(page_of(*(words(text, layout=Layout(outline=one)) for one, text in levels)))
    links = root.findall(".//nav//a")

    assert [text.replace("\n", " ") for _, text in levels] == [link.text for link in links]
    assert [1, 2, 2, 2, 1] == [sum(1 for _ in link.iterancestors("ul")) for link in links]
    assert ["h1", "h3", "h2", "h2", "h1"] == [root.get_element_by_id(link.get("href")[1:]).tag for link in links]


TASK = FlowParagraph(
    (Run("1. Giao "), Run("Ban A", Face(bold=True)), Run(" làm theo Chỉ thị 5 ngay. Hết.")),
    passages=(
        Passage(3, 38, "task", (("lead", "Ban A"), ("cooperating", "Ban A"), ("lead", "theo"), ("deadline", "ngay"))),
        Passage(23, 32, "citation", (("code", "5"),)),
        Passage(30, 41, "task"),
        Passage(39, 43, "note"),
        Passage(0, 2, "note"),
    ),
)


def test_passages_are_marked_round_the_runs_and_those_that_cross_or_come_late_are_not():
    page = page_of(TASK)

    assert (
        '<p>1. <span class="task due k0 k1 k2" data-lead="Ban A; theo" data-cooperating="Ban A" data-deadline="ngay">'
        'Giao <span class="f0">Ban A</span> làm theo '
        '<cite class="citation" data-code="5">Chỉ thị 5</cite> ngay.</span>'
        ' <span class="passage">Hết.</span></p>'
    ) in page
    assert "1. Giao Ban A làm theo Chỉ thị 5 ngay. Hết." == read_flow(Source(data=page.encode())).value.blocks[0].text


def test_a_filter_offers_what_the_tasks_of_the_page_have():
    root = html.document_fromstring(page_of(TASK, words("Lời văn")))
    labels = {label.find("input").get("id"): label.findtext("span") for label in root.iter("label")}

    assert {
        "show-all": "Toàn văn",
        "show-task": "Mọi nhiệm vụ",
        "show-due": "Nhiệm vụ có thời hạn",
        "show-citation": "Văn bản viện dẫn",
        "show-k0": "Ban A",
        "show-k2": "theo",
        "show-k1": "Ban A",
    } == labels
    assert ["Công cụ đọc", "Nhiệm vụ theo cơ quan chủ trì", "Nhiệm vụ theo cơ quan phối hợp"] == [
        summary.text for summary in root.iter("summary")
    ]
    assert not html.document_fromstring(page_of(words("Lời văn"))).find_class("tools")


def test_the_tools_speak_the_language_of_the_document_where_they_know_it():
    flow = Flow((FlowSection((TASK,)),), language="fr")
    (tools,) = html.document_fromstring(write_flow(flow).value.decode()).find_class("tools")

    assert ("en", "Reading tools") == (tools.get("lang"), tools.get("aria-label"))


def test_the_tools_of_a_page_are_no_part_of_what_is_read():
    headings = [words(text, layout=Layout(outline=1)) for text in ("KẾ HOẠCH", "PHỤ\nLỤC")]
    page = page_of(*headings, TASK)
    reading = read_flow(Source(data=page.encode()))

    assert (("KẾ HOẠCH", "PHỤ\nLỤC", TASK.text), ()) == (
        tuple(block.text for block in reading.value.blocks),
        reading.findings,
    )


def test_tools_that_say_what_the_document_does_not_are_told():
    page = page_of(TASK).replace("Mọi nhiệm vụ", "Mọi nhiệm vụ mật")
    (finding,) = read_flow(Source(data=page.encode())).findings

    assert ("hidden-part", "Mọi nhiệm vụ mật") == (finding.rule, finding.text)


def test_a_filter_may_join_by_semicolons_what_stands_in_several_paragraphs():
    passage = Passage(0, 3, "task", (("lead", "Ban Tổ chức; Sở Nội vụ"),))
    task = attrs.evolve(words("Việc cần làm."), passages=(passage,))
    page = page_of(task, words("Ban Tổ chức"), words("Sở Nội vụ"))

    assert "Ban Tổ chức; Sở Nội vụ" in page
    assert () == read_flow(Source(data=page.encode())).findings
