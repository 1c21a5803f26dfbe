"""The writers that come with newsdoc: one module each, found through entry points and imported when asked for.

To add one: a module here that ends in `writer = Writer(...)`, one line under
`[project.entry-points."newsdoc.writers"]` in `pyproject.toml`, and one golden file, made by `pytest --update-goldens`
and read by a person. Nothing else has to be edited: what it declares as lost or reshaped
is proved by tests, and makes a column in the README's table. Modules whose name starts with `_` are shared by several
writers.
"""
