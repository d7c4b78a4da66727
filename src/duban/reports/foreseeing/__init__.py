"""Forecasts as people and programs read them, and what those of the past were worth."""
