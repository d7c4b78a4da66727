"""How well forecasts hold: drawn courses of many kinds, and what is foreseen on the way.

No ledger of the past is at hand that may be published. So the ranges are set on courses that are
drawn, of kinds that people who run projects know: `processes` has them, `worlds` what is filed of
them, `python -m benchmarks.forecasts` what the ranges are worth on each, and what they cost.
"""
