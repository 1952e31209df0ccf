"""The structure of a scholarly text, from printed lines to pages, paragraphs, notes and sentences."""
