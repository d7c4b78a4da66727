"""排名: who has which place, by exact scores and a declared rule for equal ones."""
