"""What the files say: frozen records, unjudged; one file per family."""
