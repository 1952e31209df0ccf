"""Words that describe a thing by what is claimed of it: *Suvorov’s uncle*, *the delegation that went to Vienna*."""
