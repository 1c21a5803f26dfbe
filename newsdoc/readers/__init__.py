"""The readers that come with newsdoc: one module or package each, found through entry points."""
