"""The acts: one plain function for each thing that a person, the clock or an operator can do."""
