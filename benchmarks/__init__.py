"""How long duban takes, beside programs for the like, on promises that are the same every time."""
