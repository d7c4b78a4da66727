"""What `duban forecast` says of itself, and what it refuses."""

from typing import Final

from duban.words import Words

FORECAST: Final = Words(
    "完成预测：何时完成、按期完成的可能、每周需多少。",
    "When promises will be complete, how surely in time, and what a week needs.",
)
BACKTEST: Final = Words(
    "把台账退回过去各月末重新预测，看命中多少。",
    "Test the forecasts of past month ends against what came.",
)
ALL_OF_IT: Final = Words(
    "--backtest 看整个台账，不能只看一项", "--backtest is about the whole ledger, not one promise"
)
