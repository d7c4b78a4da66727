"""What `blockers` shows, and what other reports say of them; imported where there are any."""
