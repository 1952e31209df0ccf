"""Words that describe a thing by what is claimed of it: *Enver’s uncle*, *the delegation that went to Moscow*."""
