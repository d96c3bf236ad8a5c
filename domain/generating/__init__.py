"""Programs made for one person: from a profile to days that pass the gate, each choice with its reason."""
