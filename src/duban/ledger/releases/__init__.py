"""Releases: what was counted for a period, sealed so that anybody can prove it later."""
