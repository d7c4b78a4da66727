from benchmarks.measure import Cost
from benchmarks.rounds import Sample
from benchmarks.table import costs, growth

PYTHON = Sample("python", (Cost(12_000, 10_000, 9_216), Cost(14_000, 10_000, 9_216)))
DUBAN = Sample("duban", (Cost(90_000, 50_000, 51_200), Cost(70_000, 70_000, 51_200)), 191)
LARGE = Sample("duban", (Cost(800_000, 600_000, 102_400),), 1_910)


def test_costs_are_medians_and_ratios_are_within_a_round() -> None:
    assert costs((PYTHON, DUBAN)) == (
        "|        | runs | wall ms | CPU ms | peak MiB | × python | × read | × load | overdue |\n"
        "| ------ | ---: | ------: | -----: | -------: | -------: | -----: | -----: | ------: |\n"
        "| python |    2 |      13 |     10 |      9.0 |     1.00 |        |        |         |\n"
        "| duban  |    2 |      80 |     60 |     50.0 |     6.00 |        |        |     191 |\n"
    )


def test_growth_is_of_what_was_measured_on_both() -> None:
    assert growth((PYTHON, DUBAN), (LARGE,)) == (
        "|       |  CPU | wall | memory |\n"
        "| ----- | ---: | ---: | -----: |\n"
        "| duban | 10.0 | 10.0 |    2.0 |\n"
    )
