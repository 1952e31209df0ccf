"""Files of many formats, read into one document model (:mod:`kg.formats.records`)."""
