"""Files ↔ records: what stands in the ledger's folder is read strictly, with its places."""
