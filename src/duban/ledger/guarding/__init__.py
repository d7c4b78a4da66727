"""The guard: a ledger at a commit beside the one in the work tree, through git's plumbing."""
