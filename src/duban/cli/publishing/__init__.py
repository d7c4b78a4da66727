"""A month's set: what is in it, how it is made, told of, and put into a folder."""
