"""Writing: records become files that last, in folders that others write to as well."""
