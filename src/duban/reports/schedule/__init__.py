"""倒排工期: what plans say of steps, of commitments, and of who has what to do in which month."""
