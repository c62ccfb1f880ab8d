"""The step plan in other file formats: data in, bytes out."""
