"""Values → records: what fits the model becomes a record, what does not is said with its place."""
