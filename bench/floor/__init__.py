"""An almost empty Django site: what any site pays, and the least that a list with facets can cost."""
