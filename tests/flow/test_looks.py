from __future__ import annotations

from directive_model.flow import (
    Face,
    Flow,
    FlowParagraph,
    FlowSection,
    Layout,
    Look,
    Run,
    by_identity,
    shared_face,
    shared_layout,
    usual_looks,
)

TIMES, BOLD = Face("Times New Roman", 14.0), Face("Times New Roman", 14.0, bold=True)
LEFT, RIGHT = Layout("left"), Layout("right")


def flow(*paragraphs: FlowParagraph) -> Flow:
    return Flow((FlowSection(blocks=paragraphs),))


def line(style: str | None, layout: Layout | None, *faces: Face | None) -> FlowParagraph:
    return FlowParagraph(tuple(Run("a", face) for face in faces), layout, style)


def test_a_style_looks_as_most_of_its_paragraphs_and_runs_do():
    looks = usual_looks(
        flow(line("Body", LEFT, TIMES), line("Body", RIGHT, BOLD, BOLD), line("Body", RIGHT, TIMES, BOLD))
    )

    assert (BOLD, RIGHT) == (looks["Body"].face, looks["Body"].layout)


def test_of_looks_that_are_used_as_often_the_first_is_taken():
    looks = usual_looks(flow(line("Body", RIGHT, BOLD), line("Body", LEFT, TIMES)))

    assert (BOLD, RIGHT) == (looks["Body"].face, looks["Body"].layout)


def test_equal_looks_count_as_one_whether_or_not_they_are_one_object():
    equal = [line("Body", Layout("center"), Face("Arial", 12.0)) for _ in range(3)]

    looks = usual_looks(flow(line("Body", LEFT, TIMES), line("Body", LEFT, TIMES), *equal))

    assert (Face("Arial", 12.0), Layout("center")) == (looks["Body"].face, looks["Body"].layout)


def test_a_style_has_no_font_that_one_of_its_runs_has_not():
    looks = usual_looks(flow(line("Body", LEFT, TIMES, TIMES, None, Face(bold=True))))

    assert (None, None) == (looks["Body"].face.font, looks["Body"].face.size_pt)


def test_paragraphs_without_runs_or_layout_leave_a_style_as_the_one_beneath_all():
    looks = usual_looks(flow(line(None, RIGHT, TIMES), line("Body", None)))

    assert looks[None] == looks["Body"] == looks["Normal"]
    assert (TIMES, RIGHT) == (looks["Body"].face, looks["Body"].layout)


def test_two_flows_by_the_same_looks_have_one_object_beneath_all():
    first, second = (usual_looks(flow(line("Body", LEFT, TIMES, BOLD)))[None] for _ in range(2))

    assert first.face is second.face
    assert first.layout is second.layout


def test_what_is_remembered_is_that_of_the_very_objects():
    asked = []

    @by_identity
    def told(one: list[int], other: list[int]) -> int:
        asked.append((one, other))
        return len(one) + len(other)

    pairs = [([1], [number]) for number in range(2000)]

    assert [2] * 4000 == [told(*pair) for pair in [*pairs, *pairs]]
    assert 3 == told([1, 2], pairs[0][1])
    count = len(asked)
    assert 2 == told(*pairs[-1])
    assert count == len(asked)


def test_names_that_are_long_are_held_no_longer_than_their_document():
    asked = []

    @by_identity
    def told(name: str | None, face: Face, look: Look) -> int:
        asked.append(name)
        return 1

    long = "Phông " * 100
    plain = Look(TIMES, LEFT)
    for name, face, look in (
        ("Tên", TIMES, plain),
        (long, TIMES, plain),
        (None, Face(long), plain),
        (None, Face(color=long), plain),
        (None, TIMES, Look(Face(long), LEFT)),
    ):
        asked.clear()
        assert [1, 1] == [told(name, face, look) for _ in range(2)]
        assert (1 if name == "Tên" else 2) == len(asked)


def test_looks_that_are_alike_are_one_object_but_those_with_long_names():
    times, left = {"font": "Times New Roman", "size_pt": 14.0}, {"alignment": "left"}
    long = {"font": "Phông " * 100}

    assert TIMES == shared_face(times) is shared_face(dict(reversed(times.items())))
    assert LEFT == shared_layout(left) is shared_layout(dict(left))
    assert Face(**long) == shared_face(long) is not shared_face(long)
    assert shared_face({"color": "F" * 300}) is not shared_face({"color": "F" * 300})
