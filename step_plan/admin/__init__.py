"""The desk for the step plan. What curators keep most comes first."""

from . import steps, tree, guides, team  # noqa: F401, I001 - registers in this order
