"""The commands that write: each one file at a time, checked before and proved after."""
