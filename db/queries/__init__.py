"""The statements, one file an area. Each takes the open session; those about people take the person's id."""
