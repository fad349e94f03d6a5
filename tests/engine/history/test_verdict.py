"""The five verdicts have one order."""

from itertools import product

from engine.history.verdict import Verdict, verdict_of


def test_the_first_that_holds_is_given() -> None:
    for solved, impossible, stands, plateau in product((True, False), repeat=4):
        given = verdict_of(
            is_solved=solved, is_impossible=impossible, stands_still=stands, is_plateau=plateau
        )
        holds = (solved, impossible, stands, plateau, True)
        assert given is tuple(Verdict)[holds.index(True)]
    assert [each.value for each in Verdict] == [
        "success",
        "impossible",
        "cannot move",
        "plateau",
        "learning",
    ]
