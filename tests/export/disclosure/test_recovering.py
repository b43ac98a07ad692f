"""Hidden counts against a solver that knows nothing of how they were hidden."""

from __future__ import annotations

from tests.torture import hiding


def test_no_hidden_count_is_computed_back_and_the_solver_could() -> None:
    counted = hiding.run(25)
    assert counted["with hidden cells"] > 10
    assert counted["small, recovered if hidden alone"] > 20
    assert [what for what, count in counted.items() if what.isupper() and count] == []
