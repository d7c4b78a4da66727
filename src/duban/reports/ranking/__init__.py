"""排名: the documents about scores and places. Their modules are imported when one is asked for."""
